import { parseDecimal } from '../../lib/decimal.ts';
import { groupDigits } from './group-digits.ts';

/** As groupDigits, of data. Throws on anything that is not a plain decimal. */
export function formatNumber(text: string): string {
  if (!parseDecimal(text)) throw new Error(`not a plain decimal: ${JSON.stringify(text)}`);
  return groupDigits(text);
}
