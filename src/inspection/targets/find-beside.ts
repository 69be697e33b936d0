/** A row of a table of targets; a merged cell stands in its corner. */
export type TargetCells = readonly string[];

/** A cell without blanks and colons, full width as half. */
export const bareCell = (text: string): string => text.normalize('NFKC').replace(/[\s:]/g, '');

/** What stands to the right of a label, or behind it in its own cell. */
export function findBeside(rows: readonly TargetCells[], label: RegExp): string {
  for (const cells of rows) {
    for (const [index, cell] of cells.entries()) {
      const text = cell.replace(/\s+/g, '').trim();
      const match = label.exec(text);
      if (!match) continue;
      const inside = text.slice(match[0].length).replace(/^[:：]/, '');
      if (inside !== '') return inside;
      const next = cells.slice(index + 1).find((other) => other.trim() !== '');
      if (next !== undefined && !/^(?:项目|主管|实施|预算|单位)/.test(bareCell(next))) return next.trim();
    }
  }
  return '';
}
