import { equals } from '../../lib/decimal.ts';
import { type Cell, findCell } from '../../model/cell.ts';
import { parseFormula } from '../../model/formula.ts';
import type { Identity } from '../../model/identity.ts';
import type { Release } from '../../model/release.ts';

/** The cell that a side consists of, where it is printed. */
function findPrinted(text: string, release: Release): Cell | undefined {
  const parsed = parseFormula(text);
  const cell = parsed.ok && parsed.value.kind === 'reference' ? findCell(release, parsed.value.text) : undefined;
  return cell?.basis === 'stated' && cell.decimal ? cell : undefined;
}

/** Whether the form has no place that the other cell does not have. */
function isLaidOutFrom(form: Cell, other: Cell): boolean {
  return form.table.schema.group === 'annex' && form.sources.every((locator) => other.sources.includes(locator));
}

/**
 * Whether two printed cells are one place of the document: a form that was laid out from a text shows one figure in
 * several tables. Forms that were handed in have places of their own.
 */
function isOnePlace(one: Cell, other: Cell): boolean {
  if (one.table === other.table || one.sources.length === 0 || other.sources.length === 0) return false;
  const isSame = one.decimal !== undefined && other.decimal !== undefined && equals(one.decimal, other.decimal);
  return isSame && (isLaidOutFrom(one, other) || isLaidOutFrom(other, one));
}

/** The first cell that stands for a place, for each other cell that shows it: by reference. */
export function findSamePlaces(release: Release, identities: readonly Identity[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  const standFor = (reference: string): string => {
    const next = first.get(reference);
    return next === undefined ? reference : standFor(next);
  };
  for (const { left, right } of identities) {
    const one = findPrinted(left, release);
    const other = findPrinted(right, release);
    if (!one || !other || !isOnePlace(one, other)) continue;
    const from = standFor(one.reference);
    const to = standFor(other.reference);
    if (from !== to) first.set(from, to);
  }
  return new Map([...first.keys()].map((reference) => [reference, standFor(reference)]));
}
