import { findAll, parsePage, textOf, type Element } from '../site/parse-page.ts';

const HEAD = /^h[1-6]$/;

/**
 * What stands where an address leads: the element, for a heading what follows up to the next, for no anchor the head of
 * the page.
 */
export function extractPlace(html: string, id: string): string {
  const elements = findAll(parsePage(html), () => true);
  const start = elements.findIndex(({ attributes }: Element) => attributes['id'] === (id === '' ? 'top' : id));
  const target = elements[start];
  if (!target) return '';
  if (!HEAD.test(target.tag)) return textOf(target);
  const end = elements.findIndex(({ tag }, index) => index > start && HEAD.test(tag));
  return elements
    .slice(start, end < 0 ? undefined : end)
    .filter(({ tag }) => HEAD.test(tag) || ['p', 'li', 'tr', 'dd', 'caption'].includes(tag))
    .map(textOf)
    .join(' ');
}
