import { fstatSync, type ReadStream, type Stats } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import send from 'send';
import type { Coding, FoundFile } from './find-file.ts';
import { listFileHeaders } from './list-headers.ts';

/** One range of bytes: from one to another, from one on, or the last ones. */
const RANGE = /^bytes=(?:(\d+)-(\d*)|-(\d+))$/;

/** A tag that is another one as soon as a byte, the file or its form is another. */
function tagOf({ size, mtimeMs, ctimeMs, ino }: Stats, coding: Coding): string {
  return `"${[size, mtimeMs, ctimeMs, ino].map((part) => Math.round(part * 1000).toString(36)).join('-')}-${coding}"`;
}

/**
 * What `send` 1.2 reads otherwise than RFC 9110, 14: only GET has ranges, a weak tag never holds for one,
 * and more last bytes than there are mean all of them.
 * Several ranges, and what is no range, are answered with the whole file.
 */
function settleRange({ method, headers }: IncomingMessage, size: number): void {
  const { range } = headers;
  const isWeak = String(headers['if-range']).startsWith('W/');
  if (range === undefined) return;
  const [whole, first = '', last = '', count = ''] = RANGE.exec(range) ?? [];
  const backwards = first !== '' && last !== '' && Number(first) > Number(last);
  if (method !== 'GET' || whole === undefined || backwards || isWeak) Reflect.deleteProperty(headers, 'range');
  else if (Number(count) > size && size > 0) headers.range = `bytes=-${size}`;
}

/** What was found and what is opened are one file, and all that was promised is sent; else no reader is told it is whole. */
function guardStream(stream: ReadStream, found: Stats, response: ServerResponse): void {
  stream.once('open', (handle: number) => {
    const { ino, size, mtimeMs } = fstatSync(handle);
    const isSame = ino === found.ino && size === found.size && mtimeMs === found.mtimeMs;
    if (!isSame) stream.destroy(new Error('the site has changed'));
  });
  stream.once('end', () => {
    if (stream.bytesRead < Number(response.getHeader('content-length'))) response.destroy();
  });
}

/** A file that was found, and whoever asked for it. */
interface Sending {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** The folder of the site. */
  readonly root: string;
  readonly found: FoundFile;
}

function prepareHeaders({ response, found }: Sending): void {
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  response.statusCode = 200;
  for (const [name, value] of listFileHeaders(found.file)) response.setHeader(name, value);
  if (found.coding !== 'identity') response.setHeader('Content-Encoding', found.coding);
}

/**
 * Sends the form of a file that was chosen, whole or the range that is asked for, or that it has not changed.
 * @param fail what happens where it cannot be sent: the status, and the size of the file
 */
export function sendForm(sending: Sending, fail: (status: number, size: number) => void): void {
  const { request, response, root, found } = sending;
  let facts: Stats | undefined;
  prepareHeaders(sending);
  const path = found.form.split('/').map(encodeURIComponent).join('/');
  send(request, path, { root, dotfiles: 'allow', index: false, cacheControl: false })
    .on('file', (_: string, stat: Stats) => {
      facts = stat;
      settleRange(request, stat.size);
      response.setHeader('ETag', tagOf(stat, found.coding));
    })
    .on('stream', (stream: ReadStream) => {
      if (facts) guardStream(stream, facts, response);
    })
    .on('error', ({ status = 500 }: { readonly status?: number }) => {
      fail(status, facts?.size ?? 0);
    })
    .pipe(response);
}
