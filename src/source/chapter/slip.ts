/** What the parser says of the first place it cannot read. */
export interface SyntaxFault {
  readonly reason: string;
  readonly rule: string;
  readonly origin: string;
  readonly line: number;
  readonly column: number;
}

/** A slip of writing with its rule, its place and the text mended; the same text where nothing can be mended. */
export interface Slip {
  readonly rule: string;
  readonly offset: number;
  readonly found: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly mended: string;
}

/** Tells whether a changed text is no longer stopped at the same place for the same reason. */
export type Helps = (changed: string) => boolean;

/** The most characters of a text that are shown. */
export const LONGEST = 40;

/** Blanks of the same length, line ends kept. */
const blanks = (text: string): string => text.replace(/[^\r\n]/g, ' ');
/** A text with other characters in place of some. */
export const replaceAt = (text: string, start: number, end: number, put: string): string =>
  text.slice(0, start) + put + text.slice(end);
/** A text with blanks in place of some of it, as long as before. */
export const blankOut = (text: string, start: number, end: number): string =>
  replaceAt(text, start, end, blanks(text.slice(start, end)));

/** The end of the tag that opens at an offset: behind its `>`, or where its line ends. */
export function endOfTag(text: string, open: number): number {
  const match = /[>＞]|\r?\n|$/.exec(text.slice(open));
  return open + (match?.index ?? 0) + (/[>＞]/.test(match?.[0] ?? '') ? 1 : 0);
}

/** The beginning of what was found. */
export const snippet = (text: string, start: number, end: number): string =>
  text.slice(start, Math.min(end, start + LONGEST)).trim();

/** Takes a tag out, with the closing tag that goes with it, so that one slip stays one message. */
export function removeTag(text: string, open: number): string {
  const end = endOfTag(text, open);
  const name = /^<\/?([^\s/>＞]*)/.exec(text.slice(open))?.[1] ?? '';
  const without = end > open + 1 ? blankOut(text, open, end) : blankOut(text, open, open + 1);
  if (name === '' || text[open + 1] === '/' || text.slice(open, end).endsWith('/>')) return without;
  const close = without.indexOf(`</${name}>`, end);
  const next = without.indexOf(`<${name}`, end);
  return close < 0 || (next >= 0 && next < close) ? without : blankOut(without, close, close + name.length + 3);
}

/** The last sign before a fault without which the text reads otherwise; the last one at all where none is. */
export function findCulprit(text: string, sign: '<' | '{', before: number, helps: Helps): number {
  const last = text.lastIndexOf(sign, Math.max(before - 1, 0));
  for (
    let at = last, tries = 0;
    at >= 0 && tries < 20;
    at = at === 0 ? -1 : text.lastIndexOf(sign, at - 1), tries += 1
  ) {
    if (helps(blankOut(text, at, at + 1))) return at;
  }
  return Math.max(last, 0);
}

/** A slip from one offset to another. */
export function slipAt(
  rule: string,
  text: string,
  offset: number,
  end: number,
  mended: string,
  facts: Readonly<Record<string, string>> = {},
): Slip {
  return { rule, offset, found: snippet(text, offset, end), facts, mended };
}
