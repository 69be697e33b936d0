import { fstatSync, type ReadStream, type Stats } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import send from 'send';
import type { Coding, Found } from './find-file.ts';
import { listFileHeaders } from './list-headers.ts';

const BY_BYTES = /^bytes=/;
/** The last bytes of a file. */
const SUFFIX = /^bytes=-(\d+)$/;

/** A tag that is another one as soon as a byte, the file or its form is another. */
function tagOf({ size, mtimeMs, ctimeMs, ino }: Stats, coding: Coding): string {
  return `"${[size, mtimeMs, ctimeMs, ino].map((part) => Math.round(part * 1000).toString(36)).join('-')}-${coding}"`;
}

/**
 * What `send` 1.2 reads otherwise than RFC 9110: only GET has ranges, a weak tag never holds for one,
 * more last bytes than there are mean all of them, and bytes that end before they begin mean nothing.
 */
function settleRange({ method, headers }: IncomingMessage, size: number): void {
  const { range, 'if-range': condition } = headers;
  if (range === undefined) return;
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(range) ?? [];
  const backwards = first !== undefined && last !== undefined && Number(first) > Number(last);
  if (method !== 'GET' || !BY_BYTES.test(range) || condition?.startsWith('W/') || backwards) Reflect.deleteProperty(headers, 'range');
  const [, count] = SUFFIX.exec(range) ?? [];
  if (count !== undefined && size > 0 && Number(count) > size) headers.range = `bytes=-${size}`;
}

/** What was found and what is opened are one file, and all that was promised is sent; else the reader is not told that it is whole. */
function guardStream(stream: ReadStream, found: Stats, response: ServerResponse): void {
  stream.once('open', (handle: number) => {
    const { ino, size, mtimeMs } = fstatSync(handle);
    if (ino !== found.ino || size !== found.size || mtimeMs !== found.mtimeMs) stream.destroy(new Error('the site has changed'));
  });
  stream.once('end', () => {
    if (stream.bytesRead < Number(response.getHeader('content-length'))) response.destroy();
  });
}

/**
 * Sends the form of a file that was chosen, whole or the range that is asked for, or that it has not changed.
 * @param fail what happens where it cannot be sent: the status, and the length of a file that has no such range
 */
export function sendForm(request: IncomingMessage, response: ServerResponse, root: string, found: Exclude<Found, { folder: true }>, fail: (status: number, length: number) => void): void {
  let facts: Stats | undefined;
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  response.statusCode = 200;
  for (const [name, value] of listFileHeaders(found.file)) response.setHeader(name, value);
  if (found.coding !== 'identity') response.setHeader('Content-Encoding', found.coding);
  const path = found.form.split('/').map(encodeURIComponent).join('/');
  send(request, path, { root, dotfiles: 'allow', index: false, cacheControl: false })
    .on('file', (_: string, stat: Stats) => {
      facts = stat;
      settleRange(request, stat.size);
      response.setHeader('ETag', tagOf(stat, found.coding));
    })
    .on('stream', (stream: ReadStream) => { if (facts) guardStream(stream, facts, response); })
    .on('error', ({ status = 500 }: { readonly status?: number }) => { fail(status, facts?.size ?? 0); })
    .pipe(response);
}
