import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Issue } from '../model/issue.ts';
import { findText, type Row, type Table } from '../model/table.ts';
import { CROSSWALK } from '../model/tables/crosswalk.ts';
import { anySchemaShape, parseSchema } from './schema/parse-schema.ts';
import { parseTable } from './csv/parse-table.ts';
import { readBytes } from './text/read-text.ts';

const FILE = 'data/classification/crosswalk.csv';
const SCHEMA = JSON.stringify({
  name: CROSSWALK.id,
  title: CROSSWALK.title,
  titleEn: 'Crosswalk of codes',
  fields: Object.entries(CROSSWALK.columns).map(([name, { type, title, filled }]) => ({
    name,
    type,
    title,
    ...(filled && { constraints: { required: true } }),
  })),
});

const { from_year: FROM, to_year: TO } = CROSSWALK.at;

/**
 * `data/classification/crosswalk.csv`: what became of which code, written by hand. A project without the file has none.
 * @param hidden years of which nothing is told
 */
export function readCrosswalk(root: string, hidden: ReadonlySet<string>, issues: Issue[]): Table | undefined {
  if (!existsSync(join(root, FILE))) return undefined;
  const schema = parseSchema(SCHEMA, anySchemaShape, FILE, issues);
  const bytes = readBytes(root, FILE, issues);
  const table = schema && bytes && parseTable(bytes, schema, FILE, issues);
  const isTold = (row: Row): boolean => [FROM, TO].every((field) => !hidden.has(findText(row, field) ?? ''));
  return table && { ...table, rows: table.rows.filter(isTold) };
}
