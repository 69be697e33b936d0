import type { SourceDocument } from '../../model/document.ts';
import { cleanText } from './clean-text.ts';
import { decodeDocument } from './decode-document.ts';
import { finishDocument } from './finish-document.ts';
import { findEdge, hasIndents, joinLines, measureLines } from './join-lines.ts';
import { makeParagraph, type RawBlock } from './raw-block.ts';

/** Lines of a list of contents have a page number behind a tab, and are no table. */
const CONTENTS = /\t[-－—·.…\s]*\d{1,3}\s*$/u;
const LEAST_ROWS = 2;

function cutCells(line: string): string[] {
  return line.split('\t').map((cell) => cleanText(cell));
}

/** How many columns a line has that tabs set; those at its beginning alone only move it to the right. */
function countColumns(line: string): number {
  return line.trim() === '' || !/\S[^\t]*\t|^\t.*\S\t/.test(line) ? 1 : line.split('\t').length;
}

function isContents(lines: readonly string[]): boolean {
  const pages = lines.map((line) => Number(/(\d+)\s*$/.exec(line)?.[1]));
  return (
    lines.every((line) => CONTENTS.test(line) && countColumns(line) === 2) &&
    pages.every((page, index) => index === 0 || page >= (pages[index - 1] ?? 0))
  );
}

/** The lines from one on that tabs cut into the same columns, if they are a table. */
function findRows(lines: readonly string[], from: number): readonly string[] {
  const columns = countColumns(lines[from] ?? '');
  let to = from;
  while (to < lines.length && countColumns(lines[to] ?? '') === columns) to += 1;
  const rows = columns < 2 ? [] : lines.slice(from, to);
  return rows.length < LEAST_ROWS || isContents(rows) ? [] : rows;
}

function toTable(rows: readonly string[]): RawBlock {
  return { kind: 'table', table: { rows: rows.map(cutCells), merged: [], doubts: new Map() }, notices: [] };
}

/** Lines of a text: those that are the rows of one table together, others apart. */
function listParts(lines: readonly string[]): { readonly lines: readonly string[]; readonly isTable: boolean }[] {
  const parts: { lines: string[]; isTable: boolean }[] = [];
  for (let at = 0; at < lines.length;) {
    const rows = findRows(lines, at);
    const [last, line = ''] = [parts.at(-1), lines[at]];
    if (rows.length > 0) parts.push({ lines: [...rows], isTable: true });
    else if (last && !last.isTable) last.lines.push(line);
    else parts.push({ lines: [line], isTable: false });
    at += Math.max(1, rows.length);
  }
  return parts;
}

/** Lines of a text as blocks: tables that tabs set, and paragraphs whose lines are joined where that is sure. */
function toBlocks(lines: readonly string[]): RawBlock[] {
  const parts = listParts(lines);
  const prose = parts.filter(({ isTable }) => !isTable).flatMap((part) => part.lines);
  const edge = findEdge(prose);
  const isIndented = hasIndents(measureLines(prose, edge));
  return parts.flatMap((part) =>
    part.isTable
      ? [toTable(part.lines)]
      : joinLines(measureLines(part.lines, edge), isIndented).map(({ text }) => makeParagraph(cleanText(text))),
  );
}

/**
 * A text file (UTF-8, UTF-16, GBK) → a document.
 * @param titles of forms
 * @throws DocumentFault where it is no text
 */
export function parseTextDocument(bytes: Uint8Array, titles: readonly string[]): SourceDocument {
  const { text, foreign } = decodeDocument(bytes);
  const lines = text.split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/u);
  const notices = foreign === undefined ? [] : [{ kind: 'encoding' as const, text: foreign }];
  return finishDocument('txt', toBlocks(lines), titles, notices);
}
