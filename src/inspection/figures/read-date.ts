import { BLANK, type FigureReader, matchAt, NUMERAL, readNumber, sticky, UP_TO } from './figure-value.ts';
import { UNIT_AFTER_DIGITS } from './measure-words.ts';

const YEAR = String.raw`(?:19|20)\d\d`;
const YEAR_IN_NUMERALS = '[一二][〇○零一二三四五六七八九]{3}';
const NO_DIGIT = String.raw`(?<![\d.])`;

/** Year, month and day as far as they are written: 2020-12-24, 2020-12, 2020 or -12-24. */
function joinDate(parts: readonly (string | undefined)[]): string | undefined {
  const numbers = parts.map((part) =>
    part === undefined || part === '' ? '' : readNumber(part)?.units.toString().padStart(2, '0'),
  );
  return numbers.includes(undefined) ? undefined : numbers.join('-').replace(/-+$/, '');
}

function defineDate(source: string): FigureReader {
  const pattern = sticky(source);
  return (text, at) => {
    const match = matchAt(pattern, text, at);
    const date = match && joinDate(match.slice(1, 4));
    return match && date !== undefined ? { end: at + match[0].length, value: { kind: 'date', date } } : undefined;
  };
}

function defineDesignation(source: string, spell: (name: string) => string = (name) => name): FigureReader {
  const pattern = sticky(source);
  return (text, at) => {
    const match = matchAt(pattern, text, at);
    return (
      match && { end: at + match[0].length, value: { kind: 'designation', name: spell(match[0].replace(/\s/g, '')) } }
    );
  };
}

/** Dates in full, years, months and days, in digits or numerals. */
export const DATE_READERS: readonly FigureReader[] = [
  defineDate(`${NO_DIGIT}(${YEAR})${BLANK}年${BLANK}(\\d{1,2})${BLANK}月${BLANK}(\\d{1,2})${BLANK}[日号]`),
  defineDate(`${NO_DIGIT}(${YEAR})${BLANK}年${BLANK}(\\d{1,2})${BLANK}月(?!份?${UP_TO}\\d)`),
  defineDate(`${NO_DIGIT}(${YEAR})[-/.](0?[1-9]|1[0-2])[-/.](0?[1-9]|[12]\\d|3[01])(?!\\d)`),
  defineDate(`${NO_DIGIT}(${YEAR})-(0[1-9]|1[0-2])(?!\\d)`),
  defineDate(
    `${NO_DIGIT}(${YEAR})(?=${BLANK}年|(?:${BLANK}[-–—~～至、和及]${BLANK}${YEAR})+${BLANK}年)(?:${BLANK}年(?:度)?)?`,
  ),
  defineDate(`(${YEAR_IN_NUMERALS})年(?:([一二三四五六七八九十]{1,2})月)?(?:([一二三四五六七八九十]{1,3})日)?`),
  defineDate(`${NO_DIGIT}()(\\d{1,2})${BLANK}月${BLANK}(\\d{1,2})${BLANK}[日号]`),
];

/** Document numbers; types and models of letters and digits; numbers of calling, versions, ratios and times; fractions in words. */
export const DESIGNATION_READERS: readonly FigureReader[] = [
  defineDesignation(String.raw`[〔［[（(]\s*${YEAR}\s*[〕］\]）)]\s*第?\s*\d+\s*号`, (name) =>
    name.replace(/^./, '〔').replace(/[［\]）)］]/, '〕'),
  ),
  defineDesignation(String.raw`(?<![A-Za-z0-9])[A-Za-z][A-Za-z&-]*\d[\dA-Za-z]*(?:[-.]\d+)*`),
  defineDesignation(`${NO_DIGIT}\\d+(?!${UNIT_AFTER_DIGITS})[A-Za-z][A-Za-z0-9]*`),
  defineDesignation(
    String.raw`${NO_DIGIT}\d+(?:\.\d+){2,}|${NO_DIGIT}0\d{2,}(?:-\d+)*|${NO_DIGIT}\d+[/:∶]\d+(?![\d.])`,
  ),
  defineDesignation(`(?![百千万]分之)${NUMERAL}分之${NUMERAL}`),
];
