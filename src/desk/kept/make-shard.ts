import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { linkPackages } from '../copy-project.ts';
import { STORE } from './kept-volume.ts';
import { listOwn } from '../../model/list-own.ts';
import { SHARED_KEYS } from './list-keys.ts';

/** Where parts of a build work, below the project; nothing of it outlives the build. */
export const SHARDS = '.cache/shards';

/**
 * Makes a folder that is to some volumes what the project is to all: what is common, what is theirs, and of the other years their names.
 * Keys and bytes are those of the project, for a volume's rendering depends on nothing else.
 */
export async function makeShard(
  root: string,
  folder: string,
  years: readonly string[],
  all: readonly string[],
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const path of [...SHARED_KEYS, ...years.flatMap(listOwn)])
    if (existsSync(join(root, path))) await cp(join(root, path), join(folder, path), { recursive: true });
  for (const year of all) await mkdir(join(folder, 'data', year), { recursive: true });
  await linkPackages(root, folder);
}

/** Takes what was rendered in such a folder into the project's store, and the folder away. */
export async function takeShard(root: string, folder: string, years: readonly string[]): Promise<void> {
  await mkdir(join(root, STORE), { recursive: true });
  for (const year of years) {
    await rm(join(root, STORE, year), { recursive: true, force: true });
    await rename(join(folder, STORE, year), join(root, STORE, year));
  }
  await rm(folder, { recursive: true });
}
