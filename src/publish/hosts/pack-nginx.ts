import { indentBlocks } from './indent-blocks.ts';
import { beginPattern, EMBEDDED, FOREVER, FRAMED_BY_ALL, FRAMED_BY_NONE, type HostedSite, listForeverPatterns, LONGEST_ADDRESS, MEDIA_TYPES, METHODS, OPEN_FOLDER, prefixOf, quotePattern, SAFETY_HEADERS, SERVER_FILE, SHORT } from './host-rules.ts';

/** Where a server runs, and where the site lies on it. */
export interface Host {
  readonly port: number;
  /** Host name; `_` for any. */
  readonly name: string;
  /** The folder that holds the site, at its base: a site for `/open/` lies in `open/` below it. Without quotes, backslashes, dollar signs and braces. */
  readonly root: string;
  /** Whether nginx has the module for files that are compressed with brotli. */
  readonly brotli: boolean;
}

const plain = (mediaType: string): string => mediaType.split(';')[0] ?? '';
const isText = (mediaType: string): boolean => mediaType.includes('charset=');
const isEnding = (ending: string): boolean => /^\.[a-z0-9]+$/.test(ending);

function writeMap(name: string, otherwise: string, cases: readonly (readonly [pattern: string, value: string])[]): string[] {
  return [`map $uri $${name} {`, `default "${otherwise}";`, ...cases.map(([pattern, value]) => `"~${pattern}" "${value}";`), '}', ''];
}

function writeTypes(): string[] {
  const texts = [...new Set(MEDIA_TYPES.filter(([, mediaType]) => isText(mediaType) && plain(mediaType) !== 'text/html').map(([, mediaType]) => plain(mediaType)))].join(' ');
  return [
    'types {', ...MEDIA_TYPES.filter(([ending]) => isEnding(ending)).map(([ending, mediaType]) => `${plain(mediaType)} ${ending.slice(1)};`), '}',
    'default_type application/octet-stream;', 'charset utf-8;', `charset_types ${texts};`,
    'gzip_static on;', 'gzip on;', 'gzip_vary on;', 'gzip_min_length 1024;', `gzip_types ${texts};`,
  ];
}

/** Types that the last ending alone does not tell. */
function writePlaces(): string[] {
  return MEDIA_TYPES.filter(([ending]) => !isEnding(ending)).flatMap(([ending, mediaType]) => [`location ~ ${quotePattern(ending)}$ {`, 'types { }', `default_type ${plain(mediaType)};`, '}']);
}

function writeHeaders(): string[] {
  return [
    ...SAFETY_HEADERS.map(([name, value]) => `add_header ${name} "${value}" always;`),
    'add_header Content-Security-Policy $accounts_framed always;', 'add_header Cache-Control $accounts_cache;', 'add_header Access-Control-Allow-Origin $accounts_open;', 'add_header Allow $accounts_allow always;',
  ];
}

/** Another method may not even ask what is there. */
function refuseOthers(): string[] {
  return [`if ($request_method !~ ^(?:${METHODS.join('|')})$) {`, 'return 405;', '}'];
}

/** A configuration for nginx, to be included in its `http` block. */
export function packNginx(site: HostedSite, { port, name, root, brotli }: Host): string {
  const prefix = prefixOf(site);
  return indentBlocks([
    ...writeMap('accounts_cache', SHORT, listForeverPatterns(site).map((pattern) => [`^${pattern}`, FOREVER])),
    ...writeMap('accounts_open', '', [[`^${beginPattern(site)}${OPEN_FOLDER}`, '*']]),
    ...writeMap('accounts_framed', FRAMED_BY_NONE, [[`^${beginPattern(site)}${EMBEDDED}$`, FRAMED_BY_ALL]]),
    'map $status $accounts_allow {', 'default "";', `405 "${METHODS.join(', ')}";`, '}', '',
    'server {', `listen ${port};`, `server_name ${name};`, `root "${root}";`, 'index index.html;', 'absolute_redirect off;', 'server_tokens off;', `large_client_header_buffers 4 ${LONGEST_ADDRESS / 1024}k;`, '',
    ...writeTypes(), ...(brotli ? ['brotli_static on;'] : []), '', ...writeHeaders(), '',
    `error_page 404 ${prefix}/404.html;`, ...refuseOthers(), `location ~ ${SERVER_FILE} {`, 'return 404;', '}', ...writePlaces(), '}',
  ], '    ');
}
