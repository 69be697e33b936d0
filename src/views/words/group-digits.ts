/** A plain decimal as readers know it: thousands separators, a true minus sign, its decimals exactly as written (`−1,234.560`). */
export function groupDigits(text: string): string {
  const [whole = '', fraction] = text.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${text.startsWith('-') ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}
