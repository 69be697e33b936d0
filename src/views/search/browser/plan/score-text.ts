import { foldWithPlaces, type FoldedText } from '../../../../lib/fold-text.ts';
import type { Term } from './plan.ts';
import { PAIRED, SYNONYM } from './tuning.ts';

const folds = new Map<string, FoldedText>();
const MOST_FOLDS = 20_000;

/** Folds a text once and remembers it: the same records come back with every key that is typed. */
export function foldOnce(text: string): FoldedText {
  const known = folds.get(text);
  if (known) return known;
  if (folds.size > MOST_FOLDS) folds.clear();
  const folded = foldWithPlaces(text);
  folds.set(text, folded);
  return folded;
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Zeros after the point make no other number; digits after it make a longer one, which is still meant. */
function listEnds(plain: string): readonly (readonly [end: string, value: number])[] {
  return plain.includes('.')
    ? [
        ['0*(?![\\d.]*\\d)', 1],
        ['\\d+', 0.72],
      ]
    : [
        ['(?:\\.0+)?(?![\\d.]*\\d)', 1],
        ['\\.\\d+', 0.8],
      ];
}

/** 1 for the very number, less for one with more digits after its point, 0 where it is part of another. */
export function scoreNumber(text: string, folded: string): number {
  const plain = text.replace('%', '');
  if (!folded.includes(plain)) return 0;
  const percent = text.endsWith('%') ? '%' : '';
  const found = listEnds(plain).find(([end]) =>
    new RegExp(`(?:^|[^\\d.])${escape(plain)}${end}${percent}`).test(folded),
  );
  return found?.[1] ?? 0;
}

/**
 * 1 for the very word or more than one of it, less for its beginning; nothing inside another: api is not in capital.
 */
export function scoreLetters(text: string, folded: string): number {
  if (!folded.includes(text)) return 0;
  const found = [...folded.matchAll(new RegExp(`(?:^|[^a-z0-9])${escape(text)}([a-z0-9]*)`, 'g'))].map(
    ([, rest = '']) => rest,
  );
  if (found.length === 0) return 0;
  if (found.some((rest) => /^(?:e?s)?$/.test(rest))) return 1;
  return text.length > 2 ? 0.7 : 0;
}

/** The pairs of neighbouring characters of a text, each once. */
export function listPairs(text: string): string[] {
  const characters = [...text];
  return [...new Set(characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`))];
}

/** Share of the pairs of neighbouring characters that stand in the text. */
export function coverPairs(text: string, folded: string): number {
  const pairs = listPairs(text);
  return pairs.length === 0 ? 0 : pairs.filter((pair) => folded.includes(pair)).length / pairs.length;
}

function scoreOne(kind: Term['kind'], text: string, folded: string): number {
  if (kind === 'number') return scoreNumber(text, folded);
  if (/\p{Script=Han}/u.test(text)) return Number(folded.includes(text));
  return scoreLetters(text, folded);
}

/** A number that counts something else than was asked for is worth less. */
function scoreUnit({ kind, text, unit }: Term, folded: string): number {
  return kind !== 'number' ||
    unit === undefined ||
    folded.includes(`${text}${unit}`) ||
    folded.includes(`${text}${unit.slice(0, 1)}`)
    ? 1
    : 0.75;
}

/** How well a folded text holds a term: 1 for the very words, .9 for a synonym, less for a part of them. */
export function scoreTerm(term: Term, folded: string): number {
  const own = scoreOne(term.kind, term.text, folded) * scoreUnit(term, folded);
  if (own === 1) return 1;
  const other = Math.max(
    0,
    ...term.alternatives.map((text) => scoreOne(/^\d/.test(text) ? 'number' : 'han', text, folded)),
  );
  const cover = term.kind === 'han' && term.text.length > 2 ? coverPairs(term.text, folded) : 0;
  return Math.max(own, SYNONYM * other, PAIRED * cover * Math.sqrt(cover));
}
