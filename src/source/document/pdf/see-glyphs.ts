import { GARBLED } from './clean-sign.ts';
import type { PageDrawing, Fill, Glyph } from './drawing.ts';
import { holdsPoint } from './matrix.ts';

/** A sign drawn again this close to itself, in parts of its size, is drawn twice to look bold. */
const SAME_PLACE = 0.15;
/** What a text of a department is written with; a font whose signs are only numbers shows others. */
const LIKELY =
  /[\s\u0020-\u007E\u00A7\u00B0-\u00B7\u00D7\u2010-\u2027\u2030\u2103\u2160-\u217F\u2190-\u2199\u2460-\u249B\u25A0-\u25CF\u2605\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFFEF]/;

function isCovered({ left, right, base, size, order }: Glyph, fills: readonly Fill[]): boolean {
  const x = (left + right) / 2;
  const y = base - size / 3;
  return fills.some(
    (fill) =>
      fill.order > order &&
      holdsPoint(fill.box, x, y) &&
      holdsPoint(fill.box, left, y, 1) &&
      holdsPoint(fill.box, right, y, 1),
  );
}

/** Fonts whose signs are only numbers of the font, which shows by some that no text would have. */
function listNumberedFonts(glyphs: readonly Glyph[]): Set<string> {
  const fonts = Map.groupBy(glyphs, ({ font }) => font);
  return new Set(
    [...fonts].flatMap(([font, own]) => {
      const isNumbered =
        own.every((glyph) => glyph.isNumbered) && own.some(({ text }) => text === GARBLED || !LIKELY.test(text));
      return isNumbered ? [font] : [];
    }),
  );
}

/** Leaves out signs that were drawn again in the same place. */
function dropTwice(glyphs: readonly Glyph[]): Glyph[] {
  const places = new Map<string, Glyph[]>();
  return glyphs.filter((glyph) => {
    const { text, left, base, size } = glyph;
    const at = (x: number, y: number): string => `${text} ${Math.round(x / 4)} ${Math.round(y / 4)}`;
    const near = [-2, 2].flatMap((x) => [-2, 2].flatMap((y) => places.get(at(left + x, base + y)) ?? []));
    const isAgain = near.some(
      (other) =>
        Math.hypot(other.left - left, other.base - base) <= SAME_PLACE * size && Math.abs(other.size - size) < 1,
    );
    if (!isAgain)
      for (const key of new Set([-2, 2].flatMap((x) => [-2, 2].map((y) => at(left + x, base + y)))))
        places.set(key, [...(places.get(key) ?? []), glyph]);
    return !isAgain;
  });
}

/** The signs of a page that are seen, each once; the others keep why they are not. */
export function seeGlyphs({ glyphs, fills }: PageDrawing): { seen: Glyph[]; unseen: Glyph[] } {
  const numbered = listNumberedFonts(glyphs);
  const judged = glyphs.map((glyph): Glyph => {
    if (numbered.has(glyph.font) && !glyph.isBlank) return { ...glyph, text: GARBLED };
    return glyph.unseen === undefined && !glyph.isBlank && isCovered(glyph, fills)
      ? { ...glyph, unseen: 'hidden' }
      : glyph;
  });
  const seen = judged.filter(({ unseen, text }) => unseen === undefined && text !== '');
  return { seen: dropTwice(seen), unseen: judged.filter(({ unseen, isBlank }) => unseen !== undefined && !isBlank) };
}
