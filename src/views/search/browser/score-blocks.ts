import { isOtherMeasure, nameColumns } from './plan/judge-measure.ts';
import type { Plan, Term } from './plan/plan.ts';
import type { SearchBlock, SearchRecord } from './record.ts';
import { foldOnce, scoreTerm } from './plan/score-text.ts';
import { CONTEXT_WORDS, COUNTED_ROW, FIELDS_WEIGHT, FIGURE_ROW, LESS, OTHER_MEASURE } from './plan/tuning.ts';

/** Rarity of each term of the plan, in its order. */
export type Rarities = readonly number[];

/** A block with how well it answers. */
export interface Scored {
  readonly block: SearchBlock;
  readonly section: string;
  readonly score: number;
  /** How well each term stands here. */
  readonly values: readonly number[];
}

/** The block that describes the columns of a table. */
const FIELDS = 'fields';

function shareOf(plan: Plan, folded: string): number {
  const matched = plan.terms.filter(({ text, alternatives }) =>
    [text, ...alternatives].some((word) => folded.includes(word)),
  );
  return Math.min(1, matched.reduce((sum, { text }) => sum + text.length, 0) / Math.max(1, folded.length));
}

function isNamed({ text, alternatives, isSoft = false }: Term, folded: string): boolean {
  return !isSoft && (folded === text || alternatives.includes(folded));
}

/** What a name adds that was typed so, or has the whole query in it. */
export function nameBonus(plan: Plan, name: string): number {
  const { folded } = foldOnce(name);
  if (folded === '') return 0;
  if (folded === plan.whole || plan.terms.some((term) => isNamed(term, folded))) return 0.25;
  return plan.whole.length > 1 && folded.includes(plan.whole) ? 0.1 + 0.1 * (plan.whole.length / folded.length) : 0;
}

/** A paragraph that begins with the word is about it, and one with the number says what it is. */
function beginBonus({ terms }: Plan, folded: string, tag: SearchBlock['tag']): number {
  if (tag !== 'text') return 0;
  return terms.some(({ kind, text }) =>
    kind === 'han' ? folded.startsWith(text) : kind === 'number' && folded.includes(text),
  )
    ? 0.12
    : 0;
}

/** What speaks for a row or against it: the figure is there and of the measure that was asked for. */
function judgeRow(plan: Plan, { title }: SearchRecord, block: SearchBlock): number {
  const { tag, value, basis = '' } = block;
  if (tag !== 'row') return 0;
  const isOther = isOtherMeasure(plan.whole, `${title}，${nameColumns(block)}`);
  const counted = plan.counter !== '' && value?.endsWith(plan.counter) === true ? COUNTED_ROW : 0;
  const figure =
    counted > 0
      ? counted
      : value !== undefined && !isOther
        ? FIGURE_ROW * Number(plan.asksFigure || plan.asks !== undefined)
        : 0;
  return figure - (LESS[basis] ?? 0) - (isOther ? OTHER_MEASURE : 0);
}

function scoreBlock(
  plan: Plan,
  weights: Rarities,
  record: SearchRecord,
  block: SearchBlock,
  context: string,
  section: string,
): Scored {
  const own = foldOnce(`${block.text} ${block.more ?? ''}`).folded;
  const shown = foldOnce(block.text).folded;
  const values = plan.terms.map((term) => Math.max(scoreTerm(term, own), CONTEXT_WORDS * scoreTerm(term, context)));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const base = values.reduce((total, value, index) => total + value * (weights[index] ?? 0), 0) / Math.max(sum, 0.001);
  if (base === 0) return { block, section, score: 0, values };
  const whole = plan.whole.length > 1 && own.includes(plan.whole) ? 0.12 : 0;
  const name = block.id === 'top' ? '' : block.tag === 'head' ? block.text : (block.label ?? '');
  const bonus =
    whole + 0.08 * shareOf(plan, shown) + Math.max(nameBonus(plan, name), beginBonus(plan, shown, block.tag));
  return {
    block,
    section,
    score: Math.max(0.01, (base + bonus + judgeRow(plan, record, block)) * (block.id === FIELDS ? FIELDS_WEIGHT : 1)),
    values,
  };
}

/** Every block of a record with how well it answers. */
export function scoreBlocks(plan: Plan, rarities: Rarities, record: SearchRecord): Scored[] {
  const title = foldOnce(record.title).folded;
  const weights = plan.terms.map(({ weight }, index) => weight * (rarities[index] ?? 1));
  let section = '';
  return record.blocks.map((block) => {
    if (block.tag === 'head') section = block.text;
    const context = `${title} ${block.tag === 'head' ? '' : foldOnce(section).folded}`;
    return scoreBlock(plan, weights, record, block, context, section === record.title ? '' : section);
  });
}
