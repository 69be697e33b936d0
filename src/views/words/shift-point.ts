/**
 * A plain decimal with its point moved to the right (to the left where `places` is negative): text to text, every digit stays (`1234.56` by 4 is `12345600`, `71` by −4 is `0.0071`).
 * A zero is the same in every unit and stays as it was written.
 */
export function shiftPoint(text: string, places: number): string {
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  if (/^0*$/.test(whole + fraction)) return text;
  const digits = '0'.repeat(Math.max(0, 1 - whole.length - places)) + whole + fraction.padEnd(places, '0');
  const at = Math.max(1, whole.length + places);
  const shifted = `${digits.slice(0, at).replace(/^0+(?=\d)/, '')}${digits.length > at ? `.${digits.slice(at)}` : ''}`;
  return text.startsWith('-') ? `-${shifted}` : shifted;
}
