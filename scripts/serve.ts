import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import { FOREVER, LONGEST_ADDRESS, MEDIA_TYPES, NAMED_BY_CONTENT, OPEN_FOLDER } from '../src/publish/host-rules.ts';

function setHeaders(response: ServerResponse, path: string): void {
  const mediaType = MEDIA_TYPES.find(([ending]) => path.endsWith(ending))?.[1];
  if (mediaType !== undefined) response.setHeader('content-type', mediaType);
  if (NAMED_BY_CONTENT.some((folder) => path.startsWith(folder))) response.setHeader('cache-control', FOREVER);
  if (path.startsWith(OPEN_FOLDER)) response.setHeader('access-control-allow-origin', '*');
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

/** Where a listening server is reached from this machine: `http://localhost:4321`. */
export function originOf(server: Server): string {
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}
