import { type Decimal, round } from '../lib/decimal.ts';

/** Formats that a spreadsheet knows by number alone (ECMA-376, 18.8.30), as far as they show plain numbers. */
const BUILT_IN: Readonly<Record<string, string>> = {
  0: 'General', 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 37: '#,##0', 38: '#,##0', 39: '#,##0.00', 40: '#,##0.00', 41: '#,##0', 42: '#,##0', 43: '#,##0.00', 44: '#,##0.00', 49: 'General',
};

/** A spreadsheet keeps no more digits than these; what a file has behind them is litter of binary arithmetic. */
const MOST_DIGITS = 15;
const LARGEST_EXPONENT = 30;
const STORED = /^([-+]?)(\d+)(?:\.(\d*))?(?:[eE]([-+]?\d+))?$/;

/** How many decimals a format shows: at least and at most. */
interface Places {
  readonly least: number;
  readonly most: number;
}

/** The number of a file as it stands there, exactly: `1478.9`, `1.4789E3`. */
function parseStored(text: string): Decimal | undefined {
  const [, sign, whole = '', fraction = '', exponent = '0'] = STORED.exec(text.trim()) ?? [];
  if (sign === undefined || Math.abs(Number(exponent)) > LARGEST_EXPONENT) return undefined;
  const units = BigInt(`${sign === '-' ? '-' : ''}${whole}${fraction}`);
  const scale = fraction.length - Number(exponent);
  return scale < 0 ? { units: units * 10n ** BigInt(-scale), scale: 0 } : { units, scale };
}

function dropZeros(value: Decimal, least: number): Decimal {
  let { units, scale } = value;
  while (scale > least && units % 10n === 0n) [units, scale] = [units / 10n, scale - 1];
  return { units, scale };
}

function dropLitter(value: Decimal): Decimal {
  const digits = String(value.units < 0n ? -value.units : value.units).length;
  return dropZeros(digits > MOST_DIGITS ? round(value, Math.max(0, value.scale - (digits - MOST_DIGITS))) : value, 0);
}

/** The decimals of a format; `General` shows as many as there are. Undefined for dates, percentages, fractions and scaled numbers. */
function parseFormat(id: string, code: string | undefined): Places | undefined {
  const format = code ?? BUILT_IN[id];
  if (format === undefined) return undefined;
  const plain = (format.split(';')[0] ?? '').replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').trim();
  if (plain === '@' || /^(?:General|G\/通用格式)?$/i.test(plain)) return { least: 0, most: Infinity };
  const [, decimals = ''] = /^[^0#?a-zA-Z%/]*[#?0][#?0,]*?(?:\.([#?0]+))?[^0#?a-zA-Z%/,.]*$/.exec(plain) ?? [undefined, undefined];
  return /^[^a-zA-Z%/]*$/.test(plain) && !/[0#?],+(?:$|[^0#?,])/.test(plain) && /[0#?]/.test(plain) ? { least: decimals.replace(/[^0]/g, '').length, most: decimals.length } : undefined;
}

/**
 * The number that a cell shows, exactly, with the decimals it shows.
 * @param stored its digits in the file
 * @param format number of its format, and the code of that where the workbook defines it
 */
export function printNumber(stored: string, format: { readonly id: string; readonly code: string | undefined }): Decimal | undefined {
  const [value, places] = [parseStored(stored), parseFormat(format.id, format.code)];
  if (!value || !places) return undefined;
  const clean = dropLitter(value);
  if (places.most === Infinity) return clean;
  return dropZeros(round(clean, places.most), places.least);
}
