import { findNearest, isNear } from '../../lib/nearest.ts';
import { CHAPTER_TAGS, type ChapterTag, writeTag } from '../../model/chapter-tags.ts';
import type { Issue, Place } from '../../model/issue.ts';
import type { ChapterNode, ChapterSource, TagAttribute } from './chapter-node.ts';
import { isRefused } from './judge-node.ts';

const LONGEST = 60;
/** What may stand between a term's or a link's tags; blocks and other tags may not. */
const WORDS = new Set(['text', 'strong', 'emphasis', 'inlineCode', 'delete', 'break']);

function slice({ text }: ChapterSource, position: TagAttribute['position']): string {
  return text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0).slice(0, LONGEST);
}

function placeOf({ file }: ChapterSource, position: TagAttribute['position'], otherwise: Place): Place {
  return position ? { file, line: position.start.line, column: position.start.column } : otherwise;
}

/** True where any words stand below a node. */
function hasWords(node: ChapterNode): boolean {
  return (node.value ?? '').trim() !== '' || (node.children ?? []).some(hasWords);
}

/** A tag that is not on the list: a near name is offered, else it has to go. */
function judgeName(name: string, place: Place): Issue {
  const near = [...CHAPTER_TAGS.keys()].filter(
    (known) =>
      isNear(name, known, /^[A-Z]/.test(name) ? 2 : 1) && (/^[A-Z]/.test(known) || known === name.toLowerCase()),
  );
  if (near.length > 0)
    return { rule: 'chapter-component', place, found: name, facts: { nearest: findNearest(name, near, 1).join('') } };
  return {
    rule: 'chapter-tag',
    place,
    found: name === '' ? '<>' : `<${name}>`,
    facts: { tags: [...CHAPTER_TAGS.keys()].join('、') },
  };
}

/** Names by which other tags, or other programs, say what a tag is of. */
const OTHER_NAMES = new Set(['of', 'project', 'id', 'name', 'ref']);

/** True for a name that was meant as the tag's own one. */
function isMeant(name: string, own: string): boolean {
  // Two letters that changed places are two changes, too many for a short name.
  const isTurned = name.length === own.length && [...name].toSorted().join('') === [...own].toSorted().join('');
  return isTurned || OTHER_NAMES.has(name) || name.endsWith(`:${own}`) || isNear(name, own, own.length > 4 ? 2 : 1);
}

/** The rule that an attribute breaks on a known tag; undefined where it is the one the tag takes, in plain text. */
function judgeAttribute(attribute: TagAttribute, tag: ChapterTag): string | undefined {
  if (attribute.type !== 'mdxJsxAttribute') return 'chapter-spread';
  const name = attribute.name ?? '';
  if (name !== tag.attribute)
    return tag.attribute !== undefined && isMeant(name, tag.attribute) ? 'chapter-attribute-name' : 'chapter-attribute';
  if (typeof attribute.value === 'object' && attribute.value !== null) return 'chapter-attribute-expression';
  if (typeof attribute.value !== 'string') return 'chapter-attribute-bare';
  return attribute.value.trim() !== attribute.value || /[\r\n\t]/.test(attribute.value)
    ? 'chapter-attribute-padded'
    : undefined;
}

function judgeAttributes(
  node: ChapterNode,
  name: string,
  tag: ChapterTag,
  place: Place,
  source: ChapterSource,
): Issue[] {
  const attributes = node.attributes ?? [];
  const facts = { tag: name, nearest: tag.attribute ?? '', example: writeTag(name) };
  const isNamed = attributes.some(({ name: other }) => other !== undefined && other === tag.attribute);
  const found = attributes.flatMap((attribute): Issue[] => {
    const broken = judgeAttribute(attribute, tag);
    const rule = isNamed && broken === 'chapter-attribute-name' ? 'chapter-attribute' : broken;
    return rule === undefined
      ? []
      : [{ rule, place: placeOf(source, attribute.position, place), found: slice(source, attribute.position), facts }];
  });
  const own = attributes.filter((attribute) => attribute.name !== undefined && attribute.name === tag.attribute);
  const twice = own.slice(1).map((attribute): Issue => ({
    rule: 'chapter-attribute-twice',
    place: placeOf(source, attribute.position, place),
    found: slice(source, attribute.position),
    facts,
  }));
  const isMissing =
    tag.attribute !== undefined &&
    own.length === 0 &&
    !found.some(({ rule }) => rule === 'chapter-attribute-name' || rule === 'chapter-spread');
  const missing: Issue[] = isMissing
    ? [{ rule: 'chapter-attribute-missing', place, found: slice(source, node.position), facts }]
    : [];
  const placed = new Set(twice.map((issue) => issue.place.column));
  return [...missing, ...found.filter((issue) => !placed.has(issue.place.column)), ...twice];
}

/** What stands inside a tag: nothing, words only, or anything. */
function judgeContent(node: ChapterNode, name: string, tag: ChapterTag, place: Place, source: ChapterSource): Issue[] {
  // What is refused by itself has its own message.
  const children = (node.children ?? []).filter((child) => !isRefused(child) && !isUnknownTag(child));
  const [first] = children;
  const isEmpty = (node.children ?? []).length === 0;
  const facts = { tag: name, example: writeTag(name) };
  if (tag.holds === 'nothing')
    return first
      ? [
          {
            rule: 'chapter-content',
            place: placeOf(source, first.position, place),
            found: slice(source, first.position),
            facts,
          },
        ]
      : [];
  if (isEmpty || (tag.holds === 'words' && children.length > 0 && !children.some(hasWords)))
    return [{ rule: 'chapter-content-empty', place, found: slice(source, node.position), facts }];
  const wrong = tag.holds === 'words' ? findOther(children) : undefined;
  return wrong
    ? [
        {
          rule: 'chapter-nesting',
          place: placeOf(source, wrong.position, place),
          found: slice(source, wrong.position),
          facts,
        },
      ]
    : [];
}

function isUnknownTag({ type, name }: ChapterNode): boolean {
  return type.startsWith('mdxJsx') && !CHAPTER_TAGS.has(name ?? '');
}

function findOther(children: readonly ChapterNode[]): ChapterNode | undefined {
  for (const child of children) {
    const wrong =
      isRefused(child) || isUnknownTag(child)
        ? undefined
        : WORDS.has(child.type)
          ? findOther(child.children ?? [])
          : child;
    if (wrong) return wrong;
  }
  return undefined;
}

/** A tag of a chapter by the closed list of tags, attributes and contents: its issues, one a fault. */
export function judgeTag(node: ChapterNode, place: Place, source: ChapterSource): Issue[] {
  const name = node.name ?? '';
  const tag = CHAPTER_TAGS.get(name);
  if (!tag) return [judgeName(name, place)];
  return [...judgeAttributes(node, name, tag, place, source), ...judgeContent(node, name, tag, place, source)];
}
