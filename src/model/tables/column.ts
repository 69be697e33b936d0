import { type Decimal, parseDecimal } from '../../lib/decimal.ts';
import type { FieldType } from '../schema.ts';

/** A number as the CSV has it: its text, and its exact value; undefined where it is blank. */
export interface Amount {
  readonly text: string;
  readonly decimal: Decimal | undefined;
}

/**
 * Whether a column must be there: always; never, where pages do without it; or from a version on (`{ since: '1.1.0' }`):
 * in every draft, but not in versions that were sealed before there was such a column.
 */
export type Presence = 'always' | 'optional' | { readonly since: string };

/** One column that the engine knows, and how its text is read. */
export interface Column<Value = unknown> {
  /** What it is called in Chinese. */
  readonly title: string;
  readonly type: FieldType;
  /** Whether every row must have a value, for the pages to hold together. */
  readonly filled: boolean;
  /** What the schema must say of the column's text, such as `cell-reference`. */
  readonly content?: string;
  /** Codes that the engine asks for, which a closed list of the schema must hold. */
  readonly codes: readonly string[];
  readonly presence: Presence;
  readonly read: (text: string) => Value;
}

const asText = (text: string): string => text;
const asAmount = (text: string): Amount => ({ text, decimal: parseDecimal(text) });

function open<Value>(title: string, type: FieldType, read: (text: string) => Value): Column<Value> {
  return { title, type, filled: false, codes: [], presence: 'always', read };
}

/** A column of words, which may be blank. */
export function text(title: string): Column<string> {
  return open(title, 'string', asText);
}

/** A column of codes; `codes` are those that the engine asks for. */
export function code(title: string, ...codes: readonly string[]): Column<string> {
  return { ...open(title, 'string', asText), codes };
}

/** A column that names a cell of the same version. */
export function reference(title: string): Column<string> {
  return { ...open(title, 'string', asText), content: 'cell-reference' };
}

/** A column of exact decimals. */
export function amount(title: string): Column<Amount> {
  return open(title, 'number', asAmount);
}

/** A column of whole numbers. */
export function count(title: string): Column<Amount> {
  return open(title, 'integer', asAmount);
}

/** A column of years. */
export function year(title: string): Column<string> {
  return open(title, 'year', asText);
}

/** The column, with a value in every row. */
export function filled<Value>(column: Column<Value>): Column<Value> {
  return { ...column, filled: true };
}

/** The column, where the engine does without it: undefined where it is not there. */
export function optional<Value>(column: Column<Value>): Column<Value | undefined> {
  return { ...column, presence: 'optional' };
}

/** The column, which came with a version: undefined in those that were sealed before it. */
export function since<Value>(version: string, column: Column<Value>): Column<Value | undefined> {
  return { ...column, presence: { since: version } };
}
