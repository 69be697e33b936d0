import { parseDecimal } from '../../lib/decimal.ts';
import type { Finding, Passage } from '../claims/claim.ts';
import { OPERATION } from './bases.ts';
import type { Examined } from './examined.ts';
import { type InspectionRule, show, showWrong } from './inspection-rule.ts';
import { writeFinding } from './write-finding.ts';

interface Kind {
  readonly cell: string;
  readonly what: string;
  /** Rows of counts, with what each counts. */
  readonly counts: Readonly<Record<string, string>>;
}

const FORM = '10-three-public';
const DETAILS = 'three-public-details';
const KINDS: readonly Kind[] = [
  {
    cell: 'abroad-actual',
    what: '因公出国（境）费',
    counts: { 'abroad-groups': '团组', 'abroad-persons': '出国（境）' },
  },
  { cell: 'car-purchase-actual', what: '公务用车购置费', counts: { purchased: '购置公务用车' } },
  {
    cell: 'reception-actual',
    what: '公务接待费',
    counts: { 'domestic-batches': '国内公务接待', 'domestic-persons': '国内公务接待' },
  },
];

const isZero = (text: string): boolean => parseDecimal(text)?.units === 0n;

/** Foreign guests may be all that were received. */
function isElsewhere({ cell }: Kind, { reading }: Examined): boolean {
  return (
    cell.startsWith('reception') &&
    reading.rows.some(
      ({ table, id, values }) => table === DETAILS && id.startsWith('foreign') && !isZero(values['value'] ?? '0'),
    )
  );
}

/** Money without a count, or a count without money: 公务接待费0元 and 12 batches. */
function findKind(kind: Kind, examined: Examined): Finding[] {
  const { ground, reading, passages } = examined;
  const amount = ground.forms.get(FORM)?.find(({ id }) => id === kind.cell)?.['amount'];
  if (amount === undefined || isElsewhere(kind, examined)) return [];
  const noMoney = amount === '' || isZero(amount);
  const rows = reading.rows.filter(
    ({ table, id, values }) =>
      table === DETAILS && id in kind.counts && values['value'] !== undefined && isZero(values['value']) !== noMoney,
  );
  const [first] = rows;
  if (!first) return [];
  const locator = first.values['source'] ?? '';
  const printed = `${first.values['value'] ?? ''}${first.values['unit'] ?? ''}`;
  const passage: Passage | undefined = passages.find(
    (each) =>
      each.locator === locator.split(' ')[0] &&
      each.text.replace(/\s/g, '').includes(printed) &&
      each.kind !== 'heading',
  );
  const said = rows
    .map(({ id, values }) => `${kind.counts[id] ?? ''}${values['value'] ?? ''}${values['unit'] ?? ''}`)
    .join('、');
  const money = noMoney ? '0' : `${amount}万元`;
  return [
    writeFinding({
      rule: 'counts',
      key: kind.cell,
      passage: passage?.id ?? '',
      weight: 'minor',
      title: `${kind.what}与数目对不上`,
      a: { of: `${DETAILS}:${first.id}`, locator, printed: said },
      b: { of: `${FORM}:${kind.cell}`, locator: '', printed: `${kind.what}${money}` },
      difference: '',
      kind: 'count',
      isProvable: false,
      verdict: `附表里${kind.what}是${money}，正文写${said}。`,
      explanation: noMoney
        ? `没有花${kind.what}，却写有${said}；是由别处负担还是写错，文件没有说明。`
        : `花了${kind.what}${money}，正文却写${said}。`,
    }),
  ];
}

const HEAD = '# 七、财政拨款“三公”经费支出决算情况说明';
const BESIDE = '“三公”经费支出决算表：公务接待费1.5万元，因公出国（境）费0';

export const COUNTS_AGAINST_AMOUNTS: InspectionRule = {
  id: 'counts',
  title: '“三公”经费与批次、人次、辆数对不上',
  weight: 'minor',
  side: 'detailed',
  basis: [OPERATION],
  compares:
    '附表里的“三公”经费与正文写的团组、人次、批次、购置辆数比：花了钱的不应是0，没有花钱的不应有数。没有写这些数的由应公开的内容一项指出。',
  find: (examined) => KINDS.flatMap((kind) => findKind(kind, examined)),
  wrong: [
    showWrong(
      `${HEAD}\n国内公务接待支出1.5万元，国内公务接待0批次，96人次。`,
      '附表里公务接待费是1.5万元，正文写国内公务接待0批次。',
      BESIDE,
    ),
    showWrong(`${HEAD}\n全年安排因公出国（境）团组2个。`, '附表里因公出国（境）费是0，正文写团组2个。', BESIDE),
  ],
  right: [
    show(`${HEAD}\n国内公务接待支出1.5万元，国内公务接待12批次，96人次。`, BESIDE),
    show(`${HEAD}\n全年安排因公出国（境）团组0个，累计0人次。`, BESIDE),
    show(`${HEAD}\n公务接待费支出1.5万元，主要用于业务往来。`, BESIDE),
  ],
};
