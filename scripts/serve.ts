import { createServer, type Server, type ServerResponse } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';

/** Ten thousand Han characters in the address of a search must still reach the page. */
const LONGEST_ADDRESS = 256 * 1024;

/** Files that get another name with other content: scripts, and the search index. */
const NAMED_BY_CONTENT = /^\/(?:_astro|pagefind)\//;

/** Files that pages of other sites may read. */
const OPEN = /^\/data\//;

/** Media types by the end of the path, for files that the server's own list does not know, takes for something else, or gives no charset. */
const MEDIA_TYPES: readonly (readonly [ending: string, mediaType: string])[] = [
  ['/feed.xml', 'application/atom+xml; charset=utf-8'], ['/SHA256SUMS', 'text/plain; charset=utf-8'], ['.csv-metadata.json', 'application/csvm+json; charset=utf-8'],
  ['.jsonld', 'application/ld+json; charset=utf-8'], ['.parquet', 'application/vnd.apache.parquet'], ['.cff', 'application/yaml; charset=utf-8'],
  ['.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'], ['.csv', 'text/csv; charset=utf-8'], ['.txt', 'text/plain; charset=utf-8'],
  ['.bib', 'application/x-bibtex; charset=utf-8'], ['.ris', 'application/x-research-info-systems; charset=utf-8'],
];

function setHeaders(response: ServerResponse, path: string): void {
  const mediaType = MEDIA_TYPES.find(([ending]) => path.endsWith(ending))?.[1];
  if (mediaType !== undefined) response.setHeader('content-type', mediaType);
  if (NAMED_BY_CONTENT.test(path)) response.setHeader('cache-control', 'public, max-age=31536000, immutable');
  if (OPEN.test(path)) response.setHeader('access-control-allow-origin', '*');
}

/**
 * Serves a built site with compression; unknown addresses get the site's 404 page with status 404.
 * @param base the sub-path it was built for, `/` or `/open/`
 * @returns the listening server; rejects where the port is taken
 */
export async function serveSite(folder: string, port: number, base = '/'): Promise<Server> {
  const prefix = base.replace(/\/$/, '');
  const files = sirv(folder, { etag: true, dev: true, extensions: ['html'], setHeaders });
  const compress = compression();
  const missing = join(folder, '404.html');
  const server = createServer({ maxHeaderSize: LONGEST_ADDRESS }, (request, response) => {
    const refuse = (): void => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(existsSync(missing) ? readFileSync(missing) : '');
    };
    const address = request.url ?? '/';
    if (prefix !== '' && !address.startsWith(`${prefix}/`)) return refuse();
    request.url = address.slice(prefix.length);
    compress(request as never, response as never, () => files(request, response, refuse));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => resolve(server));
  });
}
