import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../../lib/order.ts';
import { writeInto } from './write-into.ts';

/** A file that was handed over, and what it is called in `seeds/<year>/`. */
export interface StoredFile {
  readonly name: string;
  readonly stored: string;
}

/** A chapter as the import wrote it. */
export interface WrittenChapter {
  readonly digest: string;
  /** Digests of its paragraphs. */
  readonly paragraphs: readonly string[];
}

/** What the last import of a year wrote, so that the next one tells what somebody changed since. */
export interface ImportRecord {
  readonly files: readonly StoredFile[];
  /** Locators of the outline. */
  readonly places: readonly string[];
  /** Digests of rows by `table:id`. */
  readonly rows: Readonly<Record<string, string>>;
  readonly chapters: Readonly<Record<string, WrittenChapter>>;
}

/** Nothing was ever imported. */
export const NO_RECORD: ImportRecord = { files: [], places: [], rows: {}, chapters: {} };

const nameRecord = (year: string): string => `seeds/${year}/imported.json`;

/** What the last import of a year wrote; nothing where there was none. */
export async function readRecord(root: string, year: string): Promise<ImportRecord> {
  const text = await readFile(join(root, nameRecord(year)), 'utf8').catch(() => '{}');
  try {
    return { ...NO_RECORD, ...(JSON.parse(text) as Partial<ImportRecord>) };
  } catch {
    return NO_RECORD;
  }
}

function sortMembers<Value>(members: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(members).toSorted(([a], [b]) => compareText(a, b)));
}

/** Writes down what an import wrote. */
export async function writeRecord(copy: string, year: string, record: ImportRecord): Promise<void> {
  const sorted = { ...record, rows: sortMembers(record.rows), chapters: sortMembers(record.chapters) };
  await writeInto(copy, nameRecord(year), `${JSON.stringify(sorted, null, 1)}\n`);
}
