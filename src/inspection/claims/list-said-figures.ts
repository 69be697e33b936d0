import type { FigureValue, Measure } from '../figures/figure-value.ts';
import { type Figure, findFigures } from '../figures/find-figures.ts';
import { type Decimal, formatDecimal } from '../../lib/decimal.ts';
import { findBrackets, splitSentences } from './split-sentences.ts';

/** What kind of thing a figure of a text is. */
export type FigureKind =
  | 'money'
  | 'rate'
  | 'points'
  | 'count'
  | 'number'
  | 'range'
  | 'date'
  | 'year'
  | 'document'
  | 'numeral'
  | 'name';

/** A figure of a passage with what it is, and the words in front of it back to the figure or sentence before. */
export interface SaidFigure {
  readonly start: number;
  readonly end: number;
  readonly printed: string;
  readonly kind: FigureKind;
  readonly value: FigureValue;
  /** In 万元 for money, else as printed; blank for what is no number. */
  readonly number: string;
  /** The upper end of a range, as the number; blank where there is none. */
  readonly most: string;
  /** How many decimals of the number are meant: 1.42亿元 means −2 decimals of 万元. */
  readonly decimals: number;
  /** As printed, without 万 for money in 万元. */
  readonly unit: string;
  /** From the amount, rate or count before, or the beginning of the sentence. */
  readonly words: string;
  /** Which sentence of the passage it stands in, from 0, and its text, as far as it stands around the figure. */
  readonly sentence: number;
  readonly sentenceText: string;
  /** The sentence up to the figure. */
  readonly before: string;
  /** Where the bracket that it stands in opens; −1 where it stands in none. */
  readonly bracket: number;
  /** Whether a semicolon parts it from the figure before. */
  readonly isParted: boolean;
  /** What follows up to the next figure or the end of the sentence. */
  readonly behind: string;
}

const TEN_THOUSAND = 4;
const HAN = /[〇零一二两三四五六七八九十百千万亿]/;

/** The number in another power of ten, exactly: 97465000 (power 0) as 9746.5 (power 4). */
function shift({ units, scale }: Decimal, power: number): Decimal {
  return power >= 0
    ? { units: units * 10n ** BigInt(Math.max(0, power - scale)), scale: Math.max(0, scale - power) }
    : { units, scale: scale - power };
}

function isMoney({ unit, power }: Measure, printed: string): boolean {
  return unit === '元' || (unit === '' && power >= TEN_THOUSAND && /万$|亿$/.test(printed));
}

function findKind(figure: Figure, year: string): FigureKind {
  const { value, text } = figure;
  if (value.kind === 'designation') return 'document';
  if (value.kind === 'date') return value.date === year || /^\d{4}$/.test(value.date) ? 'year' : 'date';
  if (value.high) return HAN.test(text.replace(/[万亿]/g, '')) && !/\d/.test(text) ? 'numeral' : 'range';
  if (isMoney(value.low, text)) return HAN.test(text.replace(/[万亿]/g, '')) ? 'numeral' : 'money';
  if (HAN.test(text.replace(/[万亿]/g, '')) && !/\d/.test(text)) return 'numeral';
  if (value.low.unit === '%') return 'rate';
  if (value.low.unit === '百分点') return 'points';
  return value.low.unit === '' ? 'number' : 'count';
}

function readNumber({ value }: Figure, kind: FigureKind): Pick<SaidFigure, 'number' | 'most' | 'decimals' | 'unit'> {
  if (value.kind !== 'quantity') return { number: '', most: '', decimals: 0, unit: '' };
  const { unit } = value.high ?? value.low;
  const isAmount = kind === 'money' || (kind === 'range' && unit === '元');
  const scale = ({ decimal, power }: Measure): Decimal => shift(decimal, isAmount ? power - TEN_THOUSAND : power);
  const low = scale(value.low);
  return {
    number: formatDecimal(low),
    most: value.high ? formatDecimal(scale(value.high)) : '',
    decimals: value.low.decimal.scale - (isAmount ? value.low.power - TEN_THOUSAND : value.low.power),
    unit: isAmount ? '万元' : unit,
  };
}

