import type { Field } from '../../model/schema.ts';
import { formatCategories, formatFieldUnit, formatType, SHEET_NAMES } from './workbook-words.ts';
import type { NamedTable } from '../files/named-table.ts';
import type { Sheet, SheetRow } from './sheet.ts';
import { STYLES } from './sheet-style.ts';

const HEADS = ['工作表', '列名', '中文名', '英文名', '类型', '单位', '含义', '取值'];
const WIDTHS = [26, 18, 22, 24, 8, 16, 50, 60];

function fieldRow({ name }: NamedTable, field: Field): SheetRow {
  const texts = [
    field.name,
    field.title,
    field.titleEn,
    formatType(field.type),
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
    rows: [HEADS.map((value) => ({ value, style: STYLES.head, height: 24 })), ...rows],
    widths: WIDTHS,
    frozen: { rows: 1, columns: 2 },
    filtered: true,
    repeated: [1, 1],
    landscape: true,
  };
}
