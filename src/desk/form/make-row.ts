import { findField, type Schema } from '../../model/schema.ts';
import { getText, type Row, type Table } from '../../model/table.ts';
import { findNamed } from './fold-name.ts';
import type { Found, Reason, RowHeads, Target } from './target.ts';

const LEVELS: Readonly<Record<number, string>> = { 3: 'class', 5: 'division', 7: 'item' };
/** Economic classes of pay and of allowances to persons; all others run the office. */
const PERSONNEL = /^30[13]/;

function findClassification(schema: Schema, field: string, codes: ReadonlyMap<string, Table>): Table | undefined {
  const key = schema.foreignKeys.find(({ fields }) => fields.length === 1 && fields[0] === field);
  return key ? codes.get(key.resource) : undefined;
}

/** The code that a row or column is about: the one it prints, else the one of its name. */
function findCode(table: Table | undefined, code: string, name: string): Row | undefined {
  if (!table) return undefined;
  if (code !== '') return table.rows.find((row) => getText(row, 'code') === code);
  return findNamed(table.rows.filter((row) => getText(row, 'level') === 'class'), (row) => getText(row, 'name'), name);
}

/** What column a new row stands in: its category, or its economic code and name. */
function describeColumn(schema: Schema, column: string, codes: ReadonlyMap<string, Table>): { id: string; values: Record<string, string> } | undefined {
  const { form } = schema;
  const field = findField(schema, form?.column ?? '');
  if (!field) return { id: '', values: {} };
  if (form?.columnCode === undefined) return { id: column, values: { [field.name]: column } };
  const economics = findClassification(schema, form.columnCode, codes)?.rows ?? [];
  const [, code = '', name = ''] = /^(?:(\d{3,5}) *)?(.*)$/.exec(column) ?? [];
  const row = code === '' ? findNamed(economics, (candidate) => getText(candidate, 'name'), name) : economics.find((candidate) => getText(candidate, 'code') === code);
  return row && { id: getText(row, 'code'), values: { [form.columnCode]: getText(row, 'code'), [field.name]: getText(row, 'name') } };
}

/** A row for a code that last year had none of; the code must be in the classification of the year. */
export function makeRow({ table: { schema }, codes }: Target, side: string, column: string, heads: RowHeads): Found | Reason {
  const total = heads['code'] === undefined || heads['code'] === '' ? /^合计$/.test(heads['name'] ?? '') : false;
  const own = findClassification(schema, 'code', codes) ?? (side === 'expenditure' ? codes.get('functional') : undefined);
  const code = total ? undefined : findCode(own, heads['code'] ?? '', heads['name'] ?? '');
  const kind = describeColumn(schema, column, codes);
  if (!kind) return 'column';
  if (!code && !(total && schema.form?.columnCode !== undefined)) return (heads['code'] ?? '') === '' ? 'row' : 'code';
  const [number, name] = code ? [getText(code, 'code'), getText(code, 'name')] : ['', '合计'];
  const coded = findField(schema, 'code') !== undefined;
  const id = [coded ? number : `class-${number}`, kind.id].filter((part) => part !== '').join('-');
  const values: Record<string, string> = {
    id, name, ...kind.values, ...(coded && { code: number }), ...(schema.form?.side !== undefined && { [schema.form.side]: side }),
    ...(findField(schema, 'level') && { level: LEVELS[number.length] ?? 'item' }), ...(schema.form?.group !== undefined && { [schema.form.group]: PERSONNEL.test(number) ? 'personnel' : 'public' }),
    ...(heads['project'] !== undefined && { project: heads['project'] }),
  };
  return { id, added: values };
}
