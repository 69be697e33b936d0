import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Issue } from '../model/issue.ts';
import { NO_MEMORY, recallReading } from '../model/memory.ts';
import type { Schema } from '../model/schema.ts';
import type { Table } from '../model/table.ts';
import { DECISIONS } from '../model/tables/decisions.ts';
import { parseTable } from './csv/parse-table.ts';
import { readBytes } from './text/read-text.ts';
import { toUtf8 } from './text/to-utf8.ts';

/** `content/<year>/decisions.csv`: what an editor has to decide, also as a spreadsheet saves it; undefined where there is none. */
export function readDecisions(
  root: string,
  year: string,
  schemas: ReadonlyMap<string, Schema>,
  issues: Issue[],
  memory = NO_MEMORY,
): Table | undefined {
  const file = `content/${year}/${DECISIONS.id}.csv`;
  const schema = schemas.get(DECISIONS.id);
  if (!schema || !existsSync(join(root, file))) return undefined;
  const bytes = readBytes(root, file, issues);
  const parse = (own: Issue[]): Table | undefined => bytes && parseTable(toUtf8(bytes), schema, file, own);
  const table = recallReading(memory, file, [parseTable, bytes, schema], issues, parse);
  return table && Object.keys(DECISIONS.columns).every((name) => schema.fields.some((field) => field.name === name))
    ? table
    : undefined;
}
