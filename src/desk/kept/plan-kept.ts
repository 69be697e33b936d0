import { mkdirSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Site } from '../../model/site.ts';
import type { MadeFiles } from '../../model/volume.ts';
import type { VerifiedVolume } from '../../model/verified-volume.ts';
import { linkFile } from '../../publish/link-file.ts';
import type { PlacedFiles } from '../../publish/list-site.ts';
import type { KnownPages, SearchFacts } from '../../views/search/index/build-index.ts';
import { openKeptPart } from '../../views/search/index/keep-part.ts';
import { findKept } from './find-kept.ts';
import { keepVolume } from './keep-volume.ts';
import { FILES, type KeptVolume, STORE, WORDS } from './kept-volume.ts';
import { listKeys } from './list-keys.ts';
import { leaveSpare, takeSpare } from './spare-tree.ts';

/** Which volumes an earlier build rendered from the same. */
export interface KeptPlan {
  readonly root: string;
  readonly base: string;
  /** Of the volumes whose inputs did not change while they were read. */
  readonly keys: ReadonlyMap<string, string>;
  readonly kept: ReadonlyMap<string, KeptVolume>;
}

/** The keys that are still what they were: inputs that changed in between may have been read as either. */
async function confirmKeys(
  root: string,
  base: string,
  keys: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const now = await listKeys(root, base, (year) => keys.has(year));
  return new Map([...keys].filter(([year, key]) => now.get(year) === key));
}

/**
 * Finds the volumes of a project that need not be rendered again.
 * @param before their keys from before the project was read
 * @param known volumes that this build has found and verified already
 */
export async function planKept(
  root: string,
  base: string,
  before: ReadonlyMap<string, string>,
  known: KeptPlan['kept'] = new Map(),
): Promise<KeptPlan> {
  const keys = await confirmKeys(root, base, before);
  const kept = new Map<string, KeptVolume>();
  for (const [year, key] of keys) {
    const own = known.get(year);
    const volume = own?.key === key ? own : await findKept(root, year, key);
    if (volume) kept.set(year, volume);
  }
  return { root, base, keys, kept };
}

function openMade(folder: string, { files }: KeptVolume): MadeFiles {
  const weights = new Map(files.map(([path, bytes, digest]) => [`/${path}`, { bytes, digest }]));
  return {
    // One file after the other: of a hundred volumes at once the system would not open them all.
    read: (address) => readFileSync(join(folder, address)),
    weigh: (address) => {
      const weight = weights.get(address);
      if (!weight) throw new Error(`no ${address} in ${folder}`);
      return weight;
    },
  };
}

/** The site with its kept volumes marked: common pages and archives take their files from the store. */
export function markMade({ root, kept }: KeptPlan, site: Site): Site {
  return {
    ...site,
    volumes: site.volumes.map((volume) => {
      const own = kept.get(volume.year);
      return own ? { ...volume, made: openMade(join(root, STORE, volume.year, FILES), own) } : volume;
    }),
  };
}

/** Puts the files of the kept volumes into a site that was built without them, and lists them by year; at once, for other files are being compressed meanwhile. */
export function placeKept({ root, kept }: KeptPlan, site: string): PlacedFiles {
  for (const [year, volume] of kept) {
    if (takeSpare(root, year, volume, site)) continue;
    const { files } = volume;
    const folders = new Set(files.map(([path]) => dirname(join(site, path))));
    for (const folder of folders) mkdirSync(folder, { recursive: true });
    for (const [path] of files) linkFile(join(root, STORE, year, FILES, path), join(site, path));
  }
  return new Map([...kept].map(([year, { files }]) => [year, files.map(([path, bytes]) => ({ path, bytes }))]));
}

/** Takes out of a site that was replaced what the next build can use again. */
export function leaveSpares({ root, kept }: KeptPlan, site: string): void {
  for (const [year, volume] of kept) leaveSpare(root, year, volume, site);
}

/** What an earlier build read from the pages of the kept volumes, and made of their records. */
export function listKnown({ root, kept }: KeptPlan): Omit<KnownPages, 'names'> {
  const pages = new Map(
    [...kept.values()].flatMap(({ blocks }) =>
      Object.entries(blocks).map(([address, own]) => [address, { blocks: own }] as const),
    ),
  );
  return {
    pages,
    parts: new Map([...kept.keys()].map((year) => [year, openKeptPart(readFileSync(join(root, STORE, year, WORDS)))])),
  };
}

/** What an earlier build found out about the files of the kept volumes, by year. */
export function listVerified({ kept }: KeptPlan): Map<string, VerifiedVolume> {
  return new Map(
    [...kept].map(([year, { files, ids, outward }]) => [
      year,
      { digests: Object.fromEntries(files.map(([path, , digest]) => [path, digest])), ids, outward },
    ]),
  );
}

/** The years that no earlier build rendered from the same. */
export function listMissingVolumes({ keys, kept }: KeptPlan): string[] {
  return [...keys.keys()].filter((year) => !kept.has(year));
}

/**
 * Keeps the volumes that this build rendered, but for those whose inputs have changed since, and forgets years that are gone.
 * @param years that this build rendered
 */
export async function keepRendered(
  { root, base, keys }: KeptPlan,
  years: readonly string[],
  site: string,
  { pages, parts }: SearchFacts,
  verify: (year: string) => VerifiedVolume,
): Promise<void> {
  const sure = await confirmKeys(root, base, new Map([...keys].filter(([year]) => years.includes(year))));
  await mkdir(join(root, STORE), { recursive: true });
  for (const name of await readdir(join(root, STORE)))
    if (!keys.has(name)) await rm(join(root, STORE, name), { recursive: true, force: true });
  for (const year of years) {
    const key = sure.get(year);
    const words = parts.get(year);
    if (key === undefined || !words) continue;
    const blocks = [...pages].flatMap(([address, { facts }]) =>
      address.startsWith(`/${year}/`) && facts.blocks ? [[address, facts.blocks] as const] : [],
    );
    await keepVolume(root, site, { year, key, blocks: new Map(blocks), words, verified: verify(year) });
  }
}
