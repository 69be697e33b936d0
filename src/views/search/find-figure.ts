import { isOtherMeasure } from './judge-measure.ts';
import type { Plan, Term } from './plan-query.ts';
import { type Hit, type Rarities, scoreBlocks } from './rank-records.ts';
import type { FoundRecord, SearchBlock } from './record.ts';
import { foldOnce, scoreTerm } from './score-text.ts';
import { FULL, NEAR_ROW } from './tuning.ts';
import { findTable } from './year-rows.ts';

/** Rows that sum up their table, and are asked for by its title. */
const TOTAL = /^(?:合计|总计|小计|本年(?:收入|支出)合计|.{0,4}合计|.{0,4}总计)$/u;
/** A name that is much longer than what was asked for is of something narrower. */
const LEAST_SHARE = 0.4;
/** A word by itself asks for a figure only where it is the name of one. */
const LONG_NAME = 30;

function listHard({ terms }: Plan): Term[] {
  return terms.filter(({ isSoft = false }) => !isSoft);
}

function holds(terms: readonly Term[], text: string): boolean {
  const { folded } = foldOnce(text);
  return terms.every((term) => scoreTerm(term, folded) >= FULL);
}

function shareOf(terms: readonly Term[], label: string): number {
  const { folded } = foldOnce(label);
  const words = terms.flatMap(({ text, alternatives }) => [text, ...alternatives]).filter((word) => folded.includes(word));
  return Math.max(0, ...words.map((word) => word.length)) / Math.max(1, folded.length);
}

/** Whether a block is the row whose figure was asked for: named so, of the right measure, with a figure. */
function isFigure(plan: Plan, record: FoundRecord, block: SearchBlock): boolean {
  const { tag, value = '', label = '', text, more = '' } = block;
  if (tag !== 'row' || !/\d/.test(value) || findTable(record.address) === '' || record.kind === '核对') return false;
  const hard = listHard(plan);
  if (hard.length === 0 || label.length > LONG_NAME || hard.every(({ kind }) => kind === 'number')) return false;
  if (isOtherMeasure(plan.whole, `${record.title}，${text.replace(label, '')}`)) return false;
  const isNamed = holds(hard, `${label} ${more}`) && shareOf(hard, label) >= LEAST_SHARE;
  const isTotal = TOTAL.test(label) && holds(hard, record.title);
  return isNamed || isTotal || (plan.asks !== undefined && holds(hard, `${label} ${text} ${more} ${record.title}`) && shareOf(hard, label) > 0);
}

/**
 * The row whose figure was asked for; undefined where no figure was asked for, or none of the records has it.
 * @param records those that were looked at
 */
export function findFigure(plan: Plan, rarities: Rarities, records: readonly FoundRecord[]): Hit | undefined {
  if (plan.asksMeaning || plan.dropped.length > 0 || plan.terms.length === 0) return undefined;
  const rows = records.filter(({ address }) => findTable(address) !== '').flatMap((record) => {
    const found = scoreBlocks(plan, rarities, record).filter(({ block }) => isFigure(plan, record, block));
    return found.map(({ block, section, score }): Hit => ({ record, block, section, score: record.weight * score, exact: true }));
  });
  return rows.reduce<Hit | undefined>((best, next) => (best && next.score <= best.score + NEAR_ROW ? best : next), undefined);
}

/** What a figure is of, in a reader’s words: the name of its row, with the table where that is only a total. */
export function nameFigure({ record, block: { label = '' } }: Hit): string {
  return TOTAL.test(label) && label.length < 4 ? `${record.title.replace(/^\d+ /, '')}，${label}` : label;
}
