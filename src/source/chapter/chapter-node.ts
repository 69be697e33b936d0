/** A point of a chapter's text; `offset` counts UTF-16 units from 0, as strings do. */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset?: number | undefined;
}

/** An attribute of a tag as MDX reads it: plain text, null where it has no value, an object where it is an expression. */
export interface TagAttribute {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
  readonly position?: { readonly start: Point; readonly end: Point } | undefined;
}

/** The members of a Markdown tree's nodes that are read here. */
export interface ChapterNode {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly title?: string | null | undefined;
  readonly name?: string | null;
  readonly lang?: string | null | undefined;
  readonly meta?: string | null | undefined;
  readonly checked?: boolean | null | undefined;
  readonly align?: readonly (string | null)[] | null | undefined;
  readonly attributes?: readonly TagAttribute[];
  readonly children?: readonly ChapterNode[];
  readonly position?: { readonly start: Point; readonly end: Point } | undefined;
}

/** The text of a chapter with lines to count in. */
export interface ChapterSource {
  readonly file: string;
  readonly text: string;
}

/** Line and column of an offset, both from 1; a line ends with LF or CRLF. */
export function pointAt(text: string, offset: number): Point {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n'), offset };
}

/** The offset of a line and column. */
export function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let count = 1; count < line; count += 1) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}