/** Words farther away in the same sentence say nothing of a figure. */
const AROUND = 800;

const BOUND = /^(?:\s|[(（]含[）)])*(?:及|或)?以[上下内]/;
const BOUNDED = /(?:单价|单位价值|价值|单台|原值)(?:在|为)?\s*$/;

/** True inside quotes, and for a bound such as 单价100万元以上: part of a name, and nothing is measured. */
function isName(line: string, { start, end }: Figure): boolean {
  const opened = line.lastIndexOf('“', start - 1);
  const closed = line.lastIndexOf('”', start - 1);
  return (
    (opened > closed && line.indexOf('”', end) >= 0) ||
    (BOUND.test(line.slice(end)) && BOUNDED.test(line.slice(0, start)))
  );
}

const MEASURED: ReadonlySet<FigureKind> = new Set(['money', 'rate', 'points', 'count', 'number', 'range']);
const PRINTED_NUMBER = /^[-−－]?[\d０-９,，.．\s]+(?:余|多)?/;

/** A count in the unit that it is printed in, 万立方米 too; in single ones where digits go on behind a unit (1亿2000万人). */
function readPrinted(
  { value }: Figure,
  printed: string,
  read: ReturnType<typeof readNumber>,
): ReturnType<typeof readNumber> {
  const unit = printed.replace(PRINTED_NUMBER, '');
  if (value.kind !== 'quantity' || unit === '' || /[\d０-９]/.test(unit)) return read;
  return { ...read, number: formatDecimal(value.low.decimal), decimals: value.low.decimal.scale, unit };
}

/** The code of an account, such as (2130301): it names and measures nothing. */
const CODE = /^(?:2\d{2}|2\d{4}|2\d{6}|3\d{4})$/;
const NUMBERED_CODE = /^\d{1,2}[.．]2\d{2}(?:\d\d){0,2}$/;

function isCode({ text, start }: Figure, line: string): boolean {
  return CODE.test(text) || (NUMBERED_CODE.test(text) && line.slice(0, start).trim() === '');
}

/** All figures of a passage in reading order. */
export function listSaidFigures(text: string, year: string): SaidFigure[] {
  // A stop inside a passage has its meaning; a break does not.
  const line = text.replaceAll('\n', '。');
  const found = findFigures([line], year).map((figure) => ({
    figure,
    kind: isName(line, figure) || isCode(figure, line) ? ('name' as const) : findKind(figure, year),
  }));
  const sentences = splitSentences(line);
  const brackets = findBrackets(
    line,
    found.map(({ figure }) => figure.start),
  );
  let last = 0;
  return found.map(({ figure, kind }, index): SaidFigure => {
    const { start, end, text: whole, value } = figure;
    const at = sentences.findIndex((sentence) => start < sentence.end);
    const sentence = sentences[at] ?? { start: 0, end: line.length };
    const before = line.slice(Math.max(last, sentence.start, start - AROUND), start);
    const parted = before.lastIndexOf('；') + 1 || before.lastIndexOf(';') + 1;
    if (MEASURED.has(kind)) last = end;
    const printed = line.slice(start, end).replace(/\s/g, '') || whole;
    const read = readNumber(figure, kind);
    return {
      start,
      end,
      printed,
      kind,
      value,
      ...(kind === 'count' || kind === 'points' ? readPrinted(figure, printed, read) : read),
      words: before.slice(parted),
      sentence: at,
      sentenceText: line.slice(Math.max(sentence.start, start - AROUND), Math.min(sentence.end, end + AROUND)),
      before: line.slice(Math.max(sentence.start, start - AROUND), start),
      bracket: brackets[index] ?? -1,
      isParted: parted > 0,
      behind: line.slice(end, Math.min(found[index + 1]?.figure.start ?? sentence.end, sentence.end)),
    };
  });
}
