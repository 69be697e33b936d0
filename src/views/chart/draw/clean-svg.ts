import { escapeText } from './escape-text.ts';

/** How a chart is called in the page: a unique id, its title and the sentence that describes it. */
export interface ChartNames {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

const TAG = /<[a-z][^>]*>/gi;
/** English names for assistive technology, fonts that would beat the page's, and hooks of Vega's own scripts. */
const UNWANTED =
  / (?:aria-[a-z]+|role|class|font-family|pointer-events|stroke-miterlimit|xmlns:xlink|version)="[^"]*"/g;
/** Vega's empty frames behind and before each group. */
const FRAME = /<path(?=[^>]* (?:class="background"|display="none"))[^>]*\/>/g;
const GEOMETRY = / (?:d|transform|x2|y2)="[^"]*"/g;
const OWN_ID = / id="([^"]+)"/g;

/** Clip paths and gradients are numbered by a counter of the whole process: here by chart, in order of appearance. */
function renameIds(svg: string, id: string): string {
  const ids = [...svg.matchAll(OWN_ID)].map(([, name = '']) => name);
  return svg.replace(TAG, (tag) =>
    ids.reduce(
      (text, name, index) =>
        text
          .replaceAll(`id="${name}"`, `id="${id}-part-${index + 1}"`)
          .replaceAll(`#${name})`, `#${id}-part-${index + 1})`)
          .replaceAll(`href="#${name}"`, `href="#${id}-part-${index + 1}"`),
      tag,
    ),
  );
}

/** Hundredths of a pixel are finer than any screen. */
function roundGeometry(tag: string): string {
  return tag.replace(GEOMETRY, (attribute) =>
    attribute.replace(/-?\d+\.\d+/g, (number) => String(Number(Number(number).toFixed(2)))),
  );
}

function openSvg(tag: string, { id, title, description }: ChartNames): string {
  const root = tag.replace('>', ` role="img" aria-labelledby="${id}-title" aria-describedby="${id}-text">`);
  return `${root}<title id="${id}-title">${escapeText(title)}</title><desc id="${id}-text">${escapeText(description)}</desc>`;
}

/**
 * Vega's SVG text as the page wants it: same bytes in every run, named in Chinese, its font from the page,
 * and nothing that a strict content policy refuses. Size and viewBox stay.
 */
export function cleanSvg(svg: string, names: ChartNames): string {
  const bare = renameIds(svg.replace(FRAME, ''), names.id).replace(TAG, (tag) =>
    roundGeometry(tag.replace(UNWANTED, '')),
  );
  return bare.replace(/^<svg[^>]*>/, (tag) => openSvg(tag, names));
}
