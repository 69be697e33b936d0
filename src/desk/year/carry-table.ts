import { type Field, isNumeric, type Schema } from '../../model/schema.ts';
import { getText, type Row, type Table } from '../../model/table.ts';
import { CHANGES } from '../../model/tables/changes.ts';
import { IDENTITIES } from '../../model/tables/identities.ts';
import { isKnownAs } from '../../model/tables/list-contracts.ts';
import { SHARED } from '../../model/tables/shared-columns.ts';
import { packCsv } from '../../views/files/pack-csv.ts';
import { listColumns } from '../list-columns.ts';

/** What a document says of a row, and the way a figure moved: never the same next year. */
const SAID = new Set<string>([SHARED.basis, SHARED.formula, SHARED.source, SHARED.note, CHANGES.at.direction]);

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;

/** Every text of a field, none, or those that hold no match. */
type Keeping = 'all' | 'none' | RegExp;

function isKey({ primaryKey, foreignKeys, uniqueKeys }: Schema, { name }: Field): boolean {
  return [primaryKey, ...uniqueKeys, ...foreignKeys.map(({ fields }) => fields)].some((fields) =>
    fields.includes(name),
  );
}

/** Fields that say where in the official form a row stands. */
function isPlace({ form }: Schema, { name }: Field): boolean {
  return form !== undefined && [...form.rows, form.column, form.columnCode, form.side, form.group].includes(name);
}

function isStructure(schema: Schema, field: Field): boolean {
  const isUnit = schema.fields.some(({ unitField }) => unitField === field.name);
  return (
    isKey(schema, field) ||
    isPlace(schema, field) ||
    isUnit ||
    field.content === 'cell-reference' ||
    field.categories.length > 0 ||
    field.type === 'integer'
  );
}

/** How far an identity may be out follows from how many printed figures it has, which the year does not change. */
function isTolerance(schema: Schema, { name }: Field): boolean {
  return isKnownAs(IDENTITIES, schema) && name === IDENTITIES.at.tolerance;
}

/** Keys, codes, places in the form, units and order stay; words that must be there stay as far as they hold no figure; all else is the year's. */
function judgeField(schema: Schema, field: Field, tables: ReadonlySet<string>): Keeping {
  const leaving = schema.foreignKeys.some(
    ({ fields, resource }) => fields.includes(field.name) && resource !== '' && !tables.has(resource),
  );
  if (SAID.has(field.name) || field.name === schema.valueField || leaving) return 'none';
  if (isStructure(schema, field) || isTolerance(schema, field)) return 'all';
  if (isNumeric(field) || field.type !== 'string') return 'none';
  if (schema.group === 'checks') return field.constraints.required ? 'all' : 'none';
  if (field.name === schema.labelField) return YEAR;
  return field.constraints.required ? /\d/ : 'none';
}

function keepText(text: string, keeping: Keeping): string {
  if (keeping === 'none' || (keeping instanceof RegExp && keeping.test(text))) return '';
  return text;
}

/**
 * A table for the next year as CSV text: the same header and rows with their ids, codes and labels, and no value of the year before.
 * @param today the schema as it is now, which may have more columns
 * @param tables names of all tables that the next year has; a key into another one is left blank
 */
export function carryTable({ schema, rows }: Table, today: Schema | undefined, tables: ReadonlySet<string>): string {
  const fields = schema.fields.map((field) => [field.name, judgeField(schema, field, tables)] as const);
  const carry = (row: Row): Record<string, string> =>
    Object.fromEntries(fields.map(([name, keeping]) => [name, keepText(getText(row, name), keeping)]));
  return packCsv(rows.map(carry), listColumns(schema, today));
}
