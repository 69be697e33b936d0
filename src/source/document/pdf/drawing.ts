import type { Box } from './matrix.ts';

/** A sign on a page, in points from the upper left corner. */
export interface Glyph {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The line that it stands on. */
  readonly base: number;
  readonly size: number;
  /** How its line is turned, in degrees against the clock; -1 for one that is neither level nor upright. */
  readonly turn: number;
  /** Whether it is written from top to bottom. */
  readonly isVertical: boolean;
  readonly isBlank: boolean;
  /** The marked content that it belongs to; -1 for none. */
  readonly tag: number;
  /** Whether the file says that it is no part of the text: a head or foot of pages. */
  readonly isArtifact: boolean;
  /** Why nobody sees it: never painted, or cut off by the edge of what it stands in. */
  readonly unseen: 'hidden' | 'cut' | undefined;
  readonly colour: string;
  /** When it was drawn. */
  readonly order: number;
  readonly font: string;
  /** Whether its font says no more of it than its number in the font, which is no character. */
  readonly isNumbered: boolean;
}

/** A straight line, level or upright. */
export interface Ruling {
  readonly isLevel: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A ground that was painted. */
export interface Fill {
  readonly box: Box;
  readonly colour: string;
  readonly order: number;
}

/** What is drawn on a page. */
export interface PageDrawing {
  readonly width: number;
  readonly height: number;
  readonly glyphs: Glyph[];
  readonly rules: Ruling[];
  readonly fills: Fill[];
  readonly pictures: Box[];
}

export const PAPER = '#ffffff';
/** Colours that differ less than this in each part cannot be told from each other; a line is seen where it is fainter. */
const LEAST_CONTRAST = 24;
const FAINT = 8;

function parseColour(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

/** Whether one colour is seen on the other; both as `#rrggbb`. */
export function contrasts(colour: string, ground: string, least = LEAST_CONTRAST): boolean {
  const one = parseColour(colour);
  const other = parseColour(ground);
  return one.some((part, index) => Math.abs(part - (other[index] ?? 0)) >= least);
}

/** Whether a line of a colour is seen on paper. */
export function isLineSeen(colour: string): boolean {
  return contrasts(colour, PAPER, FAINT);
}
