import { type Decimal, parseDecimal } from '../lib/decimal.ts';
import type { LookUp } from './formula.ts';
import type { Place } from './issue.ts';
import { parseReference } from './reference.ts';
import type { Release } from './release.ts';
import { type Field, findField, getLabel, isNumeric } from './schema.ts';
import { findText, getText, placeOf, type Row, type Table } from './table.ts';
import { findName, readProof } from './tables/shared-columns.ts';

/**
 * How a value is known (依据): printed in the source, computed from printed values, not published, or left blank by the
 * official form, which prints nothing there.
 */
export const BASES = ['stated', 'derived', 'not-disclosed', 'blank'] as const;
export type Basis = (typeof BASES)[number];

/** One value with everything a reader may ask about it. */
export interface Cell {
  /** `table:row.field` */
  readonly reference: string;
  readonly table: Table;
  readonly row: Row;
  readonly field: Field;
  /** As written in the CSV. */
  readonly text: string;
  readonly decimal: Decimal | undefined;
  readonly unit: string;
  readonly basis: Basis;
  readonly formula: string;
  /** Locators of the outline. */
  readonly sources: readonly string[];
  readonly note: string;
  /** What the row is called. */
  readonly label: string;
  readonly place: Place;
}

/** A table without bases, such as a classification, holds what is stated. */
function parseBasis(text: string | undefined): Basis {
  return BASES.find((basis) => basis === text) ?? 'stated';
}

/** Splits a `source` value into its locators. */
export function parseSources(text: string): string[] {
  return text.split(' ').filter((locator) => locator !== '');
}

/** The unit a field has in a row; blank where the row is of another version, whose table has no column of units. */
export function getUnit(field: Field, row: Row): string {
  return field.unitField === undefined ? (field.unit ?? '') : (findText(row, field.unitField) ?? '');
}

/** What a row is called: its label field in a reader's words, else its name, else its id. */
export function getRowLabel({ schema }: Table, row: Row): string {
  const field = findField(schema, schema.labelField ?? '');
  return (field ? getLabel(field, getText(row, field.name)) : '') || findName(row) || row.id;
}

/** The cell of a row and field. */
export function openCell(table: Table, row: Row, field: Field): Cell {
  const text = getText(row, field.name);
  const proof = readProof(row);
  return {
    reference: `${table.schema.name}:${row.id}.${field.name}`,
    table,
    row,
    field,
    text,
    decimal: parseDecimal(text),
    unit: getUnit(field, row),
    basis: parseBasis(proof.basis),
    formula: proof.formula ?? '',
    sources: parseSources(proof.source ?? ''),
    note: proof.note ?? '',
    label: getRowLabel(table, row),
    place: placeOf(table, row, field.name),
  };
}

/** The cell a reference names within one release, or undefined. */
export function findCell(release: Release, text: string): Cell | undefined {
  const reference = parseReference(text);
  const table = reference && release.tables.get(reference.table);
  const row = reference && table?.byId.get(reference.row);
  const field = table && findField(table.schema, reference.field ?? table.schema.valueField ?? '');
  return table && row && field ? openCell(table, row, field) : undefined;
}

/** Whether the official form prints nothing in a cell: the value of a row whose basis says so. */
export function isFormBlank({ basis, text, field, table }: Cell): boolean {
  return basis === 'blank' && text === '' && field.name === table.schema.valueField;
}

/** Whether the official form leaves the value of any row of these tables blank. */
export function hasFormBlanks(tables: Iterable<Table>): boolean {
  return [...tables].some(({ rows }) => rows.some((row) => parseBasis(readProof(row).basis) === 'blank'));
}

/** What a reference is worth in a formula of a release; a number that the form leaves blank is none, so it adds zero. */
export function lookUpIn(release: Release): LookUp {
  return (reference) => {
    const cell = findCell(release, reference);
    return cell && isFormBlank(cell) && isNumeric(cell.field) ? '0' : cell?.text;
  };
}

/** As findCell, for references that the checks have already resolved. */
export function getCell(release: Release, text: string): Cell {
  const cell = findCell(release, text);
  if (!cell) throw new Error(`no cell ${text} in ${release.folder}`);
  return cell;
}
