import type { WorkbookCell } from '../../../model/workbook.ts';
import type { StoredCell } from '../read-sheet.ts';
import type { CellStyle } from '../read-styles.ts';

/** What is printed around and between the digits of a number, and says nothing of its size. */
const SILENT = /[\s,$¥￥]/g;

/** A shown number without what is silent; in brackets it is negative. */
function foldShown(text: string, unit: string): string {
  const bare = text.replace(SILENT, '');
  const [, inside] = /^\((.*)\)$/.exec(bare) ?? [];
  const signed = inside === undefined ? bare : `-${inside}`;
  return unit !== '' && signed.endsWith(unit) ? signed.slice(0, -unit.length) : signed;
}

/** A number that another program shows otherwise: nobody can say what it shows. */
export function doubtShown(stored: StoredCell, styles: readonly CellStyle[]): WorkbookCell {
  const { address, row, column, value, style = 0 } = stored;
  return { address, row, column, text: value, kind: 'other', doubt: 'format', format: styles[style]?.code ?? '' };
}

/**
 * Whether another program shows a cell as we do: the same digits, the same point, the same sign.
 * @param told the text that it shows
 */
export function isShownSo({ text, unit = '' }: Pick<WorkbookCell, 'text' | 'unit'>, told: string): boolean {
  return foldShown(told, unit).replace(/^(-?)(?=\.\d)/, (sign) => `${sign}0`) === text;
}
