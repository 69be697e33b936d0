import { makeSheet, type WorkbookSheet } from '../../../model/workbook.ts';
import { assembleSheet, type Witness } from '../assemble-sheet.ts';
import type { StoredCell } from '../read-sheet.ts';
import { WorkbookFault } from '../workbook-fault.ts';
import type { BookLooks, CellLook, SheetLooks } from './foreign-looks.ts';
import type { LibraryCell, LibrarySheet } from './open-library.ts';
import { doubtShown, isShownSo } from './is-shown-so.ts';

const TYPES: Readonly<Record<LibraryCell['type'], string>> = { number: 'n', text: 'str', error: 'e' };

/** A cell with its value from the library and its look from the file; one with a formula may have no value. */
function joinCell(address: string, look: CellLook, found: LibraryCell | undefined, sheet: string): StoredCell {
  const { row, column, style, part, formula } = look;
  if (!found && formula === 'none') throw new WorkbookFault('import-part', `工作表“${sheet}”（${address} 读不出来）`);
  const told = { text: found?.formula ?? '', kind: 'normal', volatile: formula === 'volatile' };
  return {
    address,
    row,
    column,
    style,
    type: found ? TYPES[found.type] : 'n',
    value: found?.value ?? '',
    inline: { text: '', look: part },
    formula: formula === 'none' ? undefined : told,
  };
}

/** A number that the library would show otherwise is in doubt. */
function makeWitness(cells: ReadonlyMap<string, LibraryCell>, styles: BookLooks['styles']): Witness {
  return (shown, stored) => {
    if (stored.type !== 'n' || shown.doubt || isShownSo(shown, cells.get(stored.address)?.shown ?? '')) return shown;
    return doubtShown(stored, styles);
  };
}

function joinSheet(looks: SheetLooks, found: LibrarySheet, { styles, recalculated }: BookLooks): WorkbookSheet {
  if (!looks.celled) return makeSheet(found.name, [], []);
  const { name, cells: told } = found;
  const cells = [...looks.cells].map(([address, look]) => joinCell(address, look, told.get(address), name));
  const unknown = [...found.cells.keys()].find((address) => !looks.cells.has(address));
  if (unknown !== undefined) throw new WorkbookFault('import-part', `工作表“${found.name}”（${unknown} 读不出来）`);
  const { conditional, layout } = looks;
  const book = { styles: { cells: styles, conditional: [] }, strings: [], recalculated };
  const sheet = { cells, merged: found.merged, conditional, layout };
  return assembleSheet(found.name, sheet, book, makeWitness(found.cells, styles));
}

/**
 * The visible sheets of a binary workbook: values by the library, what decides how they are shown by ourselves, and
 * both must tell of the same cells.
 * @throws WorkbookFault where they do not
 */
export function assembleForeign(looks: BookLooks, found: readonly LibrarySheet[]): WorkbookSheet[] {
  if (found.length !== looks.sheets.length) throw new WorkbookFault('import-broken', '');
  return looks.sheets.flatMap((sheet, index) => {
    const told = found[looks.order.indexOf(index)];
    return sheet.visible && told ? [joinSheet(sheet, told, looks)] : [];
  });
}
