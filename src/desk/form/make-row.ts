import { findField, type Schema } from '../../model/schema.ts';
import type { Table } from '../../model/table.ts';
import { FUNCTIONAL } from '../../model/tables/classifications.ts';
import type { KnownRow } from '../../model/tables/table-contract.ts';
import { openRows } from '../../model/tables/known-rows.ts';
import { SHARED } from '../../model/tables/shared-columns.ts';
import { findNamed } from './fold-name.ts';
import type { Found, Reason, RowHeads, Target } from './target.ts';

const LEVELS: Readonly<Record<number, string>> = { 3: 'class', 5: 'division', 7: 'item' };

/** The level of a functional code, by its length: 类, 款 or 项. */
export function nameLevel(code: string): string {
  return LEVELS[code.length] ?? 'item';
}

/** Economic classes of pay and of allowances to persons; all others run the office. */
const PERSONNEL = /^30[13]/;

function findClassification(schema: Schema, field: string, codes: ReadonlyMap<string, Table>): Table | undefined {
  const key = schema.foreignKeys.find(({ fields }) => fields.length === 1 && fields[0] === field);
  return key ? codes.get(key.resource) : undefined;
}

/** A row of a classification; all of them have the same columns. */
type Code = KnownRow<typeof FUNCTIONAL.columns>;

function listCodes(table: Table | undefined): Code[] {
  return table ? openRows(table, FUNCTIONAL) : [];
}

/** The code that a row or column is about: the one it prints, else the one of its name. */
function findCode(table: Table | undefined, also: Target['also'], code: string, name: string): Code | undefined {
  const rows = listCodes(table);
  if (code !== '') return rows.find((row) => row.code === code);
  return findNamed(
    rows.filter(({ level }) => level === 'class'),
    (row) => [row.name, ...(also?.classes.get(row.code) ?? [])],
    name,
  );
}

/** What column a new row stands in: its category, or its economic code and name. */
function describeColumn(
  schema: Schema,
  column: string,
  codes: ReadonlyMap<string, Table>,
): { id: string; values: Record<string, string> } | undefined {
  const { form } = schema;
  const field = findField(schema, form?.column ?? '');
  if (!field) return { id: '', values: {} };
  if (form?.columnCode === undefined) return { id: column, values: { [field.name]: column } };
  const economics = listCodes(findClassification(schema, form.columnCode, codes));
  const [, code = '', name = ''] = /^(?:(\d{3,5}) *)?(.*)$/.exec(column) ?? [];
  const row =
    code === ''
      ? findNamed(economics, (candidate) => candidate.name, name)
      : economics.find((candidate) => candidate.code === code);
  return row && { id: row.code, values: { [form.columnCode]: row.code, [field.name]: row.name } };
}

/** A row for a code that last year had none of; the code must be in the classification of the year. */
export function makeRow(
  { table: { schema }, codes, also }: Target,
  side: string,
  column: string,
  heads: RowHeads,
): Found | Reason {
  const { [SHARED.code]: printed = '', [SHARED.name]: words = '', [SHARED.project]: project } = heads;
  const total = printed === '' && /^合计$/.test(words);
  const own =
    findClassification(schema, SHARED.code, codes) ?? (side === 'expenditure' ? codes.get(FUNCTIONAL.id) : undefined);
  const code = total ? undefined : findCode(own, also, printed, words);
  const kind = describeColumn(schema, column, codes);
  if (!kind) return 'column';
  if (!code && !(total && schema.form?.columnCode !== undefined)) return printed === '' ? 'row' : 'code';
  const [number, name] = code ? [code.code, code.name] : ['', '合计'];
  const coded = findField(schema, SHARED.code) !== undefined;
  const id = [coded ? number : `class-${number}`, kind.id].filter((part) => part !== '').join('-');
  const values: Record<string, string> = {
    [SHARED.id]: id,
    [SHARED.name]: name,
    ...kind.values,
    ...(coded && { [SHARED.code]: number }),
    ...(schema.form?.side !== undefined && { [schema.form.side]: side }),
    ...(findField(schema, SHARED.level) && { [SHARED.level]: nameLevel(number) }),
    ...(schema.form?.group !== undefined && { [schema.form.group]: PERSONNEL.test(number) ? 'personnel' : 'public' }),
    ...(project !== undefined && { [SHARED.project]: project }),
  };
  return { id, added: values };
}
