import { formatValue, fromInteger, multiply, parseDecimal } from '../../../../lib/decimal.ts';
import { parseChineseNumber } from '../../../../lib/chinese-number.ts';
import {
  BROKEN_RUN,
  COUNTED,
  HAN_RUN,
  MYRIADS,
  PERCENT,
  SCALED,
  SIZED,
  TENS,
  writeWan,
  YI_AND_WAN,
  ZERO,
} from './numbers.zh.ts';

const MYRIAD = 10_000n;

/** A run of Han is a number where it has its size in it, is long enough for a row of digits, or counts something. */
function isNumber(run: string, after: string): boolean {
  if (BROKEN_RUN.test(run)) return false;
  if (run.length === 1) return run !== ZERO && COUNTED.test(after);
  return SIZED.test(run) || run.length > 2 || COUNTED.test(after);
}

function readHan(run: string, after: string): string | undefined {
  const [, whole = run, size = ''] = MYRIADS.exec(run) ?? [];
  const value = isNumber(run, after) ? parseChineseNumber(whole) : undefined;
  return value && `${formatValue(value)}${size}`;
}

/**
 * Writes numbers in words with digits: 七十一万 → 71万, 百分之四十八 → 48%, 两百人次 → 200人次, 3千万 → 3000万.
 * Words that only begin like a number (三公, 一般, 十四五, 两院) stay.
 */
export function writeDigits(text: string): string {
  const percents = text.replace(PERCENT, (all, run: string) => {
    const value = /^\d/.test(run) ? parseDecimal(run) : parseChineseNumber(run);
    return value ? `${formatValue(value)}%` : all;
  });
  const digits = percents.replace(HAN_RUN, (run: string, at: number, all: string) => {
    if (/[\d.]$/.test(all.slice(0, at))) return run;
    return readHan(run, all.slice(at + run.length)) ?? run;
  });
  const scaled = digits.replace(SCALED, (all, number: string, ten: string) => {
    const value = parseDecimal(number);
    return value ? formatValue(multiply(value, fromInteger(TENS[ten] ?? 1))) : all;
  });
  return scaled.replace(YI_AND_WAN, (_, high: string, low: string) =>
    writeWan(String(BigInt(high) * MYRIAD + BigInt(low))),
  );
}
