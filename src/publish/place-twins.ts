import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Hex } from '../lib/hash.ts';
import { readPlain } from './read-plain.ts';

/** A compressed form that lies somewhere: its file, the ending it is asked for by, and the SHA-256 it must have. */
export interface Twin {
  readonly file: string;
  readonly ending: string;
  readonly digest: string;
}

/** All compressed forms of a content that was compressed before, by the name of its group. */
export type Twins = ReadonlyMap<string, readonly Twin[]>;

/** What is compressed alike: one content, scripts apart from the rest, which is compressed less. */
export function nameGroup(path: string, digest: string): string {
  return `${digest} ${path.startsWith('_astro/')}`;
}

/**
 * Writes the compressed forms that an earlier build made of the same content beside each file that has it.
 * @returns whether they are there now; nothing was written where one of them has not the bytes that were made
 */
export function placeTwins(folder: string, paths: readonly string[], twins: readonly Twin[]): boolean {
  const found = twins.flatMap(({ file, ending, digest }) => {
    const bytes = readPlain(file);
    return bytes && sha256Hex(bytes) === digest ? [{ ending, bytes }] : [];
  });
  if (twins.length === 0 || found.length < twins.length) return false;
  for (const path of paths) {
    for (const { ending, bytes } of found) writeFileSync(join(folder, `${path}${ending}`), bytes);
  }
  return true;
}
