import type { Leaf } from './accounts.ts';
import type { Books, Cents } from './books.ts';
import { SAMPLE_PROJECTS } from './sample-department.ts';
import { sumLeaves } from './ledger.ts';
import { THREE_PUBLIC_NAMES } from './shares.zh.ts';
import { openThreePublic } from './sheets-three-public.ts';
import type { Year } from './year.ts';

/** A measure that is compared with the year before. */
export interface SampleMeasure {
  readonly id: string;
  readonly name: string;
  readonly cell: string;
  readonly now: Cents;
  readonly then: Cents;
  /** Whether the source prints the figure of the year before. */
  readonly printed: boolean;
  readonly source: string;
  readonly reason: string;
}

/** Parts of the money that a reason can name. */
const PARTS: readonly {
  readonly name: string;
  readonly more: string;
  readonly less: string;
  readonly matches: (leaf: Leaf) => boolean;
}[] = [
  {
    name: '人员经费',
    more: '人员增加、工资和社保缴费基数调整',
    less: '有人退休、缴费人数减少',
    matches: ({ kind }) => kind === 'personnel',
  },
  {
    name: '日常公用经费',
    more: '办公和差旅的开支回升',
    less: '压减一般性支出',
    matches: ({ kind }) => kind === 'public',
  },
  {
    name: '移民后期扶持',
    more: '安排了水库移民后期扶持工程',
    less: '上年的移民后期扶持工程已经完工',
    matches: ({ kind }) => kind === 'fund',
  },
  {
    name: '水利工程建设',
    more: '堤防加固工程进入施工高峰',
    less: '压减新开工的水利工程',
    matches: ({ item }) => item === '2130305',
  },
  {
    name: '水体治理',
    more: '城区水体治理加快',
    less: '城区水体治理的工程量减少',
    matches: ({ item }) => item === '2110302',
  },
  ...SAMPLE_PROJECTS.map(({ id, name }) => ({
    name,
    more: `${name}的工程量增加`,
    less: `${name}的工程量减少`,
    matches: (leaf: Leaf) => leaf.project === id,
  })),
];

const size = (amount: Cents): Cents => (amount < 0n ? -amount : amount);

/** What moved the sum most, in its direction: at most two reasons. */
function explain({ books, prior }: Year, matches: (leaf: Leaf) => boolean): string {
  const differ = (part: (leaf: Leaf) => boolean): Cents =>
    sumLeaves(books, (leaf) => matches(leaf) && part(leaf)) - sumLeaves(prior, (leaf) => matches(leaf) && part(leaf));
  const whole = differ(() => true);
  const moved = PARTS.map((part) => ({ part, by: differ(part.matches) })).filter(
    ({ by }) => by !== 0n && by > 0n === whole > 0n,
  );
  const [first, second] = moved.toSorted((a, b) => Number(size(b.by) - size(a.by)));
  const named = [first, ...(second && first && size(second.by) * 4n > size(first.by) ? [second] : [])];
  return named.flatMap((entry) => (entry ? [whole > 0n ? entry.part.more : entry.part.less] : [])).join('；');
}

const REASONS: Readonly<Record<string, readonly [more: string, less: string, flat: string]>> = {
  'three-public': ['公务用车和接待的开支增加', '继续从严控制三项开支', '两年支出相同'],
  abroad: ['按计划参加境外的水利技术交流', '没有安排或者少安排出国任务', '两年都没有安排出国任务'],
  car: ['按规定更新车辆或者车辆大修', '车辆统一调度，油料和维修费减少', '两年支出相同'],
  reception: ['上级督查和专家评审的批次增多', '合并接待，压减批次和标准', '两年支出相同'],
};

function makeReason(id: string, now: Cents, then: Cents): string {
  const [more, less, flat] = REASONS[id] ?? ['', '', ''];
  return now > then ? more : now < then ? less : flat;
}

const isPart =
  (...kinds: readonly Leaf['kind'][]) =>
  ({ kind }: Leaf): boolean =>
    kinds.includes(kind);

/** The measures that the report compares with the year before, in its order. */
export function listMeasures(year: Year): SampleMeasure[] {
  const { totals, priorTotals, books, prior } = year;
  const leafy = (
    id: string,
    name: string,
    cell: string,
    source: string,
    matches: (leaf: Leaf) => boolean,
    [now, then]: readonly [Cents, Cents],
    printed = false,
  ): SampleMeasure => ({ id, name, cell, source, now, then, printed, reason: explain(year, matches) });
  const [now, then] = [openThreePublic(books), openThreePublic(prior)] as [
    ReturnType<typeof openThreePublic>,
    ReturnType<typeof openThreePublic>,
  ];
  const three = (['total', 'abroad', 'car', 'reception'] as const).map((key): SampleMeasure => {
    const id = key === 'total' ? 'three-public' : key;
    const name = THREE_PUBLIC_NAMES[key];
    return {
      id,
      name,
      cell: `10-three-public:${key}-actual`,
      now: now[key],
      then: then[key],
      printed: true,
      source: '2.7',
      reason: makeReason(id, now[key], then[key]),
    };
  });
  const pair = (pick: (books: Books) => Cents): [Cents, Cents] => [pick(books), pick(prior)];
  const any = (): boolean => true;
  return [
    leafy('total', '收入、支出总计', '01-summary:income-grand-total', '2.1', any, [
      totals.grandTotal,
      priorTotals.grandTotal,
    ]),
    leafy('fiscal-total', '财政拨款收入、支出总计', '04-fiscal-summary:income-grand-total', '2.4', any, [
      totals.fiscalTotal,
      priorTotals.fiscalTotal,
    ]),
    leafy('general', '一般公共预算财政拨款支出', '06-general-expenditure:total', '2.5', ({ kind }) => kind !== 'fund', [
      totals.general,
      priorTotals.general,
    ]),
    leafy('basic', '基本支出', '06-general-expenditure:total-basic', '2.6', isPart('personnel', 'public'), [
      totals.basic,
      priorTotals.basic,
    ]),
    leafy(
      'water',
      '农林水支出',
      '06-general-expenditure:213-total',
      '2.5',
      ({ item, kind }) => kind !== 'fund' && item.startsWith('213'),
      pair((of) => sumLeaves(of, ({ item, kind }) => kind !== 'fund' && item.startsWith('213'))),
    ),
    ...three,
    leafy(
      'operating-cost',
      '机关运行经费',
      'operating-cost:total',
      '2.10.1',
      isPart('public'),
      [totals.publicCost, priorTotals.publicCost],
      true,
    ),
  ];
}
