import type { Sheet, SheetCell } from '../../../src/views/workbook/sheet.ts';

/** A form as it is printed: the lines above it, and its cells with what each covers. */
export interface PrintedForm {
  readonly title: string;
  /** Department and unit, parted by a tab. */
  readonly line: string;
  readonly rows: readonly (readonly PrintedCell[])[];
}

/** A cell that is printed; those that another one covers are not there. */
export interface PrintedCell {
  readonly text: string;
  readonly across: number;
  readonly down: number;
}

/** What a cell shows: a number with its two decimals and commas between thousands. */
export function printCell(cell: SheetCell | null): string {
  if (typeof cell?.value !== 'number') return cell?.value ?? '';
  const [whole = '', decimals = ''] = cell.value.toFixed(cell.format === undefined ? 0 : 2).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, cell.format === undefined ? '' : ',');
  return decimals === '' ? grouped : `${grouped}.${decimals}`;
}

/** A sheet whose first two rows are title and unit, as a form in a document. */
export function printForm({ rows }: Sheet): PrintedForm {
  const [title = [], unit = [], ...body] = rows;
  const columns = Math.max(...body.map((row) => row.length));
  const words = (row: Sheet['rows'][number]): string[] => row.map(printCell).filter((text) => text !== '');
  const covered = new Set<string>();
  const printed = body.map((row, at) =>
    Array.from({ length: columns }, (_, column): PrintedCell[] => {
      if (covered.has(`${at}:${column}`)) return [];
      const cell = row[column] ?? null;
      const { across = 1, down = 1 } = cell ?? {};
      for (let line = at; line < at + down; line += 1)
        for (let place = column; place < column + across; place += 1) covered.add(`${line}:${place}`);
      return [{ text: printCell(cell), across, down }];
    }).flat(),
  );
  return { title: words(title)[0] ?? '', line: words(unit).join('\t'), rows: printed };
}
