import { formatDecimal, parseDecimal } from '../../lib/decimal.ts';
import type { Doubt, WorkbookCell } from '../../model/workbook.ts';

const WIDTH = 0xfee0;
const WIDE = /[０-９．，－％（）]/g;
const AMOUNT = /^([-−])?(?:[¥￥])?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(亿元|万元|千元|元)?$/;
/** Numbers that are printed in another way than with a minus: an account would print a negative one so. */
const DOUBTFUL = /^(?:\([¥￥]?\d[\d,]*(?:\.\d+)?\)|\d[\d,]*(?:\.\d+)?-|[△▲]\d[\d,]*(?:\.\d+)?)$/;
/** Digits with commas at other places than between thousands, or with blanks between them: one number or two. */
const BROKEN = /^[-−]?\d[\d.]*,[\d,.]*$|^[-−]?\d[\d,.]*(?:\s+[-−]?\d[\d,.]*)+$/;
const CODE = /^0\d/;

type Shown = Omit<WorkbookCell, 'address' | 'row' | 'column'>;

/**
 * What a cell of a printed table shows, as a cell of a workbook would: a number with the decimals it has, exactly. A
 * number of which nobody can say what it is has a doubt; digits that begin with a zero are a code.
 * @param doubt another one that the file gives
 */
export function showValue(text: string, doubt?: Doubt): Shown {
  const narrow = text.replace(WIDE, (sign) => String.fromCharCode(sign.charCodeAt(0) - WIDTH)).trim();
  const [whole, minus = '', digits = '', decimals = '', unit] = AMOUNT.exec(narrow) ?? [];
  if (doubt) return { text, kind: whole === undefined ? 'text' : 'other', doubt };
  if (DOUBTFUL.test(narrow) || (whole === undefined && BROKEN.test(narrow))) {
    return { text, kind: 'other', doubt: 'format', format: '' };
  }
  const number = parseDecimal(`${minus === '' ? '' : '-'}${digits.replaceAll(',', '')}${decimals}`);
  if (whole === undefined || number === undefined || CODE.test(digits)) return { text, kind: 'text' };
  return { text: formatDecimal(number), kind: 'number', number, ...(unit !== undefined && { unit }) };
}
