import { type Schema, TABLE_GROUPS } from '../../model/schema.ts';
import { labelGroup } from '../words/group-labels.ts';
import { CONTENTS, pointToData, SHEET_NAMES } from './words.zh.ts';
import type { NamedTable } from '../files/named-table.ts';
import type { Sheet, SheetCell, SheetRow } from './sheet.ts';
import { STYLES } from './sheet-style.ts';

const WIDTHS = [42, 42, 8, 80];

function section(title: string): SheetRow[] {
  const rule: SheetCell = { value: '', style: STYLES.section };
  return [[], [{ value: title, style: STYLES.section, height: 24 }, rule, rule, rule]];
}

function line(name: string, { title }: Schema, rows: number | '', text: string): SheetRow {
  return [
    { value: name, style: STYLES.link, link: name },
    { value: title, style: STYLES.text },
    rows === '' ? { value: '', style: STYLES.number } : { value: rows, format: '#,##0', style: STYLES.number },
    { value: text, style: STYLES.quiet },
  ];
}

function groupRows(group: Schema['group'], tables: readonly NamedTable[]): SheetRow[] {
  const members = tables.filter(({ table }) => table.schema.group === group);
  if (members.length === 0) return [];
  return [
    ...section(
      labelGroup(
        group,
        members.map(({ table }) => table),
      ),
    ),
    ...members.map(({ table, name }) => line(name, table.schema, table.rows.length, table.schema.description)),
  ];
}

/** Every sheet with what it holds; a click on its name leads there. */
export function buildContentsSheet(tables: readonly NamedTable[]): Sheet {
  const forms = tables.flatMap(({ table, form, name }) =>
    form === undefined ? [] : [line(form, table.schema, '', pointToData(name))],
  );
  const rows: SheetRow[] = [
    [{ value: SHEET_NAMES.contents, style: STYLES.title, height: 36 }],
    CONTENTS.heads.map((value, index) => ({
      value,
      style: index === 2 ? STYLES.numberHead : STYLES.head,
    })),
    ...(forms.length === 0 ? [] : [...section(CONTENTS.forms), ...forms]),
    ...TABLE_GROUPS.flatMap((group) => groupRows(group, tables)),
  ];
  return {
    name: SHEET_NAMES.contents,
    rows,
    widths: WIDTHS,
    frozen: { rows: 2, columns: 0 },
    repeated: [2, 2],
    landscape: true,
  };
}
