import { askThread, READER_BOUNDS } from '../ask-thread.ts';
import type { WorkbookReading } from './parse-workbook.ts';
import type { ReaderAnswer } from './run-reader.ts';
import { WorkbookFault } from './workbook-fault.ts';

/**
 * What is worth a word while a workbook is read: that it takes long, every few seconds, or that it has macros, which
 * are not run.
 */
export type WorkbookNotice =
  | { readonly kind: 'slow'; readonly name: string; readonly seconds: number }
  | { readonly kind: 'macros'; readonly name: string };

/** A file as large as this has been taken for something else; a set of forms has a thousandth of it. */
const MOST_BYTES = 100_000_000;

function toReading(answer: ReaderAnswer): WorkbookReading {
  return 'sheets' in answer ? answer : { fault: new WorkbookFault(answer.rule, answer.found, answer.facts) };
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
  bytes: Uint8Array,
  name: string,
  tell: (notice: WorkbookNotice) => void = () => undefined,
  bounds = READER_BOUNDS,
  thread = new URL('./run-reader.ts', import.meta.url),
): Promise<WorkbookReading> {
  if (bytes.length > MOST_BYTES) return { fault: new WorkbookFault('import-large', `有 ${bytes.length} 字节`) };
  const tellSlow = (seconds: number): void => tell({ kind: 'slow', name, seconds });
  const asked = await askThread<ReaderAnswer>(bytes, bounds, thread, tellSlow);
  if ('bound' in asked) return { fault: new WorkbookFault('import-bounds', asked.bound) };
  const reading = toReading(asked.answer);
  if ('sheets' in reading && reading.macros === true) tell({ kind: 'macros', name });
  return reading;
}
