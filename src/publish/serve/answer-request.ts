import { readFile } from 'node:fs/promises';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import Negotiator from 'negotiator';
import { type Coding, findFile } from './find-file.ts';
import { type Header, listSafetyHeaders } from './list-headers.ts';
import { parseTarget, type Target } from './parse-target.ts';
import { sendForm } from './send-form.ts';

const METHODS = ['GET', 'HEAD'];
/** The best first. */
const PACKED = ['br', 'gzip'] as const;
const PLAIN = 'text/plain; charset=utf-8';
/** A site that is replaced while a file of it is opened: so often it is looked for again. */
const MOST_TURNS = 5;

/** Sentences of answers that are no file. */
const SENTENCES: Readonly<Record<number, string>> = {
  301: '这个地址已移到别处。', 400: '看不懂这个请求。', 404: '没有这个地址。', 405: '这里只答复 GET 和 HEAD。', 412: '文件与请求所说的不同。', 416: '文件没有这一段。', 500: '现在不能答复，请稍后再试。',
};

/** Where a site lies and what stands before its addresses. */
export interface Place {
  readonly folder: string;
  /** The base without its last slash. */
  readonly prefix: string;
}

function say({ method }: IncomingMessage, response: ServerResponse, status: number, headers: readonly Header[], body: string | Buffer): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  const all: readonly Header[] = [...listSafetyHeaders(), ['Content-Type', PLAIN], ['Cache-Control', 'no-cache'], ['Content-Length', String(Buffer.byteLength(body))], ...headers];
  for (const [name, value] of all) response.setHeader(name, value);
  response.statusCode = status;
  response.end(method === 'HEAD' ? '' : body);
}

/** Answers with the site's own page for what is not there. */
async function miss(request: IncomingMessage, response: ServerResponse, folder: string): Promise<void> {
  const page = await readFile(join(folder, '404.html')).catch(() => undefined);
  say(request, response, 404, page ? [['Content-Type', 'text/html; charset=utf-8']] : [], page ?? SENTENCES[404] ?? '');
}

function chooseCodings({ headers }: IncomingMessage): Coding[] {
  // A range means bytes of the file itself.
  if (headers.range !== undefined) return ['identity'];
  return new Negotiator({ headers }).encodings<Coding>([...PACKED, 'identity'], { preferred: PACKED });
}

async function sendFound(request: IncomingMessage, response: ServerResponse, { folder, prefix }: Place, target: Extract<Target, { path: string }>, turn = 0): Promise<void> {
  const found = await findFile(folder, target.path, chooseCodings(request));
  if (!found) return miss(request, response, folder);
  if ('folder' in found) return say(request, response, 301, [['Location', `${prefix}${target.raw}/${target.query}`]], SENTENCES[301] ?? '');
  const fail = (status: number, length: number): void => {
    if (status === 404 || status === 500) {
      if (turn < MOST_TURNS && !response.headersSent) void sendFound(request, response, { folder, prefix }, target, turn + 1);
      else say(request, response, 500, [], SENTENCES[500] ?? '');
    } else say(request, response, status, status === 416 ? [['Content-Range', `bytes */${length}`], ['Accept-Ranges', 'bytes']] : [], SENTENCES[status] ?? '');
  };
  sendForm(request, response, folder, found, fail);
}

async function answer(request: IncomingMessage, response: ServerResponse, place: Place): Promise<void> {
  if (!METHODS.includes(request.method ?? '')) return say(request, response, 405, [['Allow', METHODS.join(', ')], ['Connection', 'close']], SENTENCES[405] ?? '');
  const target = parseTarget(request.url ?? '', place.prefix);
  if ('moved' in target) return say(request, response, 301, [['Location', target.moved]], SENTENCES[301] ?? '');
  if ('path' in target) return sendFound(request, response, place, target);
  if (target.status === 404) return miss(request, response, place.folder);
  return say(request, response, target.status, [], SENTENCES[target.status] ?? '');
}

/** Answers every request for a built site, whatever it is: with a file, with the 404 page, or with why not. It never throws. */
export function answerRequests(place: Place): RequestListener {
  return (request, response) => {
    response.on('error', () => undefined);
    answer(request, response, place).catch(() => { say(request, response, 500, [], SENTENCES[500] ?? ''); });
  };
}
