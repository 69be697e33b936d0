import Papa from 'papaparse';
import type { Issue } from '../model/issue.ts';
import { scanCsv } from './scan-csv.ts';

/** One record of a CSV file: its fields as text, and the physical line that each begins on. */
export interface CsvRecord {
  readonly line: number;
  readonly lines: readonly number[];
  readonly fields: readonly string[];
  readonly broken: boolean;
}

/**
 * CSV text → records with true line numbers, also after cells that hold line breaks (RFC 4180, comma, LF or CRLF).
 * Faults of quotes and line ends become issues; the delimiter is never guessed. Records after a quote that never closes are left out.
 */
export function parseCsv(source: string, file: string, issues: Issue[]): CsvRecord[] {
  const { text, records, closed } = scanCsv(source, file, issues);
  const body = text.endsWith('\n') ? text.slice(0, -1) : text;
  if (body === '' && records.length === 0) return [];
  const { data } = Papa.parse<string[]>(body, { delimiter: ',', newline: '\n', skipEmptyLines: false });
  const whole = closed ? data : data.slice(0, records.length);
  return whole.flatMap((fields, index) => {
    const place = records[index];
    return place ? [{ ...place, fields }] : [];
  });
}
