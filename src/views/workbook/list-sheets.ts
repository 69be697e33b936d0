import { listTables } from '../../model/release.ts';
import { nameForm } from './workbook-words.ts';
import { SHEET_NAMES } from './words.zh.ts';
import { buildContentsSheet } from './contents-sheet.ts';
import { buildCoverSheet } from './cover-sheet.ts';
import { buildFieldsSheet } from './fields-sheet.ts';
import { buildFormSheet } from './form-sheet.ts';
import type { OfferedEdition } from '../edition/offered-edition.ts';
import { nameSheets } from './name-sheets.ts';
import type { NamedTable } from '../files/named-table.ts';
import { buildNotesSheet } from './notes-sheet.ts';
import type { Sheet } from './sheet.ts';
import { buildTableSheet } from './table-sheet.ts';

/** Each table with the names of its sheets: the name of its CSV, and number and title of its form where it is one of the official ones. */
export function nameTables({ release, forms }: Pick<OfferedEdition, 'release' | 'forms'>): NamedTable[] {
  const tables = listTables(release);
  const formed = tables.filter((table) => table.schema.number !== undefined && forms.find(table));
  const names = nameSheets([
    ...Object.values(SHEET_NAMES),
    ...tables.map(({ schema }) => schema.name),
    ...formed.map(({ schema }) => nameForm(schema)),
  ]);
  const own = names.slice(Object.values(SHEET_NAMES).length);
  const formNames = names.slice(Object.values(SHEET_NAMES).length + tables.length);
  return tables.map((table, index) => {
    const form = formNames[formed.indexOf(table)];
    return { table, name: own[index] ?? table.schema.name, ...(form === undefined ? {} : { form }) };
  });
}

/** The sheets of a version's workbook in their order: cover, contents, notes, fields, official forms, tables. */
export function listSheets(edition: OfferedEdition): Sheet[] {
  const tables = nameTables(edition);
  const { name: department } = edition.site.publisher;
  return [
    buildCoverSheet(edition),
    buildContentsSheet(tables),
    buildNotesSheet(edition.release, tables),
    buildFieldsSheet(tables),
    ...tables.flatMap(({ table, name, form }) => {
      const laid = edition.forms.find(table);
      return laid && form !== undefined ? [buildFormSheet(laid, { name: form, rows: name }, department)] : [];
    }),
    ...tables.map(({ table, name }) => buildTableSheet(table, name)),
  ];
}
