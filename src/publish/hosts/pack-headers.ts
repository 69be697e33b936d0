import { FOREVER, type HostedSite, listForever, MEDIA_TYPES, OPEN_FOLDER, prefixOf, SAFETY_HEADERS, WELL_KNOWN } from './host-rules.ts';

type Header = readonly [name: string, value: string];

function block(path: string, headers: readonly Header[]): string {
  return `${path}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`;
}

/**
 * `_headers`, as CDNs for static sites read it. Where two blocks meet on one address their values are joined, so each header has one block that fits:
 * pages keep the short caching that these hosts give by themselves, and who may frame a page is left open, since charts may be.
 */
export function packHeaders(site: HostedSite): string {
  const prefix = prefixOf(site);
  const types = MEDIA_TYPES.filter(([ending]) => !WELL_KNOWN.has(ending) && !ending.endsWith('.json'));
  return [
    block(`${prefix}/*`, SAFETY_HEADERS),
    ...listForever(site).map((folder) => block(`${folder}*`, [['Cache-Control', FOREVER]])),
    block(`${prefix}${OPEN_FOLDER}*`, [['Access-Control-Allow-Origin', '*']]),
    ...types.map(([ending, mediaType]) => block(ending === '/feed.xml' ? `${prefix}${ending}` : `${prefix}/*${ending.replace(/^\//, '')}`, [['Content-Type', mediaType]])),
  ].join('\n');
}
