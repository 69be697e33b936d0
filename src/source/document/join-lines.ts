/** A line as it is printed. */
export interface PrintedLine {
  /** Without blanks at its ends. */
  readonly text: string;
  /** How far it begins behind the left edge of the text, in widths of a Chinese character. */
  readonly indent: number;
  /** Whether it goes so far to the right that the next word would not have found room. */
  readonly isFull: boolean;
  /** Whether more stands above it than the usual space: a blank line, a table, the top of a part. */
  readonly isApart: boolean;
}

/** Lines that make one paragraph. */
export interface JoinedLines {
  readonly text: string;
  /** Which lines they are, from 0: the first, and how many. */
  readonly first: number;
  readonly count: number;
}

/** What a paragraph begins with that is numbered, or is an item. A number with decimals is none. */
const BEGINS = new RegExp(
  [
    '^(?:第[一二三四五六七八九十百]+[部章节条]',
    '[一二三四五六七八九十]+[、．.]',
    '[(（][一二三四五六七八九十\\d]{1,3}[)）]',
    '\\d{1,3}(?:[、．.)）](?!\\d)|(?:\\.\\d{1,2})+\\s)',
    '[①-⑳⑴-⒇•●■◆▪➢]',
    '附[件表录]\\d*',
    '(?:备?注|说明)[:：])',
  ].join('|'),
  'u',
);
/** What a paragraph ends with. */
const ENDS = /[。！？!?；;：:][”’」』）)]?$/u;
const LATIN = /[A-Za-z]$/u;
const LATIN_START = /^[A-Za-z]/u;
/** An indent that begins a paragraph, in widths of a character. */
const INDENT = 1.5;
/** So many indented lines, and so large a part of all, show that paragraphs of a text begin so. */
const LEAST_INDENTED = 2;
const LEAST_PART = 5;

/** Two parts of a line that was broken: a blank stands only between words of letters. */
export function joinLineWords(before: string, behind: string): string {
  return `${before}${LATIN.test(before) && LATIN_START.test(behind) ? ' ' : ''}${behind}`;
}

function goesOn(line: PrintedLine, next: PrintedLine, isIndented: boolean): boolean {
  if (!line.isFull || next.isApart || next.indent >= INDENT || BEGINS.test(next.text)) return false;
  return isIndented || !ENDS.test(line.text);
}

/** Whether paragraphs begin with an indent, so that a line without one goes on with the paragraph above it. */
export function hasIndents(lines: readonly PrintedLine[]): boolean {
  const indented = lines.filter(({ indent }) => indent >= INDENT && indent < 2 * INDENT).length;
  return indented >= LEAST_INDENTED && indented < lines.length && indented * LEAST_PART >= lines.length;
}

/**
 * Lines → paragraphs. A line is joined to the next one only where that is sure: it is full, and the next one is neither
 * apart nor indented nor numbered; where paragraphs are not indented, a line that ends a sentence ends a paragraph.
 * @param lines of one column of text, from top to bottom, none of them blank
 * @param isIndented whether paragraphs begin with an indent, where more lines than these show it
 */
export function joinLines(lines: readonly PrintedLine[], isIndented = hasIndents(lines)): JoinedLines[] {
  const joined: { text: string; first: number; count: number }[] = [];
  lines.forEach((line, index) => {
    const last = joined.at(-1);
    const above = lines[index - 1];
    if (!last || !above || !goesOn(above, line, isIndented)) {
      joined.push({ text: line.text, first: index, count: 1 });
      return;
    }
    last.text = joinLineWords(last.text, line.text);
    last.count += 1;
  });
  return joined;
}

/** Characters of one width with Chinese ones. */
const WIDE = new RegExp(
  [
    '[\\u1100-\\u115F\\u2010-\\u2027\\u2030-\\u205E\\u2460-\\u24FF\\u2500-\\u27BF\\u2E80-\\uA4CF\\uAC00-\\uD7A3',
    '\\uF900-\\uFAFF\\uFE30-\\uFE6F\\uFF00-\\uFF60\\uFFE0-\\uFFE6\\u{20000}-\\u{3FFFD}]',
  ].join(''),
  'u',
);

/** How wide a text is, in widths of a Chinese character; a Latin one has half of it. */
export function measureLine(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 1 : 0.5;
  return width;
}

/** So many lines must reach the same edge before it is one, and so near. */
const LEAST_FULL = 3;
const NEAR = 2;
/** No text is broken at fewer characters. */
const LEAST_WIDTH = 15;

/** The right edge of a text: several of its lines end there, and none goes beyond. 0 where it has none. */
export function findEdge(texts: readonly string[]): number {
  const ends = texts.map((text) => measureLine(text.trimEnd()));
  const edge = ends.reduce((most, end) => Math.max(most, end), 0);
  return edge >= LEAST_WIDTH && ends.filter((end) => end > edge - NEAR).length >= LEAST_FULL ? edge : 0;
}

/**
 * Lines of a text without places: they are full where they reach its right edge.
 * @param texts as they stand in the file, with their blanks
 * @param edge of more lines than these
 * @returns its lines that are not blank
 */
export function measureLines(texts: readonly string[], edge = findEdge(texts)): PrintedLine[] {
  return texts.flatMap((text, index) => {
    if (text.trim() === '') return [];
    const indent = measureLine(/^\s*/.exec(text)?.[0].replaceAll('\t', '    ') ?? '');
    const isApart = index > 0 && texts[index - 1]?.trim() === '';
    const isFull = edge > 0 && measureLine(text.trimEnd()) > edge - NEAR;
    return [{ text: text.trim(), indent, isFull, isApart }];
  });
}
