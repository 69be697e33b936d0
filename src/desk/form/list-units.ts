import type { WorkbookCell, WorkbookSheet } from '../../model/workbook.ts';

/** A cell that says what unit the amounts are in. */
export interface UnitCell {
  readonly cell: WorkbookCell;
  readonly unit: string;
}

/** At the end of a cell without blanks; the department may stand before it, a remark in brackets behind it. */
const UNIT = /单位为?:?\(?(?:人民币)?(元|千元|万元|亿元)\)?(?:\([^()]*\))?$/;
const LONGEST = 200;

/** All such cells of a sheet. */
export function listFormUnits(sheet: WorkbookSheet): UnitCell[] {
  return [...sheet.cells.values()].flatMap((cell) => {
    const unit =
      cell.kind === 'text' && cell.text.length <= LONGEST
        ? UNIT.exec(cell.text.normalize('NFKC').replace(/\s/g, ''))?.[1]
        : undefined;
    return unit === undefined ? [] : [{ cell, unit }];
  });
}

/** A unit that a text gives to all its amounts: behind a name in brackets, in the middle of a line, or in a note. */
const SAID =
  /\((?:单位:?)?(?:人民币)?(元|千元|万元|亿元)\)$|单位为?:?(?:人民币)?(元|千元|万元|亿元)(?!\p{L})|以(?:人民币)?(元|千元|万元|亿元)为(?:金额|计量)?单位/u;

/** Cells anywhere in a sheet, heads and notes too, that name a unit; the form has to have one only. */
export function listSaidUnits(sheet: WorkbookSheet): UnitCell[] {
  return [...sheet.cells.values()].flatMap((cell) => {
    const text = cell.kind === 'text' ? cell.text.normalize('NFKC').replace(/\s/g, '') : '';
    const unit = SAID.exec(text)?.slice(1).find(Boolean);
    return unit === undefined ? [] : [{ cell, unit }];
  });
}
