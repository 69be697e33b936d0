import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Issue } from '../model/issue.ts';
import type { Table } from '../model/table.ts';
import { anySchemaShape, parseSchema } from './parse-schema.ts';
import { parseTable } from './parse-table.ts';
import { readBytes } from './read-text.ts';

const FILE = 'data/classification/crosswalk.csv';
const required = { constraints: { required: true } };
const SCHEMA = JSON.stringify({
  name: 'crosswalk', title: '科目对照表', titleEn: 'Crosswalk of codes',
  fields: [
    { name: 'from_year', type: 'year', title: '原年度', ...required }, { name: 'from_code', title: '原编码' },
    { name: 'to_year', type: 'year', title: '新年度', ...required }, { name: 'to_code', title: '新编码' }, { name: 'note', title: '说明' },
  ],
});

/** `data/classification/crosswalk.csv`: what became of which code, written by hand. A project without the file has none. */
export function readCrosswalk(root: string, issues: Issue[]): Table | undefined {
  if (!existsSync(join(root, FILE))) return undefined;
  const schema = parseSchema(SCHEMA, anySchemaShape, FILE, issues);
  const bytes = readBytes(root, FILE, issues);
  return schema && bytes && parseTable(bytes, schema, FILE, issues);
}
