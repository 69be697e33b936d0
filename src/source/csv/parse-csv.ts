import type { Issue } from '../../model/issue.ts';
import type { CsvRecord } from './csv-record.ts';
import { parseSoundCsv } from './parse-sound-csv.ts';
import { scanCsv } from './scan-csv.ts';
import { splitCsv } from './split-csv.ts';

/** The fields of records that stand apart from each other, in their order. */
function splitRecords(texts: readonly string[]): string[][] {
  return splitCsv(texts.map((text) => `${text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text}\n`).join(''), '\n');
}

/**
 * The records of a text in which something may be wrong, by their places; each fault of quotes and line ends is an
 * issue.
 */
export function parseFaultyCsv(text: string, file: string, issues: Issue[]): CsvRecord[] {
  const records = scanCsv(text, file, issues).map(({ start, end, ...place }) => ({
    ...place,
    text: text.slice(start, end),
  }));
  const sound = splitRecords(records.filter(({ broken }) => !broken).map((record) => record.text));
  let next = 0;
  return records.map((record) => {
    const fields = record.broken ? [] : (sound[next] ?? ['']);
    if (!record.broken) next += 1;
    return { ...record, fields };
  });
}

/**
 * CSV text → records with true line numbers, also after cells that hold line breaks (RFC 4180, comma, LF or CRLF).
 * Faults of quotes and line ends become issues; the delimiter is never guessed. A record whose quotes are faulty has
 * no fields.
 */
export function parseCsv(text: string, file: string, issues: Issue[]): CsvRecord[] {
  return parseSoundCsv(text) ?? parseFaultyCsv(text, file, issues);
}
