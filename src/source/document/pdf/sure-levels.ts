import type { Paragraph } from './join-paragraphs.ts';

/** Shapes of ordinals from the outer to the inner ones. */
const SHAPES: readonly RegExp[] = [
  /^第[一二三四五六七八九十百\d]+(?:部分|章)/,
  /^第[一二三四五六七八九十百\d]+节/,
  /^[一二三四五六七八九十]+、/,
  /^[（(][一二三四五六七八九十]+[)）]/,
  /^\d+[.．、](?!\d)/,
];
/** A heading is no longer. */
const LONGEST = 60;

/**
 * Levels of headings as the tags of a file give them, or none where they cannot be trusted: one ordinal has several
 * levels, or an inner one is not below an outer one.
 */
export function sureLevels(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const tagged = paragraphs.filter(({ level }) => level !== undefined);
  const byShape = SHAPES.map(
    (shape) => new Set(tagged.filter(({ text }) => shape.test(text)).map(({ level }) => level ?? 0)),
  );
  const levels = byShape.flatMap((found) => [...found]);
  const isSure =
    byShape.every(({ size }) => size <= 1) &&
    levels.every((level, index) => index === 0 || level > (levels[index - 1] ?? 0)) &&
    tagged.every(({ text }) => text.length <= LONGEST);
  return isSure ? paragraphs : paragraphs.map((paragraph) => ({ ...paragraph, level: undefined }));
}
