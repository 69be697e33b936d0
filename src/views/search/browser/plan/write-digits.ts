import { formatValue, fromInteger, multiply, parseDecimal } from '../../../../lib/decimal.ts';
import { parseChineseNumber } from '../../../../lib/chinese-number.ts';

const DIGIT = '〇零一二两三四五六七八九';
const RUN = `[${DIGIT}十百千万亿点]+`;
const PERCENT = new RegExp(`百分之(${RUN}|\\d[\\d.]*)(?:点)?`, 'gu');
const HAN_RUN = new RegExp(RUN, 'gu');
/** What things are counted in; a single digit before one is a number. */
export const COUNTERS = '人次|批次|场次|万元|亿元|家|个|人|项|辆|次|批|份|篇|件|分|名|位|台|套|块|元';
const COUNTED = new RegExp(`^(?:${COUNTERS})`, 'u');
const SCALED = /(\d[\d.]*)(十|百|千)(?=万|亿)/gu;
const MYRIAD = 10_000n;
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** A run of Han is a number where it has its size in it, is long enough for a row of digits, or counts something. */
function isNumber(run: string, after: string): boolean {
  if (/^[百千万亿点]|点$/.test(run)) return false;
  if (run.length === 1) return run !== '零' && COUNTED.test(after);
  return /[十百千万亿]/.test(run) || run.length > 2 || COUNTED.test(after);
}

function readHan(run: string, after: string): string | undefined {
  const [, whole = run, size = ''] = /^([^万亿]+)([万亿]+)$/.exec(run) ?? [];
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
  return scaled.replace(
    /(\d+)亿(\d+)万/gu,
    (_, high: string, low: string) => `${BigInt(high) * MYRIAD + BigInt(low)}万`,
  );
}
