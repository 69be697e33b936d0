import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { SourceDocument } from '../../model/document.ts';
import type { ThreadOrder } from '../ask-thread.ts';

/** What a thread reads: the bytes of one document, and the titles of forms that may be in it. */
export interface DocumentOrder {
  readonly bytes: Uint8Array;
  readonly titles: readonly string[];
}

/** What a thread answers: faults as they can be sent. */
export type DocumentAnswer =
  | { readonly document: SourceDocument }
  | { readonly rule: string; readonly found: string; readonly facts: Readonly<Record<string, string>> };

async function answer({ order: { bytes, titles }, compiled }: ThreadOrder<DocumentOrder>): Promise<DocumentAnswer> {
  if (compiled !== undefined) enableCompileCache(compiled);
  const { parseAnyDocument } = await import('./parse-any-document.ts');
  const { DocumentFault } = await import('./document-fault.ts');
  try {
    return { document: await parseAnyDocument(bytes, titles) };
  } catch (error) {
    if (error instanceof DocumentFault) return { rule: error.rule, found: error.found, facts: error.facts };
    throw error;
  }
}

// This file is what a thread runs: it takes its order, answers, and ends.
if (parentPort) parentPort.postMessage(await answer(workerData as ThreadOrder<DocumentOrder>));
