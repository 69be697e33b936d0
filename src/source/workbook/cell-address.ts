/** `AB12` → row 12, column 28; undefined for anything else. */
export function parseAddress(address: string): { row: number; column: number } | undefined {
  const [, letters = '', row = ''] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(address) ?? [];
  if (letters === '') return undefined;
  return { row: Number(row), column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) };
}

/** Row 12, column 28 → `AB12`. */
export function nameAddress(row: number, column: number): string {
  let letters = '';
  let rest = column;
  while (rest > 0)
    [letters, rest] = [String.fromCharCode(65 + ((rest - 1) % 26)) + letters, Math.floor((rest - 1) / 26)];
  return `${letters}${row}`;
}
