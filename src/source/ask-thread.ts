import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';

/** What a thread may use. */
export interface ReaderBounds {
  readonly seconds: number;
  /** Of what its program keeps; parts of the file lie beside it. */
  readonly megabytes: number;
}

/** What a thread is given: its order, and where the program keeps compiled modules, if it keeps any. */
export interface ThreadOrder<Order> {
  readonly order: Order;
  readonly compiled: string | undefined;
}

export const READER_BOUNDS: ReaderBounds = { seconds: 60, megabytes: 640 };
/** Seconds before the first word, and between two. */
const PAUSE = 2;
const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY';

type ThreadAnswer<Answer> = { readonly answer: Answer } | { readonly bound: string };

function startThread(order: unknown, { megabytes }: ReaderBounds, thread: URL): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 };
  const folder = getCompileCacheDir();
  const workerData: ThreadOrder<unknown> = { order, compiled: folder === undefined ? undefined : dirname(folder) };
  return new Worker(thread, { workerData, resourceLimits });
}

/** What a thread answers, or which bound it met. */
function awaitThread<Answer>(worker: Worker, { seconds, megabytes }: ReaderBounds): Promise<ThreadAnswer<Answer>> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      resolve({ bound: `${seconds} 秒还没有读完` });
      void worker.terminate();
    }, seconds * 1000);
    worker.once('message', (answer: Answer) => resolve({ answer }));
    worker.once('error', (error: Error & { readonly code?: string }) => {
      if (error.code === OUT_OF_MEMORY) resolve({ bound: `用完了 ${megabytes} MB 内存` });
      else reject(error);
    });
    worker.once('exit', () => {
      clearTimeout(timer);
      resolve({ bound: '中途停了下来' });
    });
  });
}

/**
 * Lets a thread of its own answer an order, with bounds of memory and time, so that no file can take the process.
 * @param tellSlow hears every two seconds how many of them have gone by
 * @param thread what it runs
 * @returns its answer, or the bound that it met, in words
 * @throws where the thread itself fails
 */
export async function askThread<Answer>(
  order: unknown,
  bounds: ReaderBounds,
  thread: URL,
  tellSlow: (seconds: number) => void,
): Promise<ThreadAnswer<Answer>> {
  let seconds = 0;
  const timer = setInterval(() => tellSlow((seconds += PAUSE)), PAUSE * 1000);
  try {
    return await awaitThread(startThread(order, bounds, thread), bounds);
  } finally {
    clearInterval(timer);
  }
}
