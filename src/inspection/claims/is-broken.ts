import type { ClaimPlace } from './context.ts';

/** Digits parted by a blank or a comma in the wrong place, or a point with nothing before it. */
const PARTED = /\d\s+$|\d[,，]$|(?<!\d)[.．]$/;
const MOST_DIGITS = 15;
const MEASURED = new Set(['money', 'rate', 'points', 'count']);

/**
 * Whether nobody can tell which number is printed: 2 486.45万元, 12,34万元, .5万元, or more digits than any account has.
 */
export function isBroken({ figure, state }: ClaimPlace): boolean {
  if (!MEASURED.has(figure.kind)) return false;
  const isLong = figure.number.replace(/\D/g, '').length > MOST_DIGITS;
  return isLong || PARTED.test(state.passage.text.slice(0, figure.start));
}
