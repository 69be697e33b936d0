import { escapeXml } from '../../lib/escape-xml.ts';
import type { Site } from '../../model/site.ts';
import { listPages } from './list-pages.ts';

/** `/sitemap.xml`: every page by its full address. Only for a site whose home is known: the protocol takes no relative address. */
export function packSitemap(site: Site, home: string): string {
  const entries = listPages(site).map(
    ({ address, date }) =>
      `  <url><loc>${escapeXml(`${home}${address}`)}</loc>${date === '' ? '' : `<lastmod>${date}</lastmod>`}</url>`,
  );
  return `${['<?xml version="1.0" encoding="utf-8"?>', '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">', ...entries, '</urlset>'].join('\n')}\n`;
}

/** `/robots.txt`: everything may be read by everyone, but nothing of a preview of drafts by programs. */
export function packRobots(home: string, preview = false): string {
  if (preview) return 'User-agent: *\nDisallow: /\n';
  return `User-agent: *\nAllow: /\n${home === '' ? '' : `\nSitemap: ${home}/sitemap.xml\n`}`;
}
