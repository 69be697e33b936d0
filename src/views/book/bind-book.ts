import { type Element, getAttribute, listElements, parsePart } from '../frame/page-tree.ts';

/** What a book of one page is bound from: the year, and the site's base that its links begin with. */
export interface Binding {
  readonly year: string;
  readonly base: string;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Names of places inside a part, wherever a tag writes them. */
const NAMES = / (id|aria-labelledby|aria-describedby|for)="([^"]+)"/g;
const POINTERS = /(url\(#|href="#)([^")]+)/g;
const LINK = / href="(\/[^"]*)"/;
const HEADING = /^h[2-5]$/;
const SENT_AWAY = /^(?:script|link)$/;

/** Inside a part every name gets the part's own before it: two chapters may have a heading of the same words, or the same chart. */
function renameTag(tag: string, part: string): string {
  if (part === '') return tag;
  return tag
    .replace(
      NAMES,
      (_, attribute: string, names: string) =>
        ` ${attribute}="${names
          .split(' ')
          .map((name) => `${part}-${name}`)
          .join(' ')}"`,
    )
    .replace(POINTERS, (_, before: string, name: string) => `${before}${part}-${name}`);
}

/** The places of the book that an address of the site may stand for, the nearest first. */
function listPlaces(address: string, year: string): string[] {
  const [path = '', place = ''] = address.split('#');
  const [folder = '', name = '', table = ''] = path.split('/').filter((step) => step !== '');
  if (folder === 'glossary') return [`glossary-${place}`, 'glossary'];
  if (folder !== year) return [];
  if (name === 'tables') return [`${table}-${place}`, table];
  if (name === 'checks') return [`inconsistencies-${place}`, 'inconsistencies'];
  return [`${name}-${place}`, name === '' ? 'top' : name];
}

/** A link of the site as one inside the book; what the book does not hold is text. */
function bindLink(tag: string, ids: ReadonlySet<string>, { year, base }: Binding): string {
  return tag.replace(LINK, (_, link: string) => {
    const place = listPlaces(link.slice(base.replace(/\/$/, '').length), year).find((id) => ids.has(id));
    return place === undefined ? '' : ` href="#${place}"`;
  });
}

/** Each element with the part it lies in (`data-part` above it), or a blank. */
function listInParts(element: Element, part = ''): { element: Element; part: string }[] {
  const inside = getAttribute(element, 'data-part') || part;
  const children = element.childNodes.filter((child): child is Element => 'tagName' in child);
  return [{ element, part }, ...children.flatMap((child) => listInParts(child, inside))];
}

/** Headings of a part stand one step below the part's own. */
function lowerHeading(tag: string, { tagName }: Element, part: string): string {
  return part !== '' && HEADING.test(tagName) ? tag.replace(tagName, `h${Number(tagName[1]) + 1}`) : tag;
}

function editElement(
  html: string,
  { element, part }: { element: Element; part: string },
  change: (tag: string) => string,
): Edit[] {
  const { startTag, endTag } = element.sourceCodeLocation ?? {};
  return [startTag, endTag].flatMap((at, index) => {
    if (!at) return [];
    const tag = html.slice(at.startOffset, at.endOffset);
    const text = lowerHeading(index === 0 ? change(renameTag(tag, part)) : tag, element, part);
    return text === tag ? [] : [{ start: at.startOffset, end: at.endOffset, text }];
  });
}

function applyEdits(html: string, edits: readonly Edit[]): string {
  let done = '';
  let from = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    done += html.slice(from, start) + text;
    from = end;
  }
  return done + html.slice(from);
}

/**
 * Binds chapters, tables and lists into one page: names unique, headings one step down inside a part (`data-part`), links of the site inside the page.
 * A link to what the page does not hold keeps its words only.
 */
export function bindBook(html: string, binding: Binding): string {
  const roots = listElements(parsePart(html)).filter(({ parentNode }) => parentNode?.nodeName === '#document-fragment');
  const placed = roots.flatMap((root) => listInParts(root)).filter(({ element }) => !SENT_AWAY.test(element.tagName));
  const ids = new Set(
    placed.map(({ element, part }) => [part, getAttribute(element, 'id')].filter((name) => name !== '').join('-')),
  );
  return applyEdits(
    html,
    placed.flatMap((place) =>
      editElement(html, place, (tag) => (place.element.tagName === 'a' ? bindLink(tag, ids, binding) : tag)),
    ),
  );
}
