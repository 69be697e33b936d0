import { FOR_SERVERS } from '../../lib/server-file.ts';

/** How a server should hand the site out. Every configuration is written from these rules, so that no two say different things. */

/** Media types by the end of the path, a longer end before a shorter one that it ends with. */
export const MEDIA_TYPES: readonly (readonly [ending: string, mediaType: string])[] = [
  ['/feed.xml', 'application/atom+xml; charset=utf-8'], ['/corrections.xml', 'application/atom+xml; charset=utf-8'], ['/SHA256SUMS', 'text/plain; charset=utf-8'], ['.csv-metadata.json', 'application/csvm+json; charset=utf-8'], ['.cdx.json', 'application/vnd.cyclonedx+json; charset=utf-8'],
  ['.html', 'text/html; charset=utf-8'], ['.css', 'text/css; charset=utf-8'], ['.js', 'text/javascript; charset=utf-8'], ['.json', 'application/json; charset=utf-8'],
  ['.jsonld', 'application/ld+json; charset=utf-8'], ['.csv', 'text/csv; charset=utf-8'], ['.txt', 'text/plain; charset=utf-8'], ['.xml', 'application/xml; charset=utf-8'],
  ['.svg', 'image/svg+xml; charset=utf-8'], ['.cff', 'application/yaml; charset=utf-8'], ['.bib', 'application/x-bibtex; charset=utf-8'], ['.ris', 'application/x-research-info-systems; charset=utf-8'],
  ['.parquet', 'application/vnd.apache.parquet'], ['.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'], ['.zip', 'application/zip'], ['.pdf', 'application/pdf'],
  ['.png', 'image/png'], ['.jpg', 'image/jpeg'], ['.jpeg', 'image/jpeg'], ['.gif', 'image/gif'], ['.webp', 'image/webp'], ['.ico', 'image/x-icon'],
  ['.wasm', 'application/wasm'], ['.woff2', 'font/woff2'],
];

/** Types that a server knows by itself need no words where each line counts. */
export const WELL_KNOWN = new Set(['.html', '.css', '.js', '.json', '.txt', '.xml', '.svg', '.xlsx', '.zip', '.pdf', '.png', '.jpg', '.jpeg', '.gif', '.webp', '.ico', '.wasm', '.woff2']);

export const FOREVER = 'public, max-age=31536000, immutable';
export const SHORT = 'public, max-age=300, must-revalidate';

/** Folders whose files get another name with other content: scripts, and the search index. */
export const NAMED_BY_CONTENT: readonly string[] = ['/_astro/', '/pagefind/'];

/** Files that pages of other sites may read. */
export const OPEN_FOLDER = '/data/';

/** Headers of every answer. The content policy itself stands in each page, with the digests of its own style and script: a server that kept an older one would leave pages bare. */
export const SAFETY_HEADERS: readonly (readonly [name: string, value: string])[] = [
  ['X-Content-Type-Options', 'nosniff'], ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()'],
];

/** What a policy in a page cannot say: who may frame it. Charts are there to be embedded. */
export const FRAMED_BY_NONE = "frame-ancestors 'self'";
export const FRAMED_BY_ALL = 'frame-ancestors *';
export const EMBEDDED = String.raw`/[0-9][0-9][0-9][0-9]/charts/[^/]+/(?:index\.html)?`;

/** What isServerFile says as regular expressions: the last name of a path that servers read, and with what is hidden where a pattern can look ahead. */
export const SERVER_NAME = `/(?:${FOR_SERVERS.map(quotePattern).join('|')})$`;
export const SERVER_FILE = String.raw`(?:/\.(?!well-known/)|${SERVER_NAME})`;

/** What a site that only lies there can be asked. */
export const METHODS: readonly string[] = ['GET', 'HEAD'];

/** Ten thousand Han characters in the address of a search must still reach the page. */
export const LONGEST_ADDRESS = 256 * 1024;

/** A version that is released, and never changes. */
export interface ReleasedVersion {
  readonly year: string;
  readonly version: string;
}

/** What the configurations have to know of a site. */
export interface HostedSite {
  /** `/` or `/open/` */
  readonly base: string;
  readonly released: readonly ReleasedVersion[];
  /** Sites of departments lie below it, each in a folder named by its id. */
  readonly joined?: true;
}

/** What `npm run join` writes: it releases nothing itself, and which versions its departments have released is theirs to say. */
export const JOINED_SITE: HostedSite = { base: '/', released: [], joined: true };

/** The base without its last slash, to stand before root-relative addresses. */
export const prefixOf = ({ base }: HostedSite): string => base.replace(/\/$/, '');

/** Folders of the site that are cached for ever; a draft is not among them, since it changes. */
export function listForever(site: HostedSite): string[] {
  const versions = site.released.map(({ year, version }) => `${OPEN_FOLDER}${year}/v${version}/`);
  return [...NAMED_BY_CONTENT, ...versions].map((folder) => `${prefixOf(site)}${folder}`);
}

/** A text as part of a regular expression that means it literally. */
export function quotePattern(text: string): string {
  return text.replace(/[.+*?()[\]{}|^$\\]/g, '\\$&');
}

/** How the addresses of a site begin, as a regular expression: with its base, and where sites of departments lie below it with any of theirs. */
export function beginPattern(site: HostedSite): string {
  return `${quotePattern(prefixOf(site))}${site.joined ? '(?:/[a-z][a-z0-9-]*)?' : ''}`;
}

/** The folders that are cached for ever as regular expressions. */
export function listForeverPatterns(site: HostedSite): string[] {
  return listForever(site).map((folder) => `${beginPattern(site)}${quotePattern(folder.slice(prefixOf(site).length))}`);
}
