import { parseDecimal } from '../../lib/decimal.ts';

/**
 * A plain decimal (`-5581.290`) as readers know it: thousands separators, a true minus sign, its decimals exactly as written (`−5,581.290`).
 * Throws on anything that is not a plain decimal.
 */
export function formatNumber(text: string): string {
  if (!parseDecimal(text)) throw new Error(`not a plain decimal: ${JSON.stringify(text)}`);
  const [whole = '', fraction] = text.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${text.startsWith('-') ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}
