import { findStyle, type HtmlElement } from './open-html.ts';

/** Elements that stand in lines of their own. */
const BLOCKS = new Set([
  'html',
  'body',
  'address',
  'article',
  'aside',
  'blockquote',
  'center',
  'dd',
  'details',
  'dialog',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hgroup',
  'hr',
  'legend',
  'li',
  'main',
  'ol',
  'p',
  'pre',
  'section',
  'summary',
  'table',
  'ul',
  'menu',
]);
/** Elements without words for readers, and those that lead elsewhere. */
const SILENT = new Set([
  'head',
  'script',
  'style',
  'template',
  'noscript',
  'nav',
  'select',
  'button',
  'textarea',
  'input',
  'datalist',
  'audio',
  'video',
  'map',
  'rp',
  'rt',
  'link',
  'meta',
  'base',
  'col',
  'colgroup',
]);

export function isBlockElement(name: string): boolean {
  return BLOCKS.has(name);
}

export function isSilent(name: string): boolean {
  return SILENT.has(name);
}

/** Styles that hide an element. */
const HIDING: readonly (readonly [property: string, value: RegExp])[] = [
  ['display', /^none$/],
  ['visibility', /^(?:hidden|collapse)$/],
  ['mso-hide', /^all$/],
  ['font-size', /^0(?:px|pt|em|%)?$/],
];

/** Whether the page says in the element itself that nobody sees it. */
export function isHidden(element: HtmlElement): boolean {
  const styles = HIDING.some(([property, value]) => value.test(findStyle(element, property) ?? ''));
  return styles || element.attributes.has('hidden');
}

/** The level of a heading; undefined where it is none. */
export function readHeading(name: string): number | undefined {
  const [, level] = /^h([1-6])$/.exec(name) ?? [];
  return level === undefined ? undefined : Number(level);
}
