import { isOtherMeasure, nameColumns } from './plan/judge-measure.ts';
import type { Plan, Term } from './plan/plan.ts';
import type { FoundRecord, SearchBlock, SearchRecord } from './record.ts';
import { foldOnce, scoreTerm } from './plan/score-text.ts';
import {
  CONTEXT,
  COUNTED_ROW,
  CUT,
  FIELDS_WEIGHT,
  FIGURE_ROW,
  FULL,
  KINDS_WEIGH,
  LESS,
  NEAR_ROW,
  OTHER_MEASURE,
} from './plan/tuning.ts';

/** A page that answers, with the place on it that answers best. */
export interface Hit {
  readonly record: FoundRecord;
  readonly block: SearchBlock;
  /** The heading that the block stands under, or blank. */
  readonly section: string;
  readonly score: number;
  /** Everything that was asked for stands there. */
  readonly exact: boolean;
}

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

function nameBonus(plan: Plan, name: string): number {
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
  const values = plan.terms.map((term) => Math.max(scoreTerm(term, own), CONTEXT * scoreTerm(term, context)));
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

function titleBonus(plan: Plan, title: string): number {
  const folded = foldOnce(title).folded;
  const share =
    plan.terms.filter((term) => scoreTerm(term, folded) >= 0.9).reduce((sum, { text }) => sum + text.length, 0) /
    Math.max(1, folded.length);
  return nameBonus(plan, title) + 0.2 * Math.min(1, share);
}

/** How a site is used is told where all that was asked for is a word for it. */
function helpBonus({ terms }: Plan, { text, more = '' }: SearchBlock): number {
  const words = new Set(`${text}，${more}`.split('，').map((word) => foldOnce(word).folded));
  const isHelp = ({ text: word, alternatives }: Term): boolean => [word, ...alternatives].some((own) => words.has(own));
  const asked = terms.filter(({ isSoft = false }) => !isSoft);
  return asked.length > 0 && asked.every(isHelp) ? KINDS_WEIGH.help : KINDS_WEIGH.otherHelp;
}

/** Where a meaning is asked for, the glossary answers, and then only under the term itself. */
function kindBonus(plan: Plan, { kind }: SearchRecord, block: SearchBlock): number {
  if (kind === '使用说明') return helpBonus(plan, block);
  if (kind !== '名词') return 0;
  if (!plan.asksMeaning) return KINDS_WEIGH.term;
  const { folded } = foldOnce(block.label ?? '');
  return plan.terms.some((term) => scoreTerm(term, folded) >= FULL) ? KINDS_WEIGH.meaning : KINDS_WEIGH.meaning / 3;
}

function isBetter(next: Scored, first: Scored): boolean {
  const isNamesake = first.block.label !== undefined && first.block.label === next.block.label;
  return next.score > first.score + (isNamesake ? NEAR_ROW : 0);
}

/** A record as a hit: its best block, and a score that also looks at its title, how often it answers, and what kind of page it is. */
export function rankRecord(plan: Plan, rarities: Rarities, record: FoundRecord): Hit | undefined {
  const scored = scoreBlocks(plan, rarities, record);
  const best = scored.reduce<Scored | undefined>(
    (first, next) => (first && !isBetter(next, first) ? first : next),
    undefined,
  );
  if (!best || best.score === 0) return undefined;
  const often = scored.filter(({ score }) => score >= 0.8 * best.score).length;
  const score =
    record.weight * (best.score + titleBonus(plan, record.title) + 0.03 * Math.log2(1 + often)) +
    kindBonus(plan, record, best.block);
  const isThere = (index: number): boolean => scored.some(({ values }) => (values[index] ?? 0) >= FULL);
  const exact = plan.dropped.length === 0 && plan.terms.every(({ isSoft = false }, index) => isSoft || isThere(index));
  return { record, block: best.block, section: best.section, score, exact };
}

/** One text stands on several pages; it is shown once, where it stands first. */
function nameText({ block, record: { kind, year, base } }: Hit): string {
  const isTerm = block.label !== undefined && (kind === '名词' || block.text.length > 40);
  const text = isTerm ? (block.label ?? '') : block.text;
  return `${base} ${year} ${foldOnce(text)
    .folded.replace(/^[\d,，、]+/, '')
    .slice(0, 80)}`;
}

const SHORT = 16;

/** Hits of one list: each page once and each text once, exact ones first, the best first, what hardly answers cut off. */
export function rankRecords(plan: Plan, rarities: Rarities, records: readonly FoundRecord[]): Hit[] {
  const hits = records
    .flatMap((record) => rankRecord(plan, rarities, record) ?? [])
    .sort((a, b) => Number(b.exact) - Number(a.exact) || b.score - a.score);
  const best = Math.max(0, ...hits.map(({ score }) => score));
  const isStrict = hits.filter(({ exact }) => exact).length >= CUT.many;
  const least = isStrict ? Math.max(CUT.strict, CUT.strictShare * best) : Math.min(CUT.loose, 0.9 * best);
  const [pages, texts] = [new Set<string>(), new Set<string>()];
  return hits.filter((hit) => {
    const { record, score, exact, block } = hit;
    const [page, text] = [`${record.base}${record.address} ${record.year}`, nameText(hit)];
    const isTold = block.text.length >= SHORT && block.tag === 'text' && texts.has(text);
    if (pages.has(page) || isTold || (!exact && score < least)) return false;
    pages.add(page);
    texts.add(text);
    return true;
  });
}
