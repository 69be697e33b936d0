import type { Glyph } from './drawing.ts';
import { groupLines, type PdfLine } from './group-lines.ts';

/** A sign as it stands when its line is turned level. */
function turnGlyph(glyph: Glyph): Glyph {
  const { left, right, base, turn } = glyph;
  const width = right - left;
  if (turn === 90) return { ...glyph, left: -base, right: -base + glyph.size, base: right };
  if (turn === 270) return { ...glyph, left: base, right: base + glyph.size, base: -left };
  return turn === 180 ? { ...glyph, left: -right, right: -right + width, base: -base } : glyph;
}

/** Columns of signs that are written from top to bottom, from right to left, each as a line. */
function groupColumns(glyphs: readonly Glyph[], levels: ReadonlyMap<number, number>): PdfLine[] {
  const columns: Glyph[][] = [];
  for (const glyph of glyphs.toSorted((a, b) => b.left - a.left)) {
    const column = columns.at(-1);
    if (column && (column[0]?.left ?? 0) - glyph.left < glyph.size / 2) column.push(glyph);
    else columns.push([glyph]);
  }
  return columns.flatMap((column) => {
    const down = column.toSorted((a, b) => a.base - b.base);
    const top = down[0]?.base ?? 0;
    const level = down.map((glyph) => ({ ...glyph, left: glyph.base, right: glyph.base + glyph.size, base: top }));
    return groupLines(level, levels).map((line) => ({
      ...line,
      left: down[0]?.left ?? 0,
      right: down[0]?.right ?? 0,
      base: top,
    }));
  });
}

/** Lines that are not level: turned ones each way, slanting ones, and columns. They stand where they begin. */
export function groupTurned(glyphs: readonly Glyph[], levels: ReadonlyMap<number, number>): PdfLine[] {
  const columns = groupColumns(
    glyphs.filter(({ isVertical, turn }) => isVertical && turn === 0),
    levels,
  );
  const turned = Map.groupBy(
    glyphs.filter(({ isVertical, turn }) => !isVertical || turn !== 0),
    ({ turn }) => turn,
  );
  return [
    ...columns,
    ...[...turned].flatMap(([turn, own]) => {
      const lines = turn === -1 ? groupSlanting(own, levels) : groupLines(own.map(turnGlyph), levels);
      const left = Math.min(...own.map((glyph) => glyph.left));
      const base = Math.min(...own.map((glyph) => glyph.base));
      return lines.map((line) => ({ ...line, left, right: left + line.size, base }));
    }),
  ];
}

/** Slanting words, as a mark across a page, in the order in which they are drawn. */
function groupSlanting(glyphs: readonly Glyph[], levels: ReadonlyMap<number, number>): PdfLine[] {
  let at = 0;
  return groupLines(
    glyphs
      .toSorted((a, b) => a.order - b.order)
      .map((glyph) => {
        at += glyph.size;
        return { ...glyph, left: at - glyph.size, right: at, base: 0 };
      }),
    levels,
  );
}
