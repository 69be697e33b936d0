import { readFile } from 'node:fs/promises';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import Negotiator from 'negotiator';
import { METHODS } from '../hosts/host-rules.ts';
import { type Coding, findFile } from './find-file.ts';
import { type Header, listSafetyHeaders } from './list-headers.ts';
import { type LocalTarget, parseTarget } from './parse-target.ts';
import { sendForm } from './send-form.ts';

/** The best first. */
const PACKED = ['br', 'gzip'] as const;
const PLAIN = 'text/plain; charset=utf-8';
const MARKUP = 'text/html; charset=utf-8';
/** A site that is replaced while a file of it is opened: so often it is looked for again. */
const MOST_TURNS = 5;

/** What an address comes to that no file stands at. */
const MOVED = 301;
/** Sentences of answers that are no file. */
const SENTENCES: Readonly<Record<number, string>> = {
  [MOVED]: '这个地址已移到别处。',
  400: '看不懂这个请求。',
  404: '没有这个地址。',
  405: '这里只答复 GET 和 HEAD。',
  412: '文件与请求所说的不同。',
  416: '文件没有这一段。',
  500: '现在不能答复，请稍后再试。',
};

/** Where a site lies and what stands before its addresses. */
export interface SitePlace {
  readonly folder: string;
  /** The base without its last slash. */
  readonly prefix: string;
}

/** A request that is being answered. */
interface Exchange extends SitePlace {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** Answers with a status and its sentence, or with a body of its own. */
function say(exchange: Exchange, status: number, headers: readonly Header[] = [], own?: string | Buffer): void {
  const { request, response } = exchange;
  const body = own ?? SENTENCES[status] ?? '';
  if (response.headersSent) {
    response.destroy();
    return;
  }
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  const length: Header = ['Content-Length', String(Buffer.byteLength(body))];
  const usual: Header[] = [['Content-Type', PLAIN], ['Cache-Control', 'no-cache'], length];
  for (const [name, value] of [...listSafetyHeaders(), ...usual, ...headers]) response.setHeader(name, value);
  response.statusCode = status;
  response.end(request.method === 'HEAD' ? '' : body);
}

/** Answers with the site's own page for what is not there. */
async function miss(exchange: Exchange): Promise<void> {
  const page = await readFile(join(exchange.folder, '404.html')).catch(() => undefined);
  say(exchange, 404, page ? [['Content-Type', MARKUP]] : [], page);
}

function chooseCodings({ headers }: IncomingMessage): Coding[] {
  // A range means bytes of the file itself.
  if (headers.range !== undefined) return ['identity'];
  return new Negotiator({ headers }).encodings<Coding>([...PACKED, 'identity'], { preferred: PACKED });
}

/** Where a file was there and cannot be opened now, another site has come up: it is looked for again. */
async function sendFile(exchange: Exchange, target: LocalTarget, turn = 0): Promise<void> {
  const { request, response, folder, prefix } = exchange;
  const found = await findFile(folder, target.path, chooseCodings(request));
  if (found === undefined) await miss(exchange);
  else if (found === 'folder') say(exchange, MOVED, [['Location', `${prefix}${target.raw}/${target.query}`]]);
  else {
    sendForm({ request, response, root: folder, found }, (status, size) => {
      const isLost = status !== 412 && status !== 416;
      if (isLost && turn < MOST_TURNS && !response.headersSent) void sendFile(exchange, target, turn + 1);
      else say(exchange, isLost ? 500 : status, status === 416 ? [['Content-Range', `bytes */${size}`]] : []);
    });
  }
}

async function answer(exchange: Exchange): Promise<void> {
  const { method = '', url = '' } = exchange.request;
  const target = parseTarget(url, exchange.prefix);
  if (!METHODS.includes(method))
    say(exchange, 405, [
      ['Allow', METHODS.join(', ')],
      ['Connection', 'close'],
    ]);
  else if ('path' in target) await sendFile(exchange, target);
  else if ('moved' in target) say(exchange, MOVED, [['Location', target.moved]]);
  else if (target.status === 404) await miss(exchange);
  else say(exchange, target.status);
}

/** Answers every request for a built site, whatever it is, with a file, the 404 page, or why not. It never throws. */
export function answerRequests(place: SitePlace): RequestListener {
  return (request, response) => {
    response.on('error', () => undefined);
    const exchange = { ...place, request, response };
    answer(exchange).catch(() => {
      say(exchange, 500);
    });
  };
}
