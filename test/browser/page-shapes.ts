import type { Page } from 'playwright-core';

/**
 * Before the questions below: an element's shape is its part and those of the four boxes around it. A part is a tag
 * with its classes, whether it holds text
 * of its own, and of its attributes all names and some values (`finely`), or those that styles ask for (`coarsely`).
 */
const SHAPE_OF = `
  const LEVELS = 5;
  const STATES = ['aria-current', 'aria-pressed', 'aria-expanded', 'aria-disabled'];
  const VALUED = new Set([...STATES, 'role', 'type', 'lang', 'scope', 'data-level', 'aria-live']);
  const STYLED = [...STATES, 'href', 'hidden', 'lang', 'scope', 'disabled', 'open', 'type', 'data-level'];
  const tell = ({ name, value }) => '[' + name + (VALUED.has(name) || value === '' ? '=' + value : '') + ']';
  const isWords = (node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '';
  const hasText = (element) => [...element.childNodes].some(isWords);
  const finely = ({ attributes }) => [...attributes].filter(({ name }) => name !== 'class' && name !== 'id').map(tell).sort();
  const coarsely = ({ attributes }) => STYLED.flatMap((name) => attributes[name] ?? []).map(tell);
  const shapes = (detail) => {
    // Shapes are of the page as it came: the same when they are asked for and when elements go.
    const kept = window.shapesKnown ??= new Map();
    const known = kept.get(detail.name) ?? new Map();
    kept.set(detail.name, known);
    const wayTo = (element) => {
      if (!known.has(element)) {
        const name = [element.localName, ...element.classList].join('.');
        const part = name + detail(element).join('') + (hasText(element) ? '+' : '');
        const above = element === document.body ? [] : wayTo(element.parentElement);
        known.set(element, [...above, part].slice(-LEVELS));
      }
      return known.get(element);
    };
    return (element) => wayTo(element).join('>');
  };
  const list = () => [...document.querySelectorAll('body *:not(svg *)')];
`;

/** How much of an element's attributes tells shapes apart. */
export type Detail = 'finely' | 'coarsely';

/** A question for a page: the shapes of its elements, each once. */
export function listShapes(detail: Detail): string {
  return `(() => { ${SHAPE_OF} return [...new Set(list().map(shapes(${detail})))]; })()`;
}

/** Before the questions below: a drawing's own text, without what tells two places of one drawing apart. */
const TEXT_OF_DRAWING = `
  const drawings = () => [...document.querySelectorAll('main svg')];
  const textOf = (svg) => svg.parentElement.className + svg.outerHTML.replace(/ (?:id|aria-labelledby)="[^"]*"/g, '');
`;

/** To be evaluated in a page: its drawings, each once. */
export const LIST_DRAWINGS = `(() => { ${TEXT_OF_DRAWING} return [...new Set(drawings().map(textOf))]; })()`;

/**
 * What stays with an element that stays, so that nothing is read out of its place: a whole row or list of terms, the
 * head of a table and its first row, labels.
 */
const KEEP_COMPANY = `
  const REFERENCES = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'popovertarget', 'for'];
  const keep = (element) => {
    for (let box = element; box && !kept.has(box); box = box.parentElement) {
      kept.add(box);
      const ids = REFERENCES.flatMap((name) => (box.getAttribute(name) ?? '').split(' '));
      for (const id of ids) if (id !== '') keep(document.getElementById(id));
      for (const label of box.labels ?? []) keep(label);
      if (box.matches('table')) {
        const first = [...box.rows].find((row) => row.querySelector('td'));
        const rows = box.querySelector('tbody [rowspan]') ? box.rows : [...(box.tHead?.rows ?? []), first];
        [box.caption, ...rows].filter(Boolean).forEach(keep);
      }
      if (box.matches('tr, dl')) [...box.querySelectorAll('*:not(svg *)')].forEach(keep);
    }
  };
`;

/**
 * A script for a page: of the elements of each named shape the first stay, three where shapes are told apart finely,
 * or else one, with the boxes around them
 * and what makes sense only together with them. So does each named drawing. The rest goes, but for the headings, of
 * which the first stays where shapes are told apart coarsely.
 */
export function keepShapes(detail: Detail, named: readonly string[], drawn: readonly string[] = []): string {
  const headings = detail === 'finely' ? 'h1, h2, h3, h4, h5, h6, h1 *, h2 *, h3 *, h4 *' : 'h1';
  return `(() => {
    ${SHAPE_OF}
    const shapeOf = shapes(${detail});
    const left = new Map(${JSON.stringify(named)}.map((shape) => [shape, ${detail === 'finely' ? 3 : 1}]));
    const kept = new Set();
    ${KEEP_COMPANY}
    ${TEXT_OF_DRAWING}
    const drawn = new Set(${JSON.stringify(drawn)});
    if (drawn.size > 0) drawings().filter((svg) => drawn.delete(textOf(svg))).forEach(keep);
    for (const element of list()) {
      const shape = shapeOf(element);
      const more = left.get(shape) ?? 0;
      left.set(shape, more - 1);
      if (more > 0) keep(element);
    }
    document.querySelectorAll('${headings}').forEach(keep);
    for (const element of list()) if (!kept.has(element) && kept.has(element.parentElement)) element.remove();
  })()`;
}

/**
 * To be evaluated in a page after `keepShapes`: all that is left of it as one text without its words. It tells which
 * labels are alike, which ids stand twice, and whether the target of a link in the page is there.
 */
export const TELL_REST = `(() => {
  ${SHAPE_OF}
  const labels = [], ids = new Set();
  const tellLabel = (element) => {
    const label = element.getAttribute('aria-label');
    if (label === null) return '';
    if (!labels.includes(label)) labels.push(label);
    return '"' + labels.indexOf(label);
  };
  const tellId = ({ id }) => {
    const isTwice = id !== '' && ids.has(id);
    ids.add(id);
    return isTwice ? '!twice' : '';
  };
  const tellTarget = (element) => {
    const [, id] = /^#(.+)/.exec(element.getAttribute('href') ?? '') ?? [];
    return id === undefined || document.getElementById(decodeURIComponent(id)) ? '' : '!nowhere';
  };
  const tellMeta = (element) => (element.matches('meta[name=viewport], meta[http-equiv]') ? element.content : '');
  const tellAll = (element) => {
    const children = [...element.children].filter(({ localName }) => !['svg', 'script', 'style'].includes(localName));
    const parts = [tellLabel, tellId, tellTarget, tellMeta].map((ask) => ask(element)).join('');
    const name = [element.localName, ...element.classList].join('.');
    const part = name + finely(element).join('') + (hasText(element) ? '+' : '') + parts;
    return part + '(' + children.map(tellAll).join('') + ')';
  };
  return [tellAll(document.documentElement)];
})()`;

/** What a question finds in a page and no page before had, by a list of what was judged, which then holds it too. */
export async function takeFresh(page: Page, question: string, judged: Set<string>): Promise<string[]> {
  const fresh = (await page.evaluate<string[]>(question)).filter((found) => !judged.has(found));
  for (const found of fresh) judged.add(found);
  return fresh;
}
