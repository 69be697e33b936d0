import type { Chart } from '../../model/chart.ts';
import type { Volume } from '../../model/volume.ts';
import { originOf } from './addresses.ts';

/** The unit line of a chart. */
export function formatChartUnit({ unit }: Pick<Chart, 'unit'>): string {
  return `单位：${unit === '' ? '见各项' : unit}`;
}

/** Where a chart's numbers come from, as lines for a picture that stands alone. */
export function listChartOrigin({ source }: Chart, { register, latest }: Volume): string[] {
  return [`来源：《${register.title}》${source}`, `${register.publisher}，数据版本${latest.version}`];
}

/** What stands for the site's own address where the publisher has named no domain. */
const NO_DOMAIN = '（本站网址）';

/** A root-relative address with the site's before it, for use elsewhere. */
export function formatFullAddress(domain: string, address: string): string {
  return `${originOf({ domain: domain === '' ? NO_DOMAIN : domain })}${address}`;
}

/** Where a spec finds its data: the full address where the publisher has named a domain, else the one on this site. */
export function formatDataAddress(domain: string, address: string): string {
  return domain === '' ? address : formatFullAddress(domain, address);
}

const escapeAttribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The line of HTML that shows a chart's own page on another site. */
export function formatSnippet(address: string, title: string, height: number): string {
  return `<iframe src="${escapeAttribute(address)}" title="${escapeAttribute(title)}" width="100%" height="${height}" loading="lazy"></iframe>`;
}
