import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { WorkbookSheet } from '../../model/workbook.ts';
import type { ThreadOrder } from '../ask-thread.ts';

/** What a thread answers: faults as they can be sent. */
export type ReaderAnswer =
  | { readonly sheets: readonly WorkbookSheet[]; readonly macros: boolean }
  | { readonly rule: string; readonly found: string; readonly facts: Readonly<Record<string, string>> };

/** A thread does not share what its program keeps compiled; without it loading takes twice as long. */
async function answer({ order: bytes, compiled }: ThreadOrder<Uint8Array>): Promise<ReaderAnswer> {
  if (compiled !== undefined) enableCompileCache(compiled);
  const { parseAnyWorkbook } = await import('./parse-any-workbook.ts');
  const reading = await parseAnyWorkbook(bytes);
  if ('fault' in reading) return { rule: reading.fault.rule, found: reading.fault.found, facts: reading.fault.facts };
  return { sheets: reading.sheets, macros: reading.macros ?? false };
}

// This file is what a thread runs: it takes its order, answers, and ends.
if (parentPort) parentPort.postMessage(await answer(workerData as ThreadOrder<Uint8Array>));
