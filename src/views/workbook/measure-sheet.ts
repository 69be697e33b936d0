import type { SheetCell, SheetRow } from './sheet.ts';

/** Width of a Chinese character in digits. */
const HAN = 1.9;
const WIDE = /[\u1100-\u115f\u2e80-\uffdc]|[\u{1f000}-\u{3fffd}]|[“”‘’—…]/u;
/** What is not parted at the end of a line: a wide character, or a word with the space after it. */
const PIECES = new RegExp(`${WIDE.source}|\\s|(?:(?!${WIDE.source})\\S)+\\s?`, 'gu');

/** How many characters of a digit's width a text takes on its longest line. */
export function measureSheetText(text: string): number {
  return Math.max(
    0,
    ...text.split('\n').map((line) => [...line].reduce((sum, character) => sum + (WIDE.test(character) ? HAN : 1), 0)),
  );
}

/** How many lines a paragraph wraps to at a width; a word longer than a line is broken. */
function countLines(paragraph: string, width: number): number {
  let lines = 1;
  let at = 0;
  for (const [piece] of paragraph.matchAll(PIECES)) {
    const length = measureSheetText(piece);
    if (at > 0 && at + length > width) [lines, at] = [lines + 1, 0];
    lines += Math.max(0, Math.ceil(length / width) - 1);
    at += length;
  }
  return lines;
}

const LINE_HEIGHT = 16;
const ROW_PADDING = 5;
/** Cells keep a little room at their sides. */
const SIDES = 1;
const FONT_SIZE = 10;

function measureHeight({ value, style }: SheetCell, widths: readonly number[]): number {
  const scale = (style.fontSize ?? FONT_SIZE) / FONT_SIZE;
  const width = Math.max(1, (widths.reduce((sum, each) => sum + each, 0) - SIDES - 2 * (style.indent ?? 0)) / scale);
  const lines =
    typeof value === 'string' && style.wrap
      ? value.split('\n').reduce((sum, part) => sum + countLines(part, width), 0)
      : 1;
  return lines * LINE_HEIGHT * scale + ROW_PADDING;
}

/** Height of a row in points that shows its texts in full. Programs differ in whether they measure by themselves. */
export function measureRow(row: SheetRow, widths: readonly number[]): number {
  return Math.max(
    0,
    ...row.flatMap((cell, index) =>
      cell
        ? [Math.ceil(Math.max(cell.height ?? 0, measureHeight(cell, widths.slice(index, index + (cell.across ?? 1)))))]
        : [],
    ),
  );
}
