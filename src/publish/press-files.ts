import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** What a thread compresses: below a folder, paths of files with the same content side by side. */
export interface PressOrder {
  readonly folder: string;
  readonly groups: readonly (readonly string[])[];
}

/** Scripts are fetched once and kept for ever; for the rest the highest levels take thirty times as long to save a tenth. */
const BEST = 11;
const GOOD = 7;

/** Windows as large as a text, as powers of two: a larger one only has to be cleared. */
const LEAST = constants.BROTLI_MIN_WINDOW_BITS;
const MOST = constants.BROTLI_DEFAULT_WINDOW;
/** A window holds so many bytes less than its size. */
const SPARE = 16;

function chooseWindow(length: number): number {
  return Math.min(MOST, Math.max(LEAST, Math.ceil(Math.log2(length + SPARE))));
}

function press(path: string, bytes: Buffer): readonly (readonly [ending: string, bytes: Buffer])[] {
  const quality = path.startsWith('_astro/') ? BEST : GOOD;
  const brotli = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      [constants.BROTLI_PARAM_LGWIN]: chooseWindow(bytes.length),
    },
  });
  const zipped = gzipSync(bytes, { level: 9 });
  // The header names the system it was made on; 255 is none.
  zipped[9] = 255;
  return (
    [
      ['.br', brotli],
      ['.gz', zipped],
    ] as const
  ).filter(([, packed]) => packed.length < bytes.length);
}

/** Writes the compressed forms of one content beside each file that has it and lacks them. */
function pressAll(folder: string, paths: readonly string[]): void {
  const bare = paths.filter((path) => !existsSync(join(folder, `${path}.br`)));
  const [first] = bare;
  if (first === undefined) return;
  const packed = press(first, readFileSync(join(folder, first)));
  for (const path of bare) for (const [ending, bytes] of packed) writeFileSync(join(folder, `${path}${ending}`), bytes);
}

// This file is what a thread runs: it takes its order, and ends when that is done.
if (parentPort) {
  const { folder, groups } = workerData as PressOrder;
  for (const paths of groups) pressAll(folder, paths);
}
