/** What an attribute of a parent site's head or foot may say. */
export type PartValue = 'text' | 'name' | 'language' | 'size' | 'address' | 'image';

/** A tag of a head or foot: its attributes with what each may say, and those that must be there. */
export interface PartTag {
  readonly attributes: ReadonlyMap<string, PartValue>;
  readonly needed: readonly string[];
  /** Stands alone: nothing is in it, and nothing closes it. */
  readonly isVoid: boolean;
}

const COMMON = [
  ['class', 'name'],
  ['lang', 'language'],
  ['title', 'text'],
  ['aria-label', 'text'],
] as const;

function defineTag(
  own: readonly (readonly [string, PartValue])[] = [],
  needed: string[] = [],
  isVoid = false,
): PartTag {
  return { attributes: new Map<string, PartValue>([...own, ...COMMON]), needed, isVoid };
}

const PLAIN = [
  ...['div', 'p', 'nav', 'section', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'h2', 'h3', 'h4', 'address', 'span'],
  ...['strong', 'em', 'b', 'i', 'small'],
].map((name) => [name, defineTag()] as const);

/**
 * Every tag that `site-head.html` and `site-foot.html` may hold: words, lists, links and pictures of the own site.
 * What is not here is refused, since these two stand in every page. A map, so that `constructor` is no tag.
 */
export const SITE_PART_TAGS: ReadonlyMap<string, PartTag> = new Map<string, PartTag>([
  ...PLAIN,
  ['a', defineTag([['href', 'address']], ['href'])],
  ['br', defineTag([], [], true)],
  ['hr', defineTag([], [], true)],
  [
    'img',
    defineTag(
      [
        ['src', 'image'],
        ['alt', 'text'],
        ['width', 'size'],
        ['height', 'size'],
      ],
      ['src', 'alt'],
      true,
    ),
  ],
]);
