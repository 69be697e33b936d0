import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AnswerBook } from '../model/answer-book.ts';
import type { Issue } from '../model/issue.ts';
import { NO_MEMORY, recallReading } from '../model/memory.ts';
import type { Schema } from '../model/schema.ts';
import type { Table } from '../model/table.ts';
import { ANSWERS } from '../model/tables/answers.ts';
import { anySchemaShape, parseSchema } from './schema/parse-schema.ts';
import { makeAnswersSchema } from './make-answers-schema.ts';
import { parseTable } from './csv/parse-table.ts';
import { readBytes } from './text/read-text.ts';
import { toUtf8 } from './text/to-utf8.ts';

/** The schema of the file, with those of the columns that need not be there which it has. */
function makeSchema(head: string, file: string, issues: Issue[]): Schema | undefined {
  const schema = makeAnswersSchema((name) => head.includes(name));
  return parseSchema(JSON.stringify(schema), anySchemaShape, file, issues);
}

function parseAnswers(bytes: Uint8Array, file: string, issues: Issue[]): AnswerBook | undefined {
  const text = toUtf8(bytes);
  const [head = ''] = new TextDecoder().decode(text).split('\n', 1);
  const schema = makeSchema(head, file, issues);
  const table: Table | undefined = schema && parseTable(text, schema, file, issues);
  return table && new AnswerBook(table);
}

/**
 * `content/<year>/answers.csv`: questions about figures and what the publisher answered, also as a spreadsheet saves it.
 * It lies outside the sealed folders, since questions come after a release. Undefined where there is none.
 */
export function readAnswers(root: string, year: string, issues: Issue[], memory = NO_MEMORY): AnswerBook | undefined {
  const file = `content/${year}/${ANSWERS.id}.csv`;
  if (!existsSync(join(root, file))) return undefined;
  const bytes = readBytes(root, file, issues);
  return bytes && recallReading(memory, file, [parseAnswers, bytes], issues, (own) => parseAnswers(bytes, file, own));
}
