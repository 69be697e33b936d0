import { beginPattern, EMBEDDED, FOREVER, FRAMED_BY_ALL, FRAMED_BY_NONE, type HostedSite, listForeverPatterns, MEDIA_TYPES, METHODS, OPEN_FOLDER, prefixOf, quotePattern, SAFETY_HEADERS, SERVER_NAME, SHORT } from './host-rules.ts';
import { indentBlocks } from './indent-blocks.ts';
import type { Host } from './pack-nginx.ts';

/** A matcher, and the header of the answers that it takes. */
function rule(name: string, pattern: string, header: string, value: string): string[] {
  return [`@${name} path_regexp ${pattern}`, `header @${name} ${header} "${value}"`];
}

/** What is not answered with a file. */
function refuse(name: string, conditions: readonly string[], status: number): string[] {
  return [`@${name} {`, ...conditions, '}', `error @${name} ${status}`];
}

/** The types, a longer end after the shorter one that it ends with: the last header that fits stays. */
function writeTypes(): string[] {
  return MEDIA_TYPES.toReversed().flatMap(([ending, mediaType], index) => rule(`type${index}`, `${quotePattern(ending)}$`, 'Content-Type', mediaType));
}

/** A configuration for Caddy. What stands in `route` keeps its order, so that a later header takes the place of an earlier one. */
export function packCaddy(site: HostedSite, { port, name, root }: Host): string {
  const prefix = prefixOf(site);
  const safety = SAFETY_HEADERS.map(([header, value]) => `header ${header} "${value}"`);
  return indentBlocks([
    `${name === '_' ? '' : `http://${name}`}:${port} {`, `root * "${root}"`, 'encode gzip', 'header -Server', '',
    'route {', ...safety, `header Content-Security-Policy "${FRAMED_BY_NONE}"`,
    ...refuse('other', [`not method ${METHODS.join(' ')}`], 405), ...refuse('hidden', [String.raw`path_regexp /\.`, 'not path */.well-known/*'], 404),
    ...refuse('server', [`path_regexp ${SERVER_NAME}`], 404), `header Cache-Control "${SHORT}"`,
    ...rule('embedded', `^${beginPattern(site)}${EMBEDDED}$`, 'Content-Security-Policy', FRAMED_BY_ALL),
    ...rule('forever', `^(?:${listForeverPatterns(site).join('|')})`, 'Cache-Control', FOREVER),
    ...rule('open', `^${beginPattern(site)}${OPEN_FOLDER}`, 'Access-Control-Allow-Origin', '*'),
    ...writeTypes(), 'file_server {', 'precompressed br gzip', '}', '}', '',
    'handle_errors {', `rewrite * ${prefix}/404.html`, ...safety, '@refused expression `{err.status_code} == 405`', `header @refused Allow "${METHODS.join(', ')}"`, 'header Content-Type "text/html; charset=utf-8"', 'header Cache-Control no-cache', 'file_server', '}', '}',
  ], '\t');
}
