import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { WorkbookReading } from './parse-workbook.ts';
import type { ReaderAnswer, ReaderOrder } from './run-reader.ts';
import { WorkbookFault } from './workbook-fault.ts';

/**
 * What is worth a word while a workbook is read: that it takes long, every few seconds, or that it has macros, which
 * are not run.
 */
export type WorkbookNotice = { readonly kind: 'slow'; readonly name: string; readonly seconds: number }
  | { readonly kind: 'macros'; readonly name: string };

/** What a thread may use. */
export interface ReaderBounds {
  readonly seconds: number;
  /** Of what its program keeps; parts of the file lie beside it. */
  readonly megabytes: number;
}

const BOUNDS: ReaderBounds = { seconds: 60, megabytes: 640 };
/** A file as large as this has been taken for something else; a set of forms has a thousandth of it. */
const MOST_BYTES = 100_000_000;
/** Seconds before the first word, and between two. */
const PAUSE = 2;
const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY';

function toReading(answer: ReaderAnswer): WorkbookReading {
  return 'sheets' in answer ? answer : { fault: new WorkbookFault(answer.rule, answer.found, answer.facts) };
}

/** What a thread answers, or why it did not. */
function askThread(bytes: Uint8Array, { seconds, megabytes }: ReaderBounds, thread: URL): Promise<WorkbookReading> {
  const limits = { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 };
  const folder = getCompileCacheDir();
  const order: ReaderOrder = { bytes, compiled: folder === undefined ? undefined : dirname(folder) };
  const worker = new Worker(thread, { workerData: order, resourceLimits: limits });
  return new Promise((resolve, reject) => {
    const bound = (found: string): void => resolve({ fault: new WorkbookFault('import-bounds', found) });
    const timer = setTimeout(() => {
      bound(`${seconds} 秒还没有读完`);
      void worker.terminate();
    }, seconds * 1000);
    worker.once('message', (answer: ReaderAnswer) => resolve(toReading(answer)));
    worker.once('error', (error: Error & { readonly code?: string }) => {
      if (error.code === OUT_OF_MEMORY) bound(`用完了 ${megabytes} MB 内存`);
      else reject(error);
    });
    worker.once('exit', () => {
      clearTimeout(timer);
      bound('中途停了下来');
    });
  });
}

/**
 * Reads a workbook of any kind in a thread of its own, with bounds of memory and time, so that no file can take the
 * process.
 * @param bytes decide the kind; the name does not
 * @param name of the file, for notices
 * @param tell hears what is worth a word on the way
 * @param bounds of the thread, and
 * @param thread what it runs; tests put others in their place
 * @returns visible sheets with what each cell shows, or a fault: what the file is in place of a workbook, a part of it
 * that is broken, or `import-bounds`
 * @throws where the reader itself fails
 */
export async function readWorkbook(
  bytes: Uint8Array, name: string, tell: (notice: WorkbookNotice) => void = () => undefined,
  bounds = BOUNDS, thread = new URL('./run-reader.ts', import.meta.url),
): Promise<WorkbookReading> {
  if (bytes.length > MOST_BYTES) return { fault: new WorkbookFault('import-large', `有 ${bytes.length} 字节`) };
  let seconds = 0;
  const timer = setInterval(() => tell({ kind: 'slow', name, seconds: (seconds += PAUSE) }), PAUSE * 1000);
  try {
    const reading = await askThread(bytes, bounds, thread);
    if ('sheets' in reading && reading.macros === true) tell({ kind: 'macros', name });
    return reading;
  } finally {
    clearInterval(timer);
  }
}
