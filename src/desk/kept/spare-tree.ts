import { lstatSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { walkFolder } from '../../publish/walk-folder.ts';
import { isSameVolume } from './find-kept.ts';
import { FILES, type KeptFile, type KeptVolume, SPARE, STORE } from './kept-volume.ts';

/** What a volume has in a site: its folders, and files that lie among those of others. */
function listRoots(files: readonly KeptFile[]): string[] {
  return [...new Set(files.map(([path]) => /^(?:data\/)?\d{4}(?=\/)/.exec(path)?.[0] ?? path))];
}

function move(from: string, to: string, files: readonly KeptFile[]): void {
  for (const root of listRoots(files)) {
    mkdirSync(dirname(join(to, root)), { recursive: true });
    renameSync(join(from, root), join(to, root));
  }
}

/** The same file under two names: its bytes were read under the other one. */
function isShared(a: string, b: string): boolean {
  const [one, other] = [a, b].map((file) => lstatSync(file, { throwIfNoEntry: false }));
  return one?.isFile() === true && one.ino === other?.ino && one.dev === other.dev;
}

/**
 * Whether a folder holds these files with the bytes that were kept, and nothing else.
 * @param store where the same files were just verified
 */
function holdsAll(folder: string, store: string, files: readonly KeptFile[]): boolean {
  const walk = walkFolder(folder);
  return (
    walk.others.length === 0 &&
    walk.files.length === files.length &&
    files.every((file) => isShared(join(folder, file[0]), join(store, file[0])) || isSameVolume(folder, file))
  );
}

/**
 * Moves the folders that a volume had in an earlier site into a new one, which saves a link for each of its files; what does not hold them all is thrown away.
 * @returns whether they are there now
 */
export function takeSpare(root: string, year: string, { files }: KeptVolume, site: string): boolean {
  const spare = join(root, STORE, year, SPARE);
  const disk = lstatSync(spare, { throwIfNoEntry: false })?.dev;
  if (disk === undefined || disk !== lstatSync(site).dev) return false;
  const isWhole = holdsAll(spare, join(root, STORE, year, FILES), files);
  if (isWhole) move(spare, site, files);
  rmSync(spare, { recursive: true, force: true });
  return isWhole;
}

/** Puts the folders of a volume aside, out of a site that was replaced and will be removed; where one cannot be moved, none is kept. */
export function leaveSpare(root: string, year: string, { files }: KeptVolume, site: string): void {
  const spare = join(root, STORE, year, SPARE);
  try {
    move(site, spare, files);
  } catch {
    rmSync(spare, { recursive: true, force: true });
  }
}
