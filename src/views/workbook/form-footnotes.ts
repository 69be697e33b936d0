import { findField, getLabel } from '../../model/schema.ts';
import { getText, type Row, type Table } from '../../model/table.ts';
import { readProof } from '../../model/tables/shared-columns.ts';
import { isEmptyForm, listFormNotes } from '../table/form-notes.ts';
import { describeForm } from './workbook-words.ts';
import { nameRowIn, noteForm, noteRows, pointToRows } from './words.zh.ts';
import { type SheetRow, spreadCell } from './sheet.ts';
import { STYLES } from './sheet-style.ts';

/** What a row is called in a form: its last head. */
function nameRow({ schema }: Table, row: Row): string {
  return schema.form?.rows.map((name) => getText(row, name)).findLast((text) => text !== '') ?? row.id;
}

/** One of several rows of a name goes by its column too. */
function labelRow(table: Table, row: Row): string {
  const column = findField(table.schema, table.schema.form?.column ?? '');
  const name = nameRow(table, row);
  return column ? nameRowIn(name, getLabel(column, getText(row, column.name))) : name;
}

/** The statement of a form, and what is said of its rows. */
function listNotes(table: Table, name: string): { readonly text: string; readonly link?: string }[] {
  if (isEmptyForm(table)) {
    const said = listFormNotes(table).map(({ note }) => ({ text: noteForm(note) }));
    return [...said, { text: pointToRows(name), link: name }];
  }
  const notes = [...Map.groupBy(table.rows, (row) => readProof(row).note ?? '')]
    .filter(([note]) => note !== '')
    .map(([note, rows]) => {
      const names = rows.map((row) => (rows.length === 1 ? labelRow(table, row) : nameRow(table, row)));
      return noteRows([...new Set(names)], note);
    });
  return [{ text: describeForm(table) }, { text: pointToRows(name), link: name }, ...notes.map((text) => ({ text }))];
}

/** What stands below a form, each note across its columns. */
export function buildNoteRows(table: Table, name: string, columns: number): SheetRow[] {
  return listNotes(table, name).map(({ text, link }) =>
    spreadCell(
      {
        value: text,
        style: link === undefined ? STYLES.note : STYLES.noteLink,
        ...(link === undefined ? {} : { link }),
      },
      columns,
    ),
  );
}
