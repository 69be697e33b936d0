import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { SiteFile } from './list-site.ts';

const TEXT = /\.(?:html|css|js|json|jsonld|csv|txt|xml|svg|cff|bib|ris)$|(?:^|\/)SHA256SUMS$/;
/** Files that are compressed beside another. */
export const PACKED = /\.(?:br|gz)$/;
/** A smaller file fits into one packet as it is. */
const SMALLEST = 1024;
const AT_ONCE = 8;
/** Scripts are fetched once and kept for ever; for the rest the highest levels take thirty times as long to save a tenth. */
const [BEST, GOOD] = [11, 7];

const [pressBrotli, pressGzip] = [promisify(brotliCompress), promisify(gzip)];

/** Windows as large as a text, as powers of two: a larger one only has to be cleared. */
const [LEAST, MOST] = [constants.BROTLI_MIN_WINDOW_BITS, constants.BROTLI_DEFAULT_WINDOW];
/** A window holds so many bytes less than its size. */
const SPARE = 16;

function chooseWindow(length: number): number {
  return Math.min(MOST, Math.max(LEAST, Math.ceil(Math.log2(length + SPARE))));
}

async function press(path: string, bytes: Buffer): Promise<readonly (readonly [ending: string, bytes: Buffer])[]> {
  const quality = path.startsWith('_astro/') ? BEST : GOOD;
  const brotli = await pressBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length, [constants.BROTLI_PARAM_LGWIN]: chooseWindow(bytes.length) } });
  const zipped = await pressGzip(bytes, { level: 9 });
  // The header names the system it was made on; 255 is none.
  zipped[9] = 255;
  return ([['.br', brotli], ['.gz', zipped]] as const).filter(([, packed]) => packed.length < bytes.length);
}

/** Writes the compressed forms of one content beside each file that has it and lacks them. */
async function pressAll(folder: string, paths: readonly string[]): Promise<void> {
  const bare = paths.filter((path) => !existsSync(join(folder, `${path}.br`)));
  const [first] = bare;
  if (first === undefined) return;
  const packed = await press(first, await readFile(join(folder, first)));
  await Promise.all(bare.flatMap((path) => packed.map(([ending, bytes]) => writeFile(join(folder, `${path}${ending}`), bytes))));
}

/**
 * Lays a brotli and a gzip form beside every text of a built site that gets smaller by it; the same content is compressed once.
 * @param digests of the files by path
 */
export async function compressSite(folder: string, files: readonly SiteFile[], digests: ReadonlyMap<string, string>): Promise<void> {
  const texts = files.filter(({ path, bytes }) => bytes > SMALLEST && TEXT.test(path)).map(({ path }) => path);
  const groups = [...Map.groupBy(texts, (path) => `${digests.get(path) ?? path} ${path.startsWith('_astro/')}`).values()];
  for (let start = 0; start < groups.length; start += AT_ONCE) await Promise.all(groups.slice(start, start + AT_ONCE).map((paths) => pressAll(folder, paths)));
}
