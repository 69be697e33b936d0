import { type Decimal, fromInteger, multiply, parseDecimal } from './decimal.ts';

const DIGITS: Readonly<Record<string, bigint>> = {
  〇: 0n,
  '○': 0n,
  零: 0n,
  一: 1n,
  壹: 1n,
  二: 2n,
  两: 2n,
  贰: 2n,
  三: 3n,
  叁: 3n,
  四: 4n,
  肆: 4n,
  五: 5n,
  伍: 5n,
  六: 6n,
  陆: 6n,
  七: 7n,
  柒: 7n,
  八: 8n,
  捌: 8n,
  九: 9n,
  玖: 9n,
};
const TENS: Readonly<Record<string, bigint>> = { 十: 10n, 拾: 10n, 百: 100n, 佰: 100n, 千: 1000n, 仟: 1000n };
const MYRIADS: Readonly<Record<string, bigint>> = { 亿: 10n ** 8n, 万: 10n ** 4n };

/** Every character a Chinese number is written with, for a character class. */
export const CHINESE_NUMBER = `${[DIGITS, TENS, MYRIADS].flatMap(Object.keys).join('')}点`;

/** A run of digits only, as years are written: 二〇二〇. */
function readDigits(text: string): string | undefined {
  const digits = [...text].map((character) => DIGITS[character]);
  return digits.length === 0 || digits.includes(undefined) ? undefined : digits.join('');
}

/** A number below 万: 一百零五. */
function readBelowMyriad(text: string): bigint | undefined {
  let [sum, digit]: [bigint, bigint | undefined] = [0n, undefined];
  for (const character of text) {
    const ten = TENS[character];
    const next = DIGITS[character];
    if (ten !== undefined) [sum, digit] = [sum + (digit ?? 1n) * ten, undefined];
    else if (next === undefined || (digit !== undefined && digit !== 0n)) return undefined;
    else digit = next;
  }
  return sum + (digit ?? 0n);
}

function readWhole(text: string): bigint | undefined {
  for (const [character, size] of Object.entries(MYRIADS)) {
    const index = text.lastIndexOf(character);
    if (index < 0) continue;
    const high = index === 0 ? 1n : readWhole(text.slice(0, index));
    const low = readWhole(text.slice(index + 1));
    return high === undefined || low === undefined ? undefined : high * size + low;
  }
  return readBelowMyriad(text);
}

/** 三十五点六: a whole number, or one with decimals. */
function readPlain(text: string): Decimal | undefined {
  const [wholeText = '', fractionText, ...rest] = text.split('点');
  const fraction = fractionText === undefined ? '' : readDigits(fractionText);
  if (wholeText === '' || rest.length > 0 || fraction === undefined) return undefined;
  const plain = wholeText.length > 1 ? readDigits(wholeText) : undefined;
  const whole = plain === undefined ? readWhole(wholeText) : BigInt(plain);
  return whole === undefined ? undefined : parseDecimal(`${whole}${fraction === '' ? '' : `.${fraction}`}`);
}

/**
 * A number in Chinese characters: 三, 十二, 两千三百, 二〇二〇, 三点五亿, 壹佰万.
 * What is no such number (空, 十几, 一点) gives undefined; a run of plain digits is read place by place.
 */
export function parseChineseNumber(text: string): Decimal | undefined {
  const [, number = text, scale = ''] = /^(.+点[^万亿]+)([万亿]+)$/.exec(text) ?? [];
  const value = readPlain(number);
  return (
    value && [...scale].reduce((product, character) => multiply(product, fromInteger(MYRIADS[character] ?? 1n)), value)
  );
}

const SMALL = '〇一二三四五六七八九';
const TEN = 10;

/** A whole number below a hundred in Chinese characters: 三, 十二, 二十. Others stay in digits. */
export function writeSmallNumber(number: number): string {
  if (!Number.isInteger(number) || number < 0 || number >= TEN * TEN) return String(number);
  const tens = Math.floor(number / TEN);
  const ones = number % TEN;
  if (tens === 0) return SMALL.charAt(ones);
  return `${tens === 1 ? '' : SMALL.charAt(tens)}十${ones === 0 ? '' : SMALL.charAt(ones)}`;
}
