import type { PackedRecord } from './packed-records.ts';

/** A result of the program: the data of a record are loaded when they are asked for. */
export interface Result {
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<{ readonly url: string; readonly record: PackedRecord }>;
}

/** How many records each value of each filter has. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What the program of the index can be asked, as Pagefind’s own script offers it. */
export interface Program {
  readonly options: (options: object) => Promise<unknown>;
  readonly mergeIndex: (folder: string, options: object) => Promise<unknown>;
  readonly filters: () => Promise<Counts>;
  readonly search: (
    query: string | null,
    options?: object,
  ) => Promise<{ readonly results: readonly Result[]; readonly totalFilters?: Counts }>;
}

/** Starts the program of the index that lies in a folder. @param options of that index */
export type StartProgram = (folder: string, options: object) => Promise<Program>;

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

interface Reply {
  readonly id: string;
  readonly result: never;
  readonly error?: string;
}

type Send = <Value>(method: string, words: readonly unknown[]) => Promise<Value>;

/** Sends questions to a worker and hands each answer to who asked; where the worker fails, all fail. */
function openLine(worker: Worker): Send {
  const waiting = new Map<string, Waiting>();
  let count = 0;
  const take = (id: string): Waiting | undefined => {
    const found = waiting.get(id);
    waiting.delete(id);
    return found;
  };
  worker.addEventListener('message', ({ data: { id, result, error } }: MessageEvent<Reply>) => {
    if (error === undefined) take(id)?.resolve(result);
    else take(id)?.reject(new Error(error));
  });
  worker.addEventListener('error', ({ message }) => {
    for (const id of [...waiting.keys()]) take(id)?.reject(new Error(`the program of the index failed: ${message}`));
  });
  return (method, words) =>
    new Promise((resolve, reject) => {
      const id = `q${count++}`;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, instanceId: 'search', method, args: words });
    });
}

/** Lets the worker forget the data of a result that nothing holds any more, where the browser tells. */
function openReleases(send: Send): (held: object, data: string) => void {
  if (typeof FinalizationRegistry === 'undefined') return () => undefined;
  const registry = new FinalizationRegistry<string>((data) => {
    send('releaseData', [data]).catch(() => undefined);
  });
  return (held, data) => {
    registry.register(held, data);
  };
}

type Sent = Omit<Result, 'data'> & { readonly data: string };

/**
 * Starts Pagefind’s program in its worker, and speaks to it as Pagefind’s own script does (1.6.0, pinned). That script
 * is not sent: it brings the whole program once more, for browsers without workers, where the content policy of the
 * pages would not let it run.
 */
export const startProgram: StartProgram = async (folder, options) => {
  const send = openLine(new Worker(`${folder}pagefind-worker.js`));
  const release = openReleases(send);
  const open = ({ data, ...result }: Sent): Result => {
    const opened = { ...result, data: () => send<Awaited<ReturnType<Result['data']>>>('getData', [data]) };
    release(opened, data);
    return opened;
  };
  await send('init', [{ ...options, basePath: folder, language: 'zh-cn', primary: true }]);
  return {
    options: (changed) => send('options', [changed]),
    mergeIndex: (place, own) => send('mergeIndex', [place, own]),
    filters: () => send('filters', []),
    search: async (query, own = {}) => {
      const { results, ...told } = await send<{ results: readonly Sent[]; totalFilters?: Counts }>('search', [
        query,
        own,
      ]);
      return { ...told, results: results.map(open) };
    },
  };
};
