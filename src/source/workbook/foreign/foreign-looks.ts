import { nameAddress } from '../cell-address.ts';
import { type Look, PLAIN_LOOK } from '../read-look.ts';
import type { ConditionalRange } from '../read-sheet.ts';
import type { CellStyle } from '../read-styles.ts';
import { SheetLayout } from '../sheet-layout.ts';
import { WorkbookFault } from '../workbook-fault.ts';
import type { WorkbookRange } from '../../../model/workbook.ts';

/** What a file says of a cell besides its value. */
export interface CellLook {
  readonly row: number;
  readonly column: number;
  /** The number of its style. */
  readonly style: number;
  /** Whether it has a formula, and whether its result is worked out anew when the file is opened. */
  readonly formula: 'none' | 'sure' | 'volatile';
  /** What a part of its text is marked by. */
  part: Look;
}

/** What a file says of a sheet besides the values of its cells. */
export interface SheetLooks {
  readonly name: string;
  readonly visible: boolean;
  /** Whether it is a sheet of cells, and not of a chart or of macros. */
  readonly celled: boolean;
  readonly cells: ReadonlyMap<string, CellLook>;
  readonly conditional: readonly ConditionalRange[];
  readonly layout: SheetLayout;
}

/** The looks of a workbook, sheets in the order of its file. */
export interface BookLooks {
  readonly sheets: readonly SheetLooks[];
  /** Places in that list, in the order in which the library tells of the sheets. */
  readonly order: readonly number[];
  readonly styles: readonly CellStyle[];
  /** Whether results in the file are not up to date. */
  readonly recalculated: boolean;
}

/** As in the exact reader of .xlsx. */
const MOST_CELLS = 250_000;
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** Gathers what is said of a sheet. */
export class LooksReader implements SheetLooks {
  name: string;
  visible = true;
  celled = true;
  readonly cells = new Map<string, CellLook>();
  readonly conditional: ConditionalRange[] = [];
  readonly layout = new SheetLayout();

  constructor(name: string) {
    this.name = name;
  }

  /**
   * @param row from 1
   * @throws WorkbookFault for a cell that stands twice, lies outside of a sheet, or is one too many
   */
  add(row: number, column: number, style: number, formula: CellLook['formula'] = 'none', part = PLAIN_LOOK): void {
    const address = nameAddress(row, column);
    const outside = row < 1 || column < 1 || row > MOST_ROWS || column > MOST_COLUMNS;
    if (outside || this.cells.has(address)) {
      throw new WorkbookFault('import-part', `工作表“${this.name}”（${address} ${outside ? '在表外' : '有两份'}）`);
    }
    if (this.cells.size >= MOST_CELLS)
      throw new WorkbookFault('import-large', `工作表“${this.name}”，多于 ${MOST_CELLS} 格`);
    this.cells.set(address, { row, column, style, formula, part });
  }

  /** A conditional format of which nobody says what it changes. */
  addConditional(ranges: readonly WorkbookRange[]): void {
    this.conditional.push({ ranges, look: undefined, hidesValue: true });
  }

  /** What the view of the sheet shows. */
  setView(view: { readonly zeros: boolean; readonly formulas: boolean }): void {
    [this.layout.zeros, this.layout.formulas] = [view.zeros, view.formulas];
  }
}

/** Looks of two parts together: what marks one of them marks both. */
export function joinLooks(first: Look, second: Look): Look {
  const white = [first, second].find(({ colour }) => colour === 'FFFFFF');
  const struck = first.struck || second.struck;
  const raised = first.raised || second.raised;
  return { struck, raised, colour: white?.colour ?? first.colour };
}
