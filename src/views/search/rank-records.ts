import type { Plan } from './plan-query.ts';
import type { FoundRecord, SearchBlock, SearchRecord } from './record.ts';
import { foldOnce, scoreTerm } from './score-text.ts';

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

const CONTEXT = 0.8;
/** Of rows with one name the first, the total, is meant, unless another is clearly better. */
const NEAR = 0.04;
/** A row whose figure was worked out answers a little less than a stated one, one that was not published much less. */
const LESS: Readonly<Record<string, number>> = { 推算: 0.05, 未公开: 0.1, 所据文本未载: 0.1 };
/** From here on a term is there, in its own words or a synonym’s; in the title counts. */
const FULL = 0.7;

interface Scored {
  readonly block: SearchBlock;
  readonly section: string;
  readonly score: number;
  /** How well each term stands here. */
  readonly values: readonly number[];
}

function shareOf(plan: Plan, folded: string): number {
  const matched = plan.terms.filter(({ text, alternatives }) => [text, ...alternatives].some((word) => folded.includes(word)));
  return Math.min(1, matched.reduce((sum, { text }) => sum + text.length, 0) / Math.max(1, folded.length));
}

function nameBonus(plan: Plan, name: string): number {
  const folded = foldOnce(name).folded;
  if (folded === '') return 0;
  if (folded === plan.whole || plan.terms.some(({ text, alternatives }) => folded === text || alternatives.includes(folded))) return 0.25;
  return plan.whole.length > 1 && folded.includes(plan.whole) ? 0.1 + 0.1 * (plan.whole.length / folded.length) : 0;
}

/** A paragraph that begins with the word is about it, and one with the number says what it is. */
function beginBonus({ terms }: Plan, folded: string, tag: SearchBlock['tag']): number {
  if (tag !== 'text') return 0;
  return terms.some(({ kind, text }) => (kind === 'han' ? folded.startsWith(text) : kind === 'number' && folded.includes(text))) ? 0.12 : 0;
}

function scoreBlock(plan: Plan, rarities: Rarities, block: SearchBlock, context: string, section: string): Scored {
  const own = foldOnce(`${block.text} ${block.more ?? ''}`).folded;
  const values = plan.terms.map((term) => Math.max(scoreTerm(term, own), CONTEXT * scoreTerm(term, context)));
  const weights = plan.terms.map(({ weight }, index) => weight * (rarities[index] ?? 1));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const base = values.reduce((total, value, index) => total + value * (weights[index] ?? 0), 0) / Math.max(sum, 0.001);
  const whole = plan.whole.length > 1 && own.includes(plan.whole) ? 0.12 : 0;
  const name = block.id === 'top' ? '' : block.tag === 'head' ? block.text : block.label ?? '';
  return { block, section, score: base === 0 ? 0 : base + whole + 0.08 * shareOf(plan, foldOnce(block.text).folded) + Math.max(nameBonus(plan, name), beginBonus(plan, foldOnce(block.text).folded, block.tag)) - (LESS[block.basis ?? ''] ?? 0), values };
}

function scoreBlocks(plan: Plan, rarities: Rarities, record: SearchRecord): Scored[] {
  const title = foldOnce(record.title).folded;
  let section = '';
  return record.blocks.map((block) => {
    if (block.tag === 'head') section = block.text;
    return scoreBlock(plan, rarities, block, `${title} ${block.tag === 'head' ? '' : foldOnce(section).folded}`, section === record.title ? '' : section);
  });
}

function titleBonus(plan: Plan, title: string): number {
  const folded = foldOnce(title).folded;
  const share = plan.terms.filter((term) => scoreTerm(term, folded) >= 0.9).reduce((sum, { text }) => sum + text.length, 0) / Math.max(1, folded.length);
  return nameBonus(plan, title) + 0.2 * Math.min(1, share);
}

function kindBonus(plan: Plan, { kind }: SearchRecord): number {
  if (kind !== '名词') return 0;
  return plan.asksMeaning ? 0.6 : -0.1;
}

/** A record as a hit: its best block, and a score that also looks at its title, how often it answers, and what kind of page it is. */
export function rankRecord(plan: Plan, rarities: Rarities, record: FoundRecord): Hit | undefined {
  const scored = scoreBlocks(plan, rarities, record);
  const best = scored.reduce<Scored | undefined>((first, next) => (first && first.score + (first.block.label !== undefined && first.block.label === next.block.label ? NEAR : 0) >= next.score ? first : next), undefined);
  if (!best || best.score === 0) return undefined;
  const often = scored.filter(({ score }) => score >= 0.8 * best.score).length;
  const score = record.weight * (best.score + titleBonus(plan, record.title) + 0.03 * Math.log2(1 + often)) + kindBonus(plan, record);
  const exact = plan.terms.every((_, index) => scored.some(({ values }) => (values[index] ?? 0) >= FULL));
  return { record, block: best.block, section: best.section, score, exact };
}

/** Hits that hold only a part must come near the best, the nearer the more hits hold everything. */
const MANY = 5;

/** Hits of one list: each page once, exact ones first, the best first, what hardly answers cut off. */
export function rankRecords(plan: Plan, rarities: Rarities, records: readonly FoundRecord[]): Hit[] {
  const hits = records.flatMap((record) => rankRecord(plan, rarities, record) ?? []).sort((a, b) => Number(b.exact) - Number(a.exact) || b.score - a.score);
  const best = Math.max(0, ...hits.map(({ score }) => score));
  const least = hits.filter(({ exact }) => exact).length >= MANY ? Math.max(0.4, 0.45 * best) : Math.max(0.22, 0.2 * best);
  const seen = new Set<string>();
  return hits.filter(({ record, score, exact }) => {
    const name = `${record.base}${record.address} ${record.year}`;
    if (seen.has(name) || (!exact && score < least)) return false;
    seen.add(name);
    return true;
  });
}
