import type { Readable, Writable } from 'node:stream';

/** What the browser answers or tells, by the names of the DevTools protocol. */
export type Told = Readonly<Record<string, unknown>>;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Told;
  readonly result?: Told;
  readonly error?: { readonly message: string };
  readonly sessionId?: string;
}

/** A line to a browser over its two pipes; the browser ends when they close. */
export interface Line {
  /** Asks for a method and waits for its answer; throws what the browser refuses. */
  readonly ask: (method: string, params?: Told, session?: string) => Promise<Told>;
  /** Hears what the browser tells of a session, until it is called off. */
  readonly hear: (session: string, listen: (method: string, params: Told) => void) => () => void;
  /** Ends every question that waits, for instance when the browser is gone. */
  readonly hangUp: (reason: string) => void;
}

/** Cuts what comes over the pipe into messages: each ends with a zero byte. */
function cutMessages(from: Readable, take: (message: Message) => void): void {
  let rest: Buffer = Buffer.alloc(0);
  from.on('data', (piece: Buffer) => {
    rest = Buffer.concat([rest, piece]);
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      take(JSON.parse(rest.toString('utf8', 0, end)) as Message);
      rest = rest.subarray(end + 1);
    }
  });
}

/** Speaks the DevTools protocol plainly, since today's drivers no longer speak with browsers this old. */
export function openLine(to: Writable, from: Readable): Line {
  const waiting = new Map<
    number,
    { readonly resolve: (result: Told) => void; readonly reject: (error: Error) => void }
  >();
  const listeners = new Map<string, Set<(method: string, params: Told) => void>>();
  let last = 0;
  cutMessages(from, ({ id, method, params = {}, result = {}, error, sessionId = '' }) => {
    if (method !== undefined) for (const listen of listeners.get(sessionId) ?? []) listen(method, params);
    if (id === undefined) return;
    const question = waiting.get(id);
    waiting.delete(id);
    if (error) question?.reject(new Error(error.message));
    else question?.resolve(result);
  });
  return {
    ask: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, {
          resolve,
          reject: (error) => {
            reject(new Error(`${method}: ${error.message}`));
          },
        });
        to.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
      }),
    hear: (session, listen) => {
      listeners.set(session, (listeners.get(session) ?? new Set()).add(listen));
      return () => listeners.get(session)?.delete(listen);
    },
    hangUp: (reason) => {
      for (const { reject } of waiting.values()) reject(new Error(reason));
      waiting.clear();
    },
  };
}
