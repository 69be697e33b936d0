import { existsSync, lstatSync, mkdirSync, readdirSync, realpathSync, symlinkSync, utimesSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Hex } from '../../lib/hash.ts';
import { digestTree } from './digest-tree.ts';
import { PRODUCTION } from './list-keys.ts';

/** Where what Astro makes of the engine is kept, below the project: pages as programs, and what browsers fetch. */
export const BUNDLES = '.cache/bundle';

/** What a bundle holds: the programs that make the pages, and what of them is for browsers. */
export const SERVER = 'server';
export const CLIENT = 'client';

/** A bundle is made in a folder of this name, and has its own when it is whole. */
const NEW = 'new';
/** The digest of its files answers for it. */
const DIGEST = 'digest.txt';
/** So many are kept: of a site at the root and one below it, and of the engine before a change that is taken back. */
const MOST = 3;

/** All that a bundle is made from, which is no data and no chapter; of the packages also what npm says is installed. */
const MADE_FROM = [
  'src',
  'scripts/make-bundle.ts',
  '.config/floor.ts',
  'astro.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  'node_modules/.package-lock.json',
];

const digestBundle = (folder: string): Promise<string> => digestTree(folder, [SERVER, CLIENT]);

/** The name of a bundle: the digest of all that it is made from. */
export async function keyBundle(root: string, base: string): Promise<string> {
  const { NODE_ENV: mode = PRODUCTION } = process.env;
  return sha256Hex([await digestTree(root, MADE_FROM), process.version, mode, base].join('\n'));
}

/** The folder of a bundle of that name, absolute, where every byte is as it was made; undefined where there is any doubt. */
export async function findBundle(root: string, key: string): Promise<string | undefined> {
  const folder = join(root, BUNDLES, key);
  const digest = await readFile(join(folder, DIGEST), 'utf8').catch(() => undefined);
  if (digest === undefined || digest !== (await digestBundle(folder))) return undefined;
  const now = Date.now() / 1000;
  // Which bundle leaves first is not worth a build.
  try {
    utimesSync(folder, now, now);
  } catch {
    /* A disk that takes nothing. */
  }
  return folder;
}

/** Takes away the bundles that were not used for longest. */
async function pruneBundles(store: string): Promise<void> {
  const used = (name: string): number => lstatSync(join(store, name)).mtimeMs;
  const names = readdirSync(store).toSorted((a, b) => used(b) - used(a));
  await Promise.all(names.slice(MOST).map((name) => rm(join(store, name), { recursive: true, force: true })));
}

/**
 * Has a bundle made and keeps it under its name.
 * @param make fills the empty folder that it is given
 * @returns its folder, absolute
 */
export async function keepBundle(root: string, key: string, make: (folder: string) => Promise<void>): Promise<string> {
  const store = join(root, BUNDLES);
  const made = join(store, NEW);
  const folder = join(store, key);
  await rm(made, { recursive: true, force: true });
  await mkdir(made, { recursive: true });
  await make(made);
  await writeFile(join(made, DIGEST), await digestBundle(made));
  await rm(folder, { recursive: true, force: true });
  await rename(made, folder);
  await pruneBundles(store);
  return folder;
}

/** Lends the bundles of a project to another folder, which takes one where it works with the same engine. */
export function lendBundles(root: string, to: string): void {
  const store = join(root, BUNDLES);
  const names = existsSync(store) ? readdirSync(store).filter((name) => name !== NEW) : [];
  mkdirSync(join(to, BUNDLES), { recursive: true });
  for (const name of names) symlinkSync(realpathSync(join(store, name)), join(to, BUNDLES, name));
}
