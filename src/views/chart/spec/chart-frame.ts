import type { Chart } from '../../../model/chart/chart.ts';
import type { Volume } from '../../../model/volume.ts';
import { originOf } from '../../words/addresses.ts';
import { SENTENCE_END } from '../../words/signs.zh.ts';
import { NO_DOMAIN, sayOrigin, sayUnit, sayVersionOf, UNITS_APART } from './sentences.zh.ts';

/** The unit line of a chart. */
export function formatChartUnit({ unit }: Pick<Chart, 'unit'>): string {
  return sayUnit(unit === '' ? UNITS_APART : unit);
}

/** Where a chart's numbers come from, as lines for a picture that stands alone. */
export function listChartOrigin({ source }: Chart, { register, latest }: Volume): string[] {
  return [sayOrigin(register.title, source), sayVersionOf(register.publisher, latest.version)];
}

/** A root-relative address with the site's before it, for use elsewhere. */
export function formatFullAddress(domain: string, address: string): string {
  return `${originOf({ domain: domain === '' ? NO_DOMAIN : domain })}${address}`;
}

/** Where a spec finds its data: the full address where the publisher has named a domain, else the one on this site. */
export function formatDataAddress(domain: string, address: string): string {
  return domain === '' ? address : formatFullAddress(domain, address);
}

/** Pixels of a chart's own page beside its drawing and its lines of text, of each such line, and how many characters surely fit into one, at 640 pixels. */
const FRAME = { rest: 184, line: 28, characters: 36 };

/**
 * How high a frame of 640 pixels or more shows a chart's own page without a bar to scroll, in pixels.
 * @param drawing the height of the drawing for narrow screens
 * @param texts what stands above and below it, each text on lines of its own; blank ones are left out
 */
export function measureFrame(drawing: number, texts: readonly string[]): number {
  const lines = texts.reduce((sum, text) => sum + Math.ceil([...text].length / FRAME.characters), 0);
  return drawing + FRAME.rest + lines * FRAME.line;
}

/** What a chart's own page says below it: where its numbers are from. */
export function formatChartSource({ source }: Chart, { register, latest }: Volume): string {
  return `${sayVersionOf(sayOrigin(register.title, source), latest.version)}${SENTENCE_END}`;
}

const escapeAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The line of HTML that shows a chart's own page on another site. */
export function formatSnippet(address: string, title: string, height: number): string {
  return `<iframe src="${escapeAttribute(address)}" title="${escapeAttribute(title)}" width="100%" height="${height}" loading="lazy"></iframe>`;
}
