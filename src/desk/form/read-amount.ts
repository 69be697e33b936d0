import { type Decimal, parseDecimal } from '../../lib/decimal.ts';
import type { WorkbookCell } from '../../model/workbook.ts';
import { foldName } from './fold-name.ts';

/** What stands in a cell instead of an amount that is not published. */
export const UNDISCLOSED = /^(?:未公开|不公开|未载|所据文本未载)$/;
/** What stands in a cell where there is no amount. */
export const DASH = /^[-－—–―/]*$/;
const GROUPED = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
const WIDE = /[０-９．，－]/g;
/** From a full-width character to the ASCII one of the same meaning. */
const WIDTH = 0xfee0;

/** Words of a row that numbers the columns, and its numbers, also with what a column is worked out from: `3=1+2`. */
const ORDINAL = /^(?:[甲乙丙丁戊己庚]|栏次|列次|行次|序号|项目)$/;
const COUNT = /^(\d+)(?:=[\d()+*/-]+)?$/;

/** A number that is written as text: digits, also full-width ones, with commas between thousands or none. */
function parseText(text: string): Decimal | undefined {
  const narrow = text.replace(WIDE, (sign) => String.fromCharCode(sign.charCodeAt(0) - WIDTH));
  return GROUPED.test(narrow) ? parseDecimal(narrow.replaceAll(',', '')) : undefined;
}

/** The number of a cell, also of one that holds it as text with separators; undefined where it is none, or where there is a doubt. */
export function readAmount({ kind, number, text, doubt }: WorkbookCell): Decimal | undefined {
  if (doubt) return undefined;
  return kind === 'number' ? number : kind === 'text' ? parseText(text) : undefined;
}

/** Whether a cell holds an amount, or would if it could be read. */
export function holdsAmount(cell: WorkbookCell): boolean {
  if (cell.doubt) return cell.kind === 'other' || parseText(cell.text) !== undefined;
  return readAmount(cell) !== undefined || UNDISCLOSED.test(cell.text);
}

/** Whether a row numbers the columns of a form: 1, 2, 3 … from left to right, with nothing beside them but 甲, 乙 and the like. */
export function isNumbering(cells: readonly WorkbookCell[]): boolean {
  const words = cells.filter(({ kind, text }) => kind === 'text' && ORDINAL.test(foldName(text)));
  const numbers = cells.filter((cell) => !words.includes(cell) && !DASH.test(cell.text));
  const counted = numbers.every(
    ({ text }, index) => Number(COUNT.exec(text.normalize('NFKC').trim())?.[1]) === index + 1,
  );
  return counted && (numbers.length > 1 || (numbers.length === 1 && words.length > 0));
}
