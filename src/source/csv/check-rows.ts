import type { Issue, Place } from '../../model/issue.ts';
import type { CsvRecord } from './csv-record.ts';

const DELIMITERS = /[;；\t|]/;

function isBlank({ fields, text }: CsvRecord): boolean {
  return fields.length === 1 ? text.trim() === '' : fields.every((field) => field.trim() === '');
}

function placeOfField({ line, lines }: CsvRecord, index: number, file: string): Place {
  return { file, line: lines[index] ?? line, column: index + 1 };
}

function describeWidth(record: CsvRecord, width: number, file: string): Issue {
  const { fields } = record;
  const facts = { expected: String(width), count: String(fields.length) };
  const at = (rule: string, index: number, found: string): Issue => ({
    rule,
    place: placeOfField(record, index, file),
    found,
    facts,
  });
  if (fields.length > width) return at('csv-long-row', width, facts.count);
  const fullWidth = fields.findIndex((field) => fields.length + field.split('，').length - 1 >= width);
  if (fullWidth >= 0) return at('csv-full-width-comma', fullWidth, fields[fullWidth] ?? '');
  const delimited = fields.findIndex(
    (field) => DELIMITERS.test(field) && fields.length + field.split(DELIMITERS).length - 1 >= width,
  );
  if (delimited >= 0) return at('csv-delimiter', delimited, fields[delimited] ?? '');
  return at('csv-short-row', fields.length - 1, facts.count);
}

/** Records of another width: one issue each, or one for all where no row has the width of the header, as with a comma at every line's end. */
function checkWidths(records: readonly CsvRecord[], width: number, file: string): Issue[] {
  const odd = records.filter((record) => record.fields.length !== width);
  const widths = new Set(odd.map(({ fields }) => fields.length));
  const whole = odd.length === records.length && odd.length > 2 && widths.size === 1;
  return odd
    .slice(0, whole ? 1 : odd.length)
    .filter(({ cut }) => !cut)
    .map((record) => describeWidth(record, width, file));
}

/** Blank rows, one issue for those that stand together. */
function checkBlanks(records: readonly CsvRecord[], file: string): Issue[] {
  return records
    .filter(
      (record, index) =>
        isBlank(record) && !record.broken && !record.cut && !(index > 0 && isBlank(records[index - 1] ?? record)),
    )
    .map(({ line }): Issue => ({ rule: 'csv-blank-row', place: { file, line, column: 1 }, found: '', facts: {} }));
}

/** The records below a header that are rows of its width; all others become issues, unless their quotes have one already. */
export function checkRows(records: readonly CsvRecord[], width: number, file: string, issues: Issue[]): CsvRecord[] {
  const filled = records.filter((record) => !record.broken && !isBlank(record));
  for (const issue of [...checkBlanks(records, file), ...checkWidths(filled, width, file)]) issues.push(issue);
  return filled.filter(({ fields }) => fields.length === width);
}
