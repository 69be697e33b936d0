import { encodeText } from '../../lib/encode-text.ts';
import { parseDecimal } from '../../lib/decimal.ts';
import type { Field } from '../../model/schema.ts';
import { getText, type Table } from '../../model/table.ts';
import { keepExcelText } from './keep-excel-text.ts';
import { packCsv } from './pack-csv.ts';

const MARK = '\uFEFF';

const NUMBERS: ReadonlySet<Field['type']> = new Set(['number', 'integer', 'year']);

/** Excel keeps no more digits of a number. */
const MOST_DIGITS = 15;

function writeCell({ type }: Field, text: string): string {
  if (text === '') return text;
  const isNumber =
    NUMBERS.has(type) &&
    parseDecimal(text) !== undefined &&
    text.replace(/\D/g, '').replace(/^0+/, '').length <= MOST_DIGITS;
  return isNumber ? text : keepExcelText(text);
}

/**
 * A table as a CSV (RFC 4180) to be opened in Excel: the rows of its CSV behind a byte order mark, without which Excel on Chinese Windows takes
 * UTF-8 for the local encoding. Texts that Excel would turn into something else, such as codes and the locator 2.10, are `="2.10"`; numbers stay numbers.
 * Line ends stay LF, which Excel reads; with CRLF the LF inside quoted cells would have to differ from those between rows.
 */
export function packExcelCsv({ schema: { fields }, rows }: Pick<Table, 'schema' | 'rows'>): Uint8Array {
  const records = rows.map((row) =>
    Object.fromEntries(fields.map((field) => [field.name, writeCell(field, getText(row, field.name))])),
  );
  return encodeText(
    `${MARK}${packCsv(
      records,
      fields.map(({ name }) => name),
    )}`,
  );
}
