import { openDigest } from '../../lib/hash.ts';
import type { UNSERVED_WORDS } from '../../views/say/served-text.ts';

/** How long a server may take. */
export interface Patience {
  /** Milliseconds without a byte. */
  readonly silence: number;
  /** Milliseconds after which a file has to come at a rate that leads anywhere. */
  readonly start: number;
  /** That rate, in bytes a second. */
  readonly rate: number;
  /** Milliseconds after which nobody waits for the end of a file. */
  readonly most: number;
}

export const PATIENCE: Patience = { silence: 15_000, start: 60_000, rate: 16_384, most: 1_800_000 };

/** Why nothing came that could be compared. */
export type Failure = keyof typeof UNSERVED_WORDS;

/** What a server answers; of a body that is too long only what fits was read. */
export interface Served {
  readonly status: number;
  readonly headers: Headers;
  /** Of the content as a reader gets it. */
  readonly digest: string;
  readonly isTooLong: boolean;
  /** The content, where it was to be kept. */
  readonly bytes: Uint8Array;
}

/** No answer, and where it led to where that was another host. */
export interface Unserved {
  readonly failure: Failure;
  readonly location?: string;
}

/** What is asked, and how much may come. */
export interface ServedQuestion {
  readonly address: string;
  /** Most bytes after decoding. */
  readonly limit: number;
  readonly keep?: boolean;
  /** A header that lets in, `Basic …`; it is told to this host only. */
  readonly credentials?: string;
}

const MOST_MOVES = 5;
const SECOND = 1000;
const MOVED = new Set([301, 302, 303, 307, 308]);

const CODES: readonly (readonly [code: RegExp, failure: Failure])[] = [
  [/^(?:ENOTFOUND|EAI_)/, 'nameless'],
  [/^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/, 'refused'],
  [/CERT|^ERR_(?:TLS|SSL)|SELF_SIGNED|UNABLE_TO|^EPROTO$/, 'certificate'],
  [/TIMEOUT|ETIMEDOUT/, 'silent'],
];

/** The code of a fault, which stands in the first of its causes that has one. */
function findCode(error: unknown): string {
  const { code, cause, errors } = error as { code?: unknown; cause?: unknown; errors?: readonly unknown[] };
  if (typeof code === 'string') return code;
  const [inner] = errors ?? [cause];
  return inner === undefined ? '' : findCode(inner);
}

/** Why it came to nothing; ports that browsers do not open have no code. */
function judgeError(error: unknown): Failure {
  const code = findCode(error);
  const { cause } = error as { readonly cause?: unknown };
  if (cause instanceof Error && cause.message === 'bad port') return 'port';
  return CODES.find(([pattern]) => pattern.test(code))?.[1] ?? 'broken';
}

/** Ends a request that says nothing for too long, or comes too slowly. */
class Watch {
  readonly #controller = new AbortController();
  readonly #patience: Patience;
  readonly #started = performance.now();
  #timer: ReturnType<typeof setTimeout> | undefined;
  failure: Failure | undefined;

  constructor(patience: Patience) {
    this.#patience = patience;
    this.wait();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.stop('silent');
    }, this.#patience.silence);
  }

  /** So many bytes have come. */
  note(bytes: number): void {
    this.wait();
    const [passed, { start, rate, most }] = [performance.now() - this.#started, this.#patience];
    if (passed > most || (passed > start && bytes < (rate * passed) / SECOND)) this.stop('slow');
  }

  stop(failure: Failure | undefined): void {
    clearTimeout(this.#timer);
    this.failure ??= failure;
    this.#controller.abort();
  }
}

type Body = Pick<Served, 'digest' | 'isTooLong' | 'bytes'>;

async function readBody(response: Response, { limit, keep }: ServedQuestion, watch: Watch): Promise<Body> {
  const digest = openDigest();
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    bytes += part.length;
    if (bytes > limit) return { digest: '', isTooLong: true, bytes: new Uint8Array() };
    watch.note(bytes);
    digest.add(part);
    if (keep) parts.push(part);
  }
  return { digest: digest.finish(), isTooLong: false, bytes: Buffer.concat(parts) };
}

/** Follows a server to other addresses of its own, to no other host: what another host says is not this site. */
async function follow(question: ServedQuestion, watch: Watch, moves = 0): Promise<Response | Unserved> {
  const { address, credentials } = question;
  const headers = credentials === undefined ? {} : { authorization: credentials };
  const response = await fetch(address, { redirect: 'manual', signal: watch.signal, headers });
  const location = response.headers.get('location');
  if (!MOVED.has(response.status) || location === null || !URL.canParse(location, address)) return response;
  await response.body?.cancel();
  const next = new URL(location, address);
  const isElsewhere = next.origin !== new URL(address).origin;
  if (isElsewhere) return { failure: 'elsewhere', location: `${next.origin}${next.pathname}` };
  watch.wait();
  return moves < MOST_MOVES ? follow({ ...question, address: next.href }, watch, moves + 1) : { failure: 'loop' };
}

/** The answer of a server, never more of it than may come, and never later; it does not throw. */
export async function askSite(question: ServedQuestion, patience: Patience = PATIENCE): Promise<Served | Unserved> {
  const watch = new Watch(patience);
  try {
    const response = await follow(question, watch);
    if ('failure' in response) return response;
    return { status: response.status, headers: response.headers, ...(await readBody(response, question, watch)) };
  } catch (error) {
    return { failure: watch.failure ?? judgeError(error) };
  } finally {
    watch.stop(undefined);
  }
}
