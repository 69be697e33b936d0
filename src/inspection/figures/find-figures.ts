import type { FigureValue } from './figure-value.ts';
import { hideAllNumbering } from './hide-numbering.ts';
import { readFigure } from './read-figure.ts';

/** A figure of a text and where it stands: line and column from 1, as written there without blanks, with the words around it. */
export interface Figure {
  readonly line: number;
  readonly column: number;
  readonly text: string;
  /** Where its number begins and its unit ends in the line, from 0, without a word such as 约 before it. */
  readonly start: number;
  readonly end: number;
  readonly context: string;
  readonly value: FigureValue;
  /** The words of the other cells of its table row, where the figure is all that a cell holds; else none. */
  readonly rowTexts: readonly string[];
}

const CONTEXT = 16;
/** Code units that are sure to hold more than the context. */
const NEAR = 2 * CONTEXT + 2;
/** A sign or word before a number that is shown with it. */
const QUALIFIER = /(?:[≥≤><±]|(?<![合契签节预条公])约)\s*$/;
const FULL_WIDTH = /[！-～]/g;
/** Full-width signs whose half-width form would read as something else, such as a comma between two numbers. */
const KEPT = '，：；！？（）～';

/** 1，234.50: an amount whose groups are parted by the comma of a text. */
const GROUPED = /(?<![\d.,，])\d{1,3}(?:，\d{3})+(?=\.\d)/g;

/** Full-width digits, letters and signs in their half width, character for character. */
function narrow(line: string): string {
  return line
    .replace(/(?<=[０-９])，(?=[０-９]{3})/g, ',')
    .replace(GROUPED, (amount) => amount.replaceAll('，', ','))
    .replace(FULL_WIDTH, (character) =>
      KEPT.includes(character) ? character : String.fromCharCode(character.charCodeAt(0) - 0xfee0),
    );
}

function excerpt(line: string, start: number, end: number): string {
  const before = [...line.slice(Math.max(0, start - NEAR), start)];
  const after = [...line.slice(end, end + NEAR)];
  const words = [...before.slice(-CONTEXT), line.slice(start, end), ...after.slice(0, CONTEXT)]
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  return `${before.length > CONTEXT ? '…' : ''}${words}${after.length > CONTEXT ? '…' : ''}`;
}

/** The other cells of a row of tab-separated cells, where this figure fills a cell by itself; else none. */
function listRowTexts(line: string, start: number, end: number): string[] {
  const cellStart = line.lastIndexOf('\t', start - 1) + 1;
  const nextTab = line.indexOf('\t', end);
  const cellEnd = nextTab < 0 ? line.length : nextTab;
  const alone = line.slice(cellStart, start).trim() === '' && line.slice(end, cellEnd).trim() === '';
  if (!alone || !line.includes('\t')) return [];
  return line
    .split('\t')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '' && !/^[\d.,%]+$/.test(cell));
}

function findInLine(line: string, shown: string, number: number): Figure[] {
  const figures: Figure[] = [];
  let counted = 0;
  let column = 1;
  for (let at = 0; at < line.length; at += 1) {
    const reading = readFigure(line, at);
    if (!reading) continue;
    const { end, value } = reading;
    const start = at - (QUALIFIER.exec(line.slice(Math.max(0, at - NEAR), at))?.[0].length ?? 0);
    const text = shown.slice(start, end).replace(/\s/g, '');
    column += [...shown.slice(Math.min(counted, start), start)].length;
    counted = start;
    figures.push({
      line: number,
      column,
      text,
      start: at,
      end,
      context: excerpt(shown, start, end),
      value,
      rowTexts: listRowTexts(shown, start, end),
    });
    at = end - 1;
  }
  return figures;
}

/**
 * Every figure of a text, in reading order: amounts, shares, counts in digits and in Chinese numerals, ranges, dates, document
 * numbers and designations. Numbers of lists, parts, pages and tables are none, nor is `year` (the year the document is about) in a heading.
 */
export function findFigures(lines: readonly string[], year = ''): Figure[] {
  const bare = hideAllNumbering(lines.map(narrow), year);
  return lines.flatMap((line, index) => findInLine((bare[index] ?? '').padEnd(line.length), line, index + 1));
}
