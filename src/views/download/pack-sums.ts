import { sha256Hex } from '../../lib/hash.ts';
import { compareText } from '../../lib/order.ts';
import type { ZipEntry } from '../files/pack-zip.ts';

/** `SHA256SUMS` of files, as `sha256sum -c` reads it: a line each, in the order of their names. */
export function packSums(files: readonly ZipEntry[]): string {
  return files
    .toSorted((a, b) => compareText(a.name, b.name))
    .map(({ name, bytes }) => `${sha256Hex(bytes)}  ${name}\n`)
    .join('');
}
