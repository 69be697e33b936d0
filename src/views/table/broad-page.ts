/** Columns from which a table as its file has it lies across on paper. */
const BROAD = 9;

/** Whether a table of so many columns is printed on pages that lie across. */
export function isBroad(columns: number): boolean {
  return columns >= BROAD;
}
