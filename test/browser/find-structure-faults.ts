import { NAME_ELEMENT } from './name-element.ts';

/** Questions to be evaluated in a page: how it is built. Each gives sentences, none where all is well. */

/**
 * Headings: one h1, first of all in main, and no level left out on the way down.
 * Landmarks: one main, banner and contentinfo; navigations, groups and regions named, and differently.
 */
export const FIND_STRUCTURE_FAULTS = `(() => {
  ${NAME_ELEMENT}
  const faults = [];
  const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((heading) => heading.checkVisibility());
  if (levels.filter(({ localName }) => localName === 'h1').length !== 1 || levels[0]?.localName !== 'h1') {
    faults.push('not one h1 at the top: ' + levels.slice(0, 2).map(name).join(', '));
  }
  levels.forEach((heading, index) => {
    if (index > 0 && Number(heading.localName[1]) > Number(levels[index - 1].localName[1]) + 1) faults.push('a level is left out before ' + name(heading));
  });
  for (const [selector, words] of [['main', 'main'], ['body > header, body > .book header', 'header'], ['body > footer, .foot', 'footer']]) {
    if (document.querySelectorAll(selector).length > 1) faults.push('more than one ' + words);
  }
  if (document.querySelectorAll('main').length !== 1) faults.push('not one main');
  const label = (element) => element.getAttribute('aria-label') ?? document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent.trim() ?? '';
  const navs = [...document.querySelectorAll('nav')].filter((nav) => nav.checkVisibility()).map(label);
  if (navs.includes('') || new Set(navs).size < navs.length) faults.push('navigations are not told apart: ' + navs.join(' | '));
  return faults;
})()`;

/**
 * Blocks of the page stand in the order of the document: none lies above the one before it, nor left of it in one row.
 */
export const FIND_ORDER_FAULTS = `(() => {
  ${NAME_ELEMENT}
  const faults = [];
  const inFlow = (element) => {
    const { position, float, display } = getComputedStyle(element);
    return element.checkVisibility() && ['static', 'relative', 'sticky'].includes(position) && float === 'none'
      && !display.startsWith('inline') && element.getBoundingClientRect().height > 0;
  };
  const parents = 'body, .bar > div, main, main > div, main > div > *, .chapter, .prose, .proven, .figures, .sides, .list > li, .foot > div';
  for (const parent of document.querySelectorAll(parents)) {
    const { columnCount, columnWidth } = getComputedStyle(parent);
    if (parent.localName === 'table' || columnCount !== 'auto' || columnWidth !== 'auto') continue;
    const blocks = [...parent.children].filter(inFlow);
    blocks.slice(1).forEach((block, index) => {
      const [a, b] = [blocks[index].getBoundingClientRect(), block.getBoundingClientRect()];
      if (b.bottom <= a.top + 1 || (b.right <= a.left + 1 && b.top < a.bottom - 1)) faults.push(name(block) + ' stands before ' + name(blocks[index]));
    });
  }
  return faults;
})()`;

/**
 * Everything that takes the keyboard's focus shows it: an outline of 2 px or more that can be seen. One element of
 * each kind stands for the others.
 */
export const FIND_UNSEEN_FOCUS = `(() => {
  ${NAME_ELEMENT}
  const faults = [];
  const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.disabled);
  if (stops.length === 0) faults.push('nothing takes the focus');
  const kinds = new Map(stops.map((element) => [element.localName + ' ' + element.className + ' ' + element.parentElement.className, element]));
  for (const element of kinds.values()) {
    element.focus({ focusVisible: true, preventScroll: true });
    if (document.activeElement !== element) { faults.push(name(element) + ' takes no focus'); continue; }
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2 || /, 0\\)$/.test(outlineColor)) faults.push(name(element) + ' does not show its focus');
  }
  document.activeElement?.blur();
  return faults;
})()`;
