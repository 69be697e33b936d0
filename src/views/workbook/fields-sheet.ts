import type { Field } from '../../model/schema.ts';
import { formatCategories, formatFieldUnit } from './workbook-words.ts';
import { FIELD_HEADS, FIELD_TYPES, SHEET_NAMES } from './words.zh.ts';
import type { NamedTable } from '../files/named-table.ts';
import type { Sheet, SheetRow } from './sheet.ts';
import { STYLES } from './sheet-style.ts';

const WIDTHS = [26, 18, 22, 24, 8, 16, 50, 60];

function fieldRow({ name }: NamedTable, field: Field): SheetRow {
  const texts = [
    field.name,
    field.title,
    field.titleEn,
    FIELD_TYPES[field.type],
    formatFieldUnit(field),
    field.description ?? '',
    formatCategories(field),
  ];
  return [{ value: name, style: STYLES.link, link: name }, ...texts.map((value) => ({ value, style: STYLES.text }))];
}

/** Every column of every table: what it means, its type, its unit, its codes. */
export function buildFieldsSheet(tables: readonly NamedTable[]): Sheet {
  const rows = tables.flatMap((entry) => entry.table.schema.fields.map((field) => fieldRow(entry, field)));
  return {
    name: SHEET_NAMES.fields,
    rows: [FIELD_HEADS.map((value) => ({ value, style: STYLES.head, height: 24 })), ...rows],
    widths: WIDTHS,
    frozen: { rows: 1, columns: 2 },
    filtered: true,
    repeated: [1, 1],
    landscape: true,
  };
}
