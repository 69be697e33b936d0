import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { sha256Hex } from '../../lib/hash.ts';
import { findYear } from '../../model/verified-volume.ts';
import { isSitePath } from '../../publish/parse-sums.ts';
import { readPlain } from '../../publish/read-plain.ts';
import { walkFolder } from '../../publish/walk-folder.ts';
import { FILES, type KeptFile, type KeptVolume, LIST, packSeal, SEAL, STORE, WORDS } from './kept-volume.ts';

function isFile(value: unknown): value is KeptFile {
  if (!Array.isArray(value) || value.length !== 3) return false;
  const [path, size, digest] = value as unknown[];
  return typeof path === 'string' && Number.isSafeInteger(size) && typeof digest === 'string';
}

function isKept(value: unknown): value is KeptVolume {
  return (
    typeof value === 'object' &&
    value !== null &&
    'key' in value &&
    'files' in value &&
    Array.isArray(value.files) &&
    value.files.every(isFile) &&
    'blocks' in value &&
    'ids' in value &&
    'outward' in value &&
    'words' in value &&
    isFile(value.words)
  );
}

/** The list of a kept volume, whose own digest lies beside it. */
function readList(folder: string): KeptVolume | undefined {
  const bytes = readPlain(join(folder, LIST));
  if (!bytes || readPlain(join(folder, SEAL))?.toString('utf8') !== packSeal(bytes)) return undefined;
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    return isKept(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a file has the very bytes that were kept. Size and time say nothing of them: each byte is read. */
export function isSameVolume(folder: string, [path, size, digest]: KeptFile): boolean {
  const file = join(folder, path);
  if (lstatSync(file, { throwIfNoEntry: false })?.size !== size) return false;
  const bytes = readPlain(file);
  return bytes !== undefined && sha256Hex(bytes) === digest;
}

/** Whether a folder holds the files of a volume and nothing else, neither links nor files that nobody listed. */
function holdsOnly(folder: string, year: string, files: readonly KeptFile[]): boolean {
  const walk = walkFolder(folder);
  const listed = new Set(files.map(([path]) => path));
  return (
    walk.others.length === 0 &&
    walk.files.length === files.length &&
    walk.files.every((path) => listed.has(path)) &&
    files.every(([path]) => isSitePath(path) && findYear(path) === year)
  );
}

/**
 * A volume that was rendered under the same key and whose files have the bytes that were kept; undefined where there is any doubt, so that it is rendered again.
 * The files may be shared with the site that is up: whoever wrote into that wrote here.
 */
export async function findKept(root: string, year: string, key: string): Promise<KeptVolume | undefined> {
  const folder = join(root, STORE, year);
  const files = join(root, STORE, year, FILES);
  // Many volumes one after the other take a while, and the lock of the build has to be kept alive.
  await setImmediate();
  const kept = readList(folder);
  if (kept?.key !== key || kept.files.length === 0 || kept.words[0] !== WORDS) return undefined;
  try {
    return holdsOnly(files, year, kept.files) &&
      isSameVolume(folder, kept.words) &&
      kept.files.every((file) => isSameVolume(files, file))
      ? kept
      : undefined;
  } catch {
    return undefined;
  }
}
