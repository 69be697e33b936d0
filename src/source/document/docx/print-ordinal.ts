const HAN = '一二三四五六七八九十';
const FORMAL = '壹贰叁肆伍陆柒捌玖拾';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const MOST_ROMAN = 3999;
const MOST_LETTERS = 26 * 30;

type Print = (value: number) => string | undefined;

/** 1 to 99 as they are counted: 九, 十, 十一, 二十, 九十九. */
function countHan(digits: string): Print {
  return (value) => {
    const tens = Math.floor(value / 10);
    const ones = value % 10;
    if (value < 1 || tens > 9) return undefined;
    const digit = (at: number): string => digits[at - 1] ?? '';
    const ten = tens === 0 ? '' : `${tens === 1 ? '' : digit(tens)}${digit(10)}`;
    return `${ten}${ones === 0 ? '' : digit(ones)}`;
  };
}

/** 1 to 99 digit by digit: 一〇, 一一, 二〇. */
function spellHan(zero: string): Print {
  return (value) => {
    if (value < 1 || value > 99) return undefined;
    return [...String(value)].map((digit) => (digit === '0' ? zero : (HAN[Number(digit) - 1] ?? ''))).join('');
  };
}

/** Characters of a row, one for each number. */
function pick(signs: string): Print {
  return (value) => [...signs][value - 1];
}

/** Characters that follow each other in Unicode. */
function enclose(first: number, count: number): Print {
  return (value) => (value >= 1 && value <= count ? String.fromCodePoint(first + value - 1) : undefined);
}

function printRoman(value: number): string | undefined {
  if (value < 1 || value > MOST_ROMAN) return undefined;
  let rest = value;
  let text = '';
  for (const [size, sign] of ROMAN) for (; rest >= size; rest -= size) text += sign;
  return text;
}

/** a to z, then aa to zz. */
function printLetter(value: number): string | undefined {
  if (value < 1 || value > MOST_LETTERS) return undefined;
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
}

const plain: Print = (value) => String(value);
const upper =
  (print: Print): Print =>
  (value) =>
    print(value)?.toUpperCase();
const counted = countHan(HAN);

/** By the names that the standard has for formats of numbers (ECMA-376, 17.18.59). */
const FORMATS: Readonly<Record<string, Print>> = {
  decimal: plain,
  decimalHalfWidth: plain,
  none: () => '',
  numberInDash: (value) => `-${value}-`,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: (value) => String(value).replace(/\d/g, (digit) => '０１２３４５６７８９'[Number(digit)] ?? digit),
  lowerRoman: printRoman,
  upperRoman: upper(printRoman),
  lowerLetter: printLetter,
  upperLetter: upper(printLetter),
  chineseCounting: counted,
  chineseCountingThousand: counted,
  taiwaneseCounting: counted,
  japaneseCounting: counted,
  taiwaneseCountingThousand: counted,
  chineseLegalSimplified: (value) => countHan(FORMAL)(value)?.replace(/^拾/, '壹拾'),
  ideographDigital: spellHan('〇'),
  japaneseDigitalTenThousand: spellHan('〇'),
  taiwaneseDigital: spellHan('○'),
  ideographTraditional: pick(STEMS),
  ideographZodiac: pick(BRANCHES),
  ideographZodiacTraditional: (value) =>
    value < 1 || value > 60 ? undefined : `${STEMS[(value - 1) % 10] ?? ''}${BRANCHES[(value - 1) % 12] ?? ''}`,
  decimalEnclosedCircle: enclose(0x2460, 20),
  decimalEnclosedCircleChinese: enclose(0x2460, 20),
  decimalEnclosedParen: enclose(0x2474, 20),
  decimalEnclosedFullstop: enclose(0x2488, 20),
  ideographEnclosedCircle: enclose(0x3280, 10),
};

/** `001, 002, 003, ...`: a format of its own that pads with zeros. */
const PADDED = /^(0*1), /;

/**
 * An automatic number as it is printed; undefined where its format is unknown, or does not say for sure how so large a
 * number is printed.
 * @param custom what a format of its own looks like
 */
export function printOrdinal(value: number, format: string, custom = ''): string | undefined {
  if (format !== 'custom') return Object.hasOwn(FORMATS, format) ? FORMATS[format]?.(value) : undefined;
  const [, first] = PADDED.exec(custom) ?? [];
  return first === undefined ? undefined : String(value).padStart(first.length, '0');
}
