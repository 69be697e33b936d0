import type { Chain, ChainCell } from './chain-grids.ts';
import { GARBLED } from './clean-sign.ts';
import type { PdfLine, Segment } from './group-lines.ts';

/** A table without lines: its columns by what stands below each other, or why they are not sure. */
export type Alignment = { readonly chain: Chain; readonly count: number } | { readonly doubt: string };

const AMOUNT = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d+$|^0$/;
const DASH = /^[-－—–]+$/;
/** In points: how far right edges of one column may differ; in sizes: how close rows may be, with and without padding. */
const SAME_EDGE = 1.5;
const LEAST_PITCH = 1.15;
const PADDED = 1.35;

/** Words that overlap, also through others, as columns from left to right. */
function groupColumns(words: readonly Segment[]): Segment[][] {
  const columns: Segment[][] = [];
  let end = -Infinity;
  for (const word of words.toSorted((a, b) => a.left - b.left)) {
    if (word.left > end) columns.push([]);
    columns.at(-1)?.push(word);
    end = Math.max(end, word.right);
  }
  return columns;
}

function hasAmount({ words }: PdfLine): boolean {
  return words.some(({ text }) => AMOUNT.test(text));
}

/** Why rows cannot be told from lines of a cell. */
function doubtRows(body: readonly PdfLine[]): string | undefined {
  const gaps = body
    .slice(1)
    .map(({ base, size }, index) => (base - (body[index]?.base ?? 0)) / size)
    .filter((gap) => gap > 0);
  if (gaps.some((gap) => gap < LEAST_PITCH)) return '没有格线，一格有几行字，行不能确定';
  const isTight = gaps.some((gap) => gap < PADDED) && body.some((line) => !hasAmount(line));
  return isTight ? '没有格线，行不能确定' : undefined;
}

/** Whether a column has no amounts, or below its head nothing else, all ending at one edge. */
function isEven(column: readonly Segment[], head: Segment | undefined): boolean {
  const rights = column.filter(({ text }) => AMOUNT.test(text)).map(({ right }) => right);
  if (rights.length === 0) return true;
  const isPure = column.every((word) => word === head || AMOUNT.test(word.text) || DASH.test(word.text));
  return isPure && Math.max(...rights) - Math.min(...rights) <= SAME_EDGE;
}

function makeCells(lines: readonly PdfLine[], columns: readonly (readonly Segment[])[]): ChainCell[] {
  return lines.flatMap(({ words }, row) =>
    columns.flatMap((column, index): ChainCell[] => {
      const text = words
        .filter((word) => column.includes(word))
        .map((word) => word.text)
        .join('');
      return text === '' ? [] : [{ row: row + 1, column: index + 1, rows: 1, columns: 1, text }];
    }),
  );
}

/**
 * A form without lines, from its heads down to its last amount. Its columns are sure where each has one head, nothing
 * stands in two, and amounts end at one edge; its rows where each is a line.
 * @param lines below the unit, up to what surely is no part of the form
 * @returns undefined where there are no amounts
 */
export function alignForm(lines: readonly PdfLine[]): Alignment | undefined {
  const first = lines.findIndex(hasAmount);
  const last = lines.findLastIndex(hasAmount);
  if (first < 0) return undefined;
  const own = lines.slice(0, last + 1).filter(({ text }, index) => index === 0 || text !== lines[0]?.text);
  const heads = own[0]?.words ?? [];
  if (first !== 1) return { doubt: '没有格线，表头不止一行，列不能确定' };
  if (own.some(({ text }) => text.includes(GARBLED))) return { doubt: '有无法识别的字符' };
  if (own.some(({ isCut }) => isCut)) return { doubt: '有文字没有完整显示' };
  const columns = groupColumns(own.flatMap(({ words }) => words));
  const isSure =
    columns.length === heads.length &&
    columns.every(
      (column, index) => heads[index] !== undefined && column.includes(heads[index]) && isEven(column, heads[index]),
    );
  if (!isSure) return { doubt: '没有格线，列不能确定' };
  const doubt = doubtRows(own.slice(1));
  if (doubt !== undefined) return { doubt };
  const xs = [
    ...columns.map((column) => Math.min(...column.map(({ left }) => left))),
    Math.max(...own.map(({ right }) => right)),
  ];
  return {
    chain: { cells: makeCells(own, columns), rows: own.length, columns: columns.length, xs, doubts: [] },
    count: last + 1,
  };
}
