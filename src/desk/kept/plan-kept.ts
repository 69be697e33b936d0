import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Site } from '../../model/site.ts';
import type { BuiltPage, PageFacts } from '../../views/search/extract-blocks.ts';
import { findKept } from './find-kept.ts';
import { keepVolume } from './keep-volume.ts';
import { FILES, type KeptVolume, STORE } from './kept-volume.ts';
import { linkFile } from './link-file.ts';
import { listKeys } from './list-keys.ts';

/** Which volumes an earlier build rendered from the same. */
export interface KeptPlan {
  readonly root: string;
  readonly base: string;
  /** Of the volumes whose inputs did not change while they were read. */
  readonly keys: ReadonlyMap<string, string>;
  readonly kept: ReadonlyMap<string, KeptVolume>;
}

/** The keys that are still what they were: inputs that changed in between may have been read as either. */
async function confirmKeys(root: string, base: string, keys: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  const now = await listKeys(root, base);
  return new Map([...keys].filter(([year, key]) => now.get(year) === key));
}

/**
 * Finds the volumes of a project that need not be rendered again.
 * @param before their keys from before the project was read
 */
export async function planKept(root: string, base: string, before: ReadonlyMap<string, string>): Promise<KeptPlan> {
  const keys = await confirmKeys(root, base, before);
  const found = await Promise.all([...keys].map(async ([year, key]) => ({ year, volume: await findKept(root, year, key) })));
  return { root, base, keys, kept: new Map(found.flatMap(({ year, volume }) => (volume ? [[year, volume] as const] : []))) };
}

/** The site with its kept volumes marked: common pages and archives take their files from the store. */
export function markMade({ root, kept }: KeptPlan, site: Site): Site {
  return { ...site, volumes: site.volumes.map((volume) => (kept.has(volume.year) ? { ...volume, made: (address: string) => readFile(join(root, STORE, volume.year, FILES, address)) } : volume)) };
}

/** Puts the files of the kept volumes into a site that was built without them. */
export async function placeKept({ root, kept }: KeptPlan, site: string): Promise<void> {
  for (const [year, { files }] of kept) {
    const folders = new Set(files.map(([path]) => dirname(join(site, path))));
    for (const folder of folders) await mkdir(folder, { recursive: true });
    await Promise.all(files.map(([path]) => linkFile(join(root, STORE, year, FILES, path), join(site, path))));
  }
}

/** What an earlier build read from the pages of the kept volumes, by address. */
export function listKnown({ kept }: KeptPlan): Map<string, PageFacts> {
  return new Map([...kept.values()].flatMap(({ pages }) => Object.entries(pages)));
}

/** Keeps the volumes that this build rendered, and forgets those that it cannot vouch for and years that are gone. */
export async function keepRendered({ root, base, keys, kept }: KeptPlan, site: string, pages: ReadonlyMap<string, BuiltPage>): Promise<void> {
  const sure = await confirmKeys(root, base, keys);
  await mkdir(join(root, STORE), { recursive: true });
  for (const name of await readdir(join(root, STORE))) if (!sure.has(name)) await rm(join(root, STORE, name), { recursive: true, force: true });
  for (const [year, key] of sure) {
    if (kept.has(year)) continue;
    const own = [...pages].filter(([address]) => address.startsWith(`/${year}/`));
    await keepVolume(root, site, { year, key, pages: new Map(own.map(([address, { facts }]) => [address, facts])) });
  }
}
