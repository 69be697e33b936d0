import type { Plan, Term } from './plan/plan.ts';
import type { FoundRecord, SearchBlock, SearchRecord } from './record.ts';
import { nameBonus, type Rarities, type Scored, scoreBlocks } from './score-blocks.ts';
import { foldOnce, scoreTerm } from './plan/score-text.ts';
import { CUT, FULL, KINDS_WEIGH, NEAR_ROW } from './plan/tuning.ts';
import { KIND } from './kinds.zh.ts';

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
  if (kind === KIND.help) return helpBonus(plan, block);
  if (kind !== KIND.terms) return 0;
  if (!plan.asksMeaning) return KINDS_WEIGH.term;
  const { folded } = foldOnce(block.label ?? '');
  return plan.terms.some((term) => scoreTerm(term, folded) >= FULL) ? KINDS_WEIGH.meaning : KINDS_WEIGH.meaning / 3;
}

function isBetter(next: Scored, first: Scored): boolean {
  const isNamesake = first.block.label !== undefined && first.block.label === next.block.label;
  return next.score > first.score + (isNamesake ? NEAR_ROW : 0);
}

/**
 * A record as a hit: its best block, and a score that also looks at its title, how often it answers, and what kind of
 * page it is.
 */
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
  const isTerm = block.label !== undefined && (kind === KIND.terms || block.text.length > 40);
  const text = isTerm ? (block.label ?? '') : block.text;
  return `${base} ${year} ${foldOnce(text)
    .folded.replace(/^[\d,，、]+/, '')
    .slice(0, 80)}`;
}

const SHORT = 16;

/**
 * Hits of one list: each page once and each text once, exact ones first, the best first, what hardly answers cut off.
 */
export function rankRecords(plan: Plan, rarities: Rarities, records: readonly FoundRecord[]): Hit[] {
  const hits = records
    .flatMap((record) => rankRecord(plan, rarities, record) ?? [])
    .sort((a, b) => Number(b.exact) - Number(a.exact) || b.score - a.score);
  const best = Math.max(0, ...hits.map(({ score }) => score));
  const isStrict = hits.filter(({ exact }) => exact).length >= CUT.many;
  const least = isStrict ? Math.max(CUT.strict, CUT.strictShare * best) : Math.min(CUT.loose, 0.9 * best);
  const pages = new Set<string>();
  const texts = new Set<string>();
  return hits.filter((hit) => {
    const { record, score, exact, block } = hit;
    const page = `${record.base}${record.address} ${record.year}`;
    const text = nameText(hit);
    const isTold = block.text.length >= SHORT && block.tag === 'text' && texts.has(text);
    if (pages.has(page) || isTold || (!exact && score < least)) return false;
    pages.add(page);
    texts.add(text);
    return true;
  });
}
