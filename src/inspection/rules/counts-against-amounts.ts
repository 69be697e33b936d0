import { parseDecimal } from '../../lib/decimal.ts';
import type { Finding, Passage } from '../claims/claim.ts';
import { OPERATION } from './bases.ts';
import type { Examined } from './examined.ts';
import { type Rule, show, showWrong } from './rule.ts';
import { writeFinding } from './write-finding.ts';

interface Pair {
  readonly cell: string;
  readonly what: string;
  readonly count: string;
  readonly counted: string;
}

const FORM = '10-three-public';
const PAIRS: readonly Pair[] = [
  { cell: 'abroad-actual', what: '因公出国（境）费', count: 'abroad-groups', counted: '团组' },
  { cell: 'abroad-actual', what: '因公出国（境）费', count: 'abroad-persons', counted: '人次' },
  { cell: 'car-purchase-actual', what: '公务用车购置费', count: 'purchased', counted: '购置的公务用车' },
  { cell: 'reception-actual', what: '公务接待费', count: 'domestic-batches', counted: '国内公务接待批次' },
  { cell: 'reception-actual', what: '公务接待费', count: 'domestic-persons', counted: '国内公务接待人次' },
];

const isZero = (text: string): boolean => parseDecimal(text)?.units === 0n;

/** Foreign guests may be all that were received. */
function isElsewhere({ count }: Pair, { reading }: Examined): boolean {
  return count.startsWith('domestic') && reading.rows.some(({ table, id, values }) => table === 'three-public-details' && id.startsWith('foreign') && !isZero(values['value'] ?? '0'));
}

/** Money without a count, or a count without money: 公务接待费0元 and 12 batches. */
function findPair(pair: Pair, examined: Examined): Finding[] {
  const { ground, reading, passages } = examined;
  const amount = ground.forms.get(FORM)?.find(({ id }) => id === pair.cell)?.['amount'];
  const row = reading.rows.find(({ table, id }) => table === 'three-public-details' && id === pair.count);
  const value = row?.values['value'] ?? '';
  if (amount === undefined || row === undefined || value === '' || isElsewhere(pair, examined)) return [];
  const [noMoney, none] = [amount === '' || isZero(amount), isZero(value)];
  if (noMoney === none) return [];
  const locator = row.values['source'] ?? '';
  const passage: Passage | undefined = passages.find((each) => each.locator === locator.split(' ')[0] && each.text.includes(value) && each.kind !== 'heading');
  const money = noMoney ? '0' : amount;
  return [writeFinding({
    rule: 'counts', key: pair.count, passage: passage?.id ?? '', weight: 'minor', title: `${pair.what}与${pair.counted}对不上`,
    a: { of: `three-public-details:${pair.count}`, locator, printed: `${pair.counted}${value}${row.values['unit'] ?? ''}` }, b: { of: `${FORM}:${pair.cell}`, locator: '', printed: `${pair.what}${money}万元` },
    difference: '', kind: 'count', isProvable: false,
    verdict: noMoney ? `附表里${pair.what}是0，正文写${pair.counted}${value}${row.values['unit'] ?? ''}。` : `附表里${pair.what}是${money}万元，正文写${pair.counted}是0。`,
    explanation: noMoney ? `没有花${pair.what}，却有${pair.counted}；是由别处负担还是写错，文件没有说明。` : `花了${pair.what}，${pair.counted}却是0。`,
  })];
}

const HEAD = '# 七、财政拨款“三公”经费支出决算情况说明';
const BESIDE = '“三公”经费支出决算表：公务接待费1.5万元，因公出国（境）费0';

export const COUNTS_AGAINST_AMOUNTS: Rule = {
  id: 'counts', title: '“三公”经费与批次、人次、辆数对不上', weight: 'minor', side: 'detailed', basis: [OPERATION],
  compares: '附表里的“三公”经费与正文写的团组、人次、批次、购置辆数比：花了钱的不应是0，没有花钱的不应有数。没有写这些数的由应公开的内容一项指出。',
  find: (examined) => PAIRS.flatMap((pair) => findPair(pair, examined)),
  wrong: [
    showWrong(`${HEAD}\n国内公务接待支出1.5万元，国内公务接待0批次，96人次。`, '附表里公务接待费是1.5万元，正文写国内公务接待批次是0。', BESIDE),
    showWrong(`${HEAD}\n全年安排因公出国（境）团组2个。`, '附表里因公出国（境）费是0，正文写团组2个。', BESIDE),
  ],
  right: [
    show(`${HEAD}\n国内公务接待支出1.5万元，国内公务接待12批次，96人次。`, BESIDE), show(`${HEAD}\n全年安排因公出国（境）团组0个，累计0人次。`, BESIDE),
    show(`${HEAD}\n公务接待费支出1.5万元，主要用于业务往来。`, BESIDE),
  ],
};
