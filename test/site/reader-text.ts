import type { PublishedTable, SchemaField } from './published.ts';

/** A number of the CSV as a reader should see it: thousands separators, nothing rounded. */
export function separateThousands(text: string): string {
  const [, sign = '', whole = '', rest = ''] = /^(-?)(\d+)(\..*)?$/.exec(text) ?? [];
  if (whole === '') throw new Error(`not a number: ${text}`);
  const groups: string[] = [];
  for (let end = whole.length; end > 0; end -= 3) groups.unshift(whole.slice(Math.max(0, end - 3), end));
  return `${sign}${groups.join(',')}${rest}`;
}

/** The typographic minus is as good as the plain one. */
export function plainMinus(text: string): string {
  return text.replace(/^−/, '-');
}

export function isNumeric(field: SchemaField): boolean {
  return field.type === 'number' || field.type === 'integer';
}

/** What stands in a cell without its amount: 未公开, or 未载 where the table says that its text is not whole. */
export function sayMissing({ schema }: PublishedTable): string {
  const basis = schema.fields.find(({ name }) => name === 'basis');
  const label = basis?.categories?.find(({ value }) => value === 'not-disclosed')?.label ?? '';
  return label === '所据文本未载' ? '未载' : label;
}

/** What a cell of a table page should read: numbers separated, codes by their labels, a value that was not published named so. */
export function expectedText(
  table: PublishedTable,
  field: SchemaField,
  raw: string,
  basis: string | undefined,
): string {
  if (raw === '') return basis === 'not-disclosed' && field.name === table.schema.valueField ? sayMissing(table) : '';
  if (isNumeric(field)) return separateThousands(raw);
  return field.categories?.find(({ value }) => value === raw)?.label ?? raw;
}

/** What a link in a text to one field of a row should read, with its unit. */
export function expectedFigure(
  table: PublishedTable,
  field: SchemaField,
  row: Readonly<Record<string, string>>,
): string {
  const text = expectedText(table, field, row[field.name] ?? '', row['basis']);
  const unit = field.unitField === undefined ? field.unit : row[field.unitField];
  return /^-?\d/.test(row[field.name] ?? '') && isNumeric(field) ? `${text}${unit ?? ''}` : text;
}
