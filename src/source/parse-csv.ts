import Papa from 'papaparse';
import type { Issue } from '../model/issue.ts';

/** One record of a CSV file: its fields as text and the physical line it begins on. */
export interface CsvRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

const STRUCTURE_RULES: Readonly<Record<string, string>> = {
  MissingQuotes: 'csv-quote',
  InvalidQuotes: 'csv-quote',
};

function countBreaks(text: string): number {
  return text.split('\n').length - 1;
}

/**
 * CSV text → records with true line numbers, also after cells that hold line breaks (RFC 4180, comma, LF or CRLF).
 * Quoting faults become issues. The delimiter is never guessed.
 */
export function parseCsv(text: string, file: string, issues: Issue[]): CsvRecord[] {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const body = text.endsWith(newline) ? text.slice(0, -newline.length) : text;
  const { data, errors } = Papa.parse<string[]>(body, { delimiter: ',', newline, skipEmptyLines: false });
  let line = 1;
  const records = data.map((fields) => {
    const record = { line, fields };
    line += 1 + fields.reduce((sum, field) => sum + countBreaks(field), 0);
    return record;
  });
  for (const error of errors) {
    const rule = STRUCTURE_RULES[error.code];
    if (!rule) continue;
    issues.push({ rule, place: { file, line: records[error.row ?? 0]?.line ?? 1, column: 1 }, found: error.code, facts: {} });
  }
  return records;
}
