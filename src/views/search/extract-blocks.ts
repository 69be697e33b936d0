import { type Element, getAttribute, hasClass, listElements, parsePage, textOf } from '../text/page-tree.ts';
import type { SearchBlock } from './record.ts';

const SKIPPED = new Set(['nav', 'form', 'svg', 'script', 'style', 'fieldset', 'thead', 'template', 'details']);
const HEADS = /^h[1-6]$/;
const CARRIERS = new Set(['p', 'li', 'dd', 'dt', 'tr', 'figcaption', 'caption']);
/** Elements whose own text is not that of the carriers inside them. */
const INNER = new Set(['ul', 'ol', 'p', 'table', 'figure', 'details', 'dl']);

function isSkipped(element: Element): boolean {
  return SKIPPED.has(element.tagName) || ['proofs', 'conflict', 'downloads', 'hidden-text', 'quiet'].some((name) => hasClass(element, name));
}

function tagOf(element: Element): SearchBlock['tag'] | undefined {
  if (HEADS.test(element.tagName)) return 'head';
  if (element.tagName === 'tr') return 'row';
  return CARRIERS.has(element.tagName) ? 'text' : undefined;
}

function readText(element: Element): string {
  const cells = element.tagName === 'tr' ? listElements(element).filter(({ tagName }) => tagName === 'td' || tagName === 'th') : [];
  const own = textOf(element, (child) => isSkipped(child) || (element.tagName === 'li' && INNER.has(child.tagName)));
  const text = cells.length > 0 ? cells.map((cell) => textOf(cell, isSkipped)).filter((part) => part.trim() !== '').join('，') : own;
  return text.replace(/\s+/g, ' ').trim();
}

/** The ids of elements, each with the id that leads there: its own, or the nearest one before it. */
function nameCarriers(elements: readonly Element[]): { element: Element; id: string }[] {
  let nearest = 'top';
  return elements.map((element) => {
    nearest = getAttribute(element, 'id') || nearest;
    return { element, id: nearest };
  });
}

/**
 * The headings, paragraphs, list items and rows of a built page, as a reader sees them, each with the anchor that leads to it.
 * Proofs, menus and drawings are left out.
 */
export function extractBlocks(html: string): SearchBlock[] {
  const body = listElements(parsePage(html)).find((element) => element.attrs.some(({ name }) => name === 'data-pagefind-body'));
  if (!body) return [];
  return nameCarriers(listElements(body, isSkipped)).flatMap(({ element, id }): SearchBlock[] => {
    const tag = tagOf(element);
    const text = tag === undefined ? '' : readText(element);
    return tag === undefined || text === '' ? [] : [{ id, tag, text }];
  });
}

const TAG = /<[a-z][^\s>]*(?:\s+[^\s=>"]+(?:="[^"]*")?)*\s*\/?>/gi;
const ID = /\sid="([^"]+)"/;

/** Every id of a built page: Astro writes values between double quotes, so the tags alone tell, and nothing else of the page has to be read. */
export function listIds(html: string): Set<string> {
  return new Set(html.match(TAG)?.flatMap((tag) => ID.exec(tag)?.[1] ?? []));
}

/** What was already read from a page. */
export interface PageFacts {
  blocks?: readonly SearchBlock[];
}

/** A built page, taken apart when first asked for; what was read lies in `facts`, and what lies there is not read again. */
export interface BuiltPage {
  readonly facts: PageFacts;
  readonly blocks: () => readonly SearchBlock[];
  readonly ids: () => ReadonlySet<string>;
}

/** @param read gives the page's HTML */
export function openPage(read: () => string, facts: PageFacts = {}): BuiltPage {
  return {
    facts,
    blocks: () => (facts.blocks ??= extractBlocks(read())),
    ids: () => listIds(read()),
  };
}
