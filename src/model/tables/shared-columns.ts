import { type Field, findField, type Schema } from '../schema.ts';
import { findText, type Row } from '../table.ts';

/**
 * Columns that mean the same in every table that has them, known to the engine or not.
 * A table may go without: each reader says what that means.
 */
export const SHARED = {
  id: 'id',
  name: 'name',
  number: 'number',
  code: 'code',
  item: 'item',
  official_name: 'official_name',
  column: 'column',
  level: 'level',
  project: 'project',
  parent: 'parent',
  aliases: 'aliases',
  basis: 'basis',
  formula: 'formula',
  source: 'source',
  note: 'note',
  printed_number: 'printed_number',
  left: 'left',
  right: 'right',
  known: 'known',
  place_a: 'place_a',
  place_b: 'place_b',
} as const;

/** How a row is known and proven; undefined where its table has no such column. */
export interface Proof {
  readonly basis: string | undefined;
  readonly formula: string | undefined;
  readonly source: string | undefined;
  readonly note: string | undefined;
}

/** The proof of a row of any table. */
export function readProof(row: Row): Proof {
  return {
    basis: findText(row, SHARED.basis),
    formula: findText(row, SHARED.formula),
    source: findText(row, SHARED.source),
    note: findText(row, SHARED.note),
  };
}

/** What a row of any table is called; undefined where its table has no names. */
export function findName(row: Row): string | undefined {
  return findText(row, SHARED.name);
}

/** The code above that of a row of any classification; undefined where its codes have none. */
export function findParent(row: Row): string | undefined {
  return findText(row, SHARED.parent);
}

/** The code of a row of any table; undefined where its table has no codes. */
export function findCode(row: Row): string | undefined {
  return findText(row, SHARED.code);
}

/** Whether a column's texts are locators of the outline. */
export function isLocators(name: string): boolean {
  return name === SHARED.source || name.startsWith('locator');
}

/** Columns that say how a row is known, and not what it is. */
export const ABOUT_ROWS: ReadonlySet<string> = new Set([
  SHARED.id,
  SHARED.basis,
  SHARED.formula,
  SHARED.source,
  SHARED.note,
]);

/** Columns by which a row is proven or worked out, and which nobody looks for. */
export const UNSOUGHT: ReadonlySet<string> = new Set([
  SHARED.id,
  SHARED.printed_number,
  SHARED.basis,
  SHARED.formula,
  SHARED.source,
  SHARED.left,
  SHARED.right,
  SHARED.known,
  SHARED.place_a,
  SHARED.place_b,
]);

/** Whether a column only counts places in a list. */
export function isListNumber({ name, type }: Pick<Field, 'name' | 'type'>): boolean {
  return name === SHARED.number && type === 'integer';
}

/** The column with the end of a range that begins in another: `expected_max` of `expected_value`. */
export function findUpper(schema: Schema, { name }: Pick<Field, 'name'>): Field | undefined {
  const upper = name.replace(/value$/, 'max');
  return upper === name ? undefined : findField(schema, upper);
}
