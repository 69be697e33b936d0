import { findStyle, type HtmlElement } from './open-html.ts';

/** Elements that stand in lines of their own. */
const BLOCKS = new Set([
  'html', 'body', 'address', 'article', 'aside', 'blockquote', 'center', 'dd', 'details', 'dialog', 'div', 'dl', 'dt', 'fieldset',
  'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'legend', 'li', 'main', 'ol',
  'p', 'pre', 'section', 'summary', 'table', 'ul', 'menu',
]);
/** Elements without words for readers, and those that lead elsewhere. */
const SILENT = new Set([
  'head', 'script', 'style', 'template', 'noscript', 'nav', 'select', 'button', 'textarea', 'input', 'datalist', 'audio', 'video',
  'map', 'rp', 'rt', 'link', 'meta', 'base', 'col', 'colgroup',
]);

export function isBlockElement(name: string): boolean {
  return BLOCKS.has(name);
}

export function isSilent(name: string): boolean {
  return SILENT.has(name);
}

/** Whether the page says in the element itself that nobody sees it. */
export function isHidden(element: HtmlElement): boolean {
  const { attributes } = element;
  const visibility = findStyle(element, 'visibility');
  return attributes.has('hidden') || findStyle(element, 'display') === 'none' || visibility === 'hidden' || visibility === 'collapse'
    || findStyle(element, 'mso-hide') === 'all' || /^0(?:px|pt|em|%)?$/.test(findStyle(element, 'font-size') ?? '');
}

/** The level of a heading; undefined where it is none. */
export function readHeading(name: string): number | undefined {
  const [, level] = /^h([1-6])$/.exec(name) ?? [];
  return level === undefined ? undefined : Number(level);
}
