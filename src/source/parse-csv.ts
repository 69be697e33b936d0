import Papa from 'papaparse';
import type { Issue } from '../model/issue.ts';
import { scanCsv } from './scan-csv.ts';

/** One record of a CSV file: its fields as text, and the physical line that each begins on. */
export interface CsvRecord {
  readonly line: number;
  readonly lines: readonly number[];
  /** None where the record is broken. */
  readonly fields: readonly string[];
  /** Its characters as they stand in the file. */
  readonly text: string;
  readonly broken: boolean;
  readonly cut: boolean;
}

/** Papa Parse takes away a byte-order mark in front; below an empty line it finds none. */
function parseSound(texts: readonly string[]): string[][] {
  const body = texts.map((text) => `\n${text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text}`).join('');
  return Papa.parse<string[]>(body, { delimiter: ',', newline: '\n', skipEmptyLines: false }).data.slice(1);
}

/**
 * CSV text → records with true line numbers, also after cells that hold line breaks (RFC 4180, comma, LF or CRLF).
 * Faults of quotes and line ends become issues; the delimiter is never guessed. A record whose quotes are faulty has no fields.
 */
export function parseCsv(text: string, file: string, issues: Issue[]): CsvRecord[] {
  const records = scanCsv(text, file, issues).map(({ start, end, ...place }) => ({ ...place, text: text.slice(start, end) }));
  const sound = parseSound(records.filter(({ broken }) => !broken).map((record) => record.text));
  let next = 0;
  return records.map((record) => {
    const fields = record.broken ? [] : sound[next] ?? [''];
    if (!record.broken) next += 1;
    return { ...record, fields };
  });
}
