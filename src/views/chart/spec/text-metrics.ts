/** Size of all text in a chart, in pixels, and the height of a line of it. */
export const FONT_SIZE = 16;
export const LINE_HEIGHT = 22;

/** Widths in em, chosen so that no common Chinese system font is wider; the first match counts. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\p{M}\p{Default_Ignorable_Code_Point}]/u, 0],
  [/\p{Emoji_Presentation}/u, 1.4],
  [/[ \u00a0.,:;'|!ijltf()[\]{}\u2009]/u, 0.4],
  [/[I\-rJ]/u, 0.5],
  [/[mwMW%@&]/u, 1.06],
  [/[A-Z+\u2212]/u, 0.85],
  [/\d/u, 0.64],
  [/[\u0000-\u00b6\u00b8-\u00ff]/u, 0.67],
];

const FULL_WIDTH = 1;
const BOLD = 1.06;

function getCharacterWidth(character: string): number {
  return WIDTHS.find(([pattern]) => pattern.test(character))?.[1] ?? FULL_WIDTH;
}

/** Width of one line in pixels by a fixed table: the same on every machine, never narrower than the reader's font is likely to be. */
export function measureText(text: string, fontSize: number = FONT_SIZE, bold = false): number {
  const ems = [...text].reduce((sum, character) => sum + getCharacterWidth(character), 0);
  return ems * fontSize * (bold ? BOLD : 1);
}

/** What Vega asks its text metrics about. */
export interface MeasuredItem {
  readonly fontSize?: number;
  readonly fontWeight?: string | number;
  readonly limit?: number;
}

/** `measureText` in the form of Vega's `textMetrics.width`; render.ts puts it there. */
export function measureItem(item: MeasuredItem, text: unknown): number {
  const { fontSize = 11, fontWeight, limit = 0 } = item;
  const bold = fontWeight === 'bold' || Number(fontWeight) >= 600;
  const line = typeof text === 'string' || typeof text === 'number' ? String(text).trim() : '';
  const width = measureText(line, fontSize, bold);
  return limit > 0 ? Math.min(width, limit) : width;
}
