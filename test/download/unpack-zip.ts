import { unzipSync } from 'fflate';
import type { ZipEntry } from '../../src/views/files/pack-zip.ts';

/** The files of an archive in their order, read by another library than the one that packs it. */
export function unpackZip(bytes: Uint8Array): ZipEntry[] {
  return Object.entries(unzipSync(bytes)).map(([name, content]) => ({ name, bytes: content }));
}
