/** A tag that a chapter may hold, with the one attribute it takes and what may stand inside it. */
export interface ChapterTag {
  /** Must be there, as plain text in straight quotes; a tag without one takes no attribute at all. */
  readonly attribute?: 'of' | 'project';
  readonly holds: 'nothing' | 'words' | 'blocks';
}

const FIGURE: ChapterTag = { attribute: 'of', holds: 'nothing' };
const WORDS: ChapterTag = { attribute: 'of', holds: 'words' };

/**
 * Every tag of a chapter. What is not here is refused: a chapter is data, and runs nothing when the site is built or read.
 * A map, so that `constructor` and `__proto__` are no tags.
 */
export const CHAPTER_TAGS: ReadonlyMap<string, ChapterTag> = new Map<string, ChapterTag>([
  ['Amount', FIGURE],
  ['Percent', FIGURE],
  ['Count', FIGURE],
  ['Value', FIGURE],
  ['Chart', FIGURE],
  ['DataTable', FIGURE],
  ['Conflict', FIGURE],
  ['Indicators', { attribute: 'project', holds: 'nothing' }],
  ['Term', WORDS],
  ['Chapter', WORDS],
  ['Open', WORDS],
  // A number that measures nothing: part of a name, a bound such as 单价100万元以上.
  ['Name', { holds: 'words' }],
  ['Note', { holds: 'blocks' }],
  ['br', { holds: 'nothing' }],
]);

/** A tag as it is written rightly, for messages: `<Amount of="…" />`, `<Term of="…">…</Term>`. */
export function writeTag(name: string): string {
  const tag = CHAPTER_TAGS.get(name);
  const attribute = tag?.attribute === undefined ? '' : ` ${tag.attribute}="…"`;
  return tag?.holds === 'nothing' ? `<${name}${attribute} />` : `<${name}${attribute}>…</${name}>`;
}
