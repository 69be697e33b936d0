import { WorkbookFault } from './workbook-fault.ts';

/**
 * Of all sheets together. A million cells would take more memory than a reader has; a set of forms has a few thousand.
 */
const MOST_CELLS = 300_000;

/**
 * Adds the cells of a sheet to those of the sheets before it.
 * @throws WorkbookFault where they become too many
 */
export function spendCells(spent: number, cells: number): number {
  if (spent + cells > MOST_CELLS) throw new WorkbookFault('import-large', `各工作表一共多于 ${MOST_CELLS} 格`);
  return spent + cells;
}
