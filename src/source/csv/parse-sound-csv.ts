import type { CsvRecord } from './csv-record.ts';
import { splitCsv } from './split-csv.ts';

/** Where a reader stands in a text. */
interface Position {
  at: number;
  line: number;
}

const LONE_CR = /\r(?!\n)/;
const UNQUOTED = /[",\r\n]/;

function countBreaks(text: string): number {
  return text.includes('\n') ? text.split('\n').length - 1 : 0;
}

/** Moves past a field where it stands as RFC 4180 writes it; false where anything else stands there. */
function passField(text: string, field: string, position: Position): boolean {
  const quoted = text.startsWith('"', position.at);
  const written = quoted ? `"${field.replaceAll('"', '""')}"` : field;
  if (!text.startsWith(written, position.at) || (!quoted && UNQUOTED.test(field))) return false;
  position.at += written.length;
  position.line += quoted ? countBreaks(field) : 0;
  return true;
}

/** Moves past the fields of a record and the commas between them; the lines that they begin on. */
function passFields(text: string, fields: readonly string[], position: Position): number[] | undefined {
  const lines: number[] = [];
  for (const [index, field] of fields.entries()) {
    if (index > 0 && text.charAt(position.at) !== ',') return undefined;
    position.at += index > 0 ? 1 : 0;
    lines.push(position.line);
    if (!passField(text, field, position)) return undefined;
  }
  return lines;
}

function openField(field: string): string {
  return field.includes('\r') ? field.replaceAll('\r\n', '\n') : field;
}

/**
 * The records of a CSV text in which nothing is wrong, read once: each stands there character for character as RFC
 * 4180 writes its fields,
 * and all lines end in the same way. Undefined where anything else stands in it; `scanCsv` then says what.
 */
export function parseSoundCsv(text: string): CsvRecord[] | undefined {
  if (LONE_CR.test(text)) return undefined;
  const newline = /\r?\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n';
  const records: CsvRecord[] = [];
  const position = { at: 0, line: 1 };
  for (const fields of splitCsv(text, newline)) {
    if (position.at >= text.length) break;
    const { at: start, line } = position;
    const lines = passFields(text, fields, position);
    const { at: end } = position;
    if (!lines || (end < text.length && !text.startsWith(newline, end))) return undefined;
    position.at += newline.length;
    position.line += 1;
    records.push({
      line,
      lines,
      fields: fields.map(openField),
      text: text.slice(start, end),
      broken: false,
      cut: false,
    });
  }
  return position.at >= text.length ? records : undefined;
}
