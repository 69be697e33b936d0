import { lstatSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256Hex } from '../../lib/hash.ts';
import { compareText } from '../../lib/order.ts';
import { findYear, type VerifiedVolume } from '../../model/verified-volume.ts';
import { linkFile } from '../../publish/link-file.ts';
import type { IndexPart } from '../../views/search/index/index-part.ts';
import { packPart } from '../../views/search/index/keep-part.ts';
import type { SearchBlock } from '../../views/search/browser/record.ts';
import { FILES, type KeptFile, type KeptVolume, LIST, packSeal, SEAL, STORE, WORDS } from './kept-volume.ts';

/** What a build left of a volume. */
export interface Rendered {
  readonly year: string;
  readonly key: string;
  /** What the search read from its pages, by address. */
  readonly blocks: ReadonlyMap<string, readonly SearchBlock[]>;
  /** What Pagefind made of its records. */
  readonly words: IndexPart;
  readonly verified: VerifiedVolume;
}

/** Every published file of a volume, relative to the site. */
async function listFiles(site: string, year: string): Promise<string[]> {
  const folders = await Promise.all(
    [year, join('data', year), 'share'].map(async (folder) =>
      (await readdir(join(site, folder), { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name).slice(site.length + 1)),
    ),
  );
  return folders
    .flat()
    .filter((path) => findYear(path) === year)
    .toSorted(compareText);
}

function weighFile(folder: string, path: string, digest: string): KeptFile {
  return [path, lstatSync(join(folder, path)).size, digest];
}

function keepFile(site: string, folder: string, path: string, digest: string | undefined): KeptFile {
  linkFile(join(site, path), join(folder, FILES, path));
  return weighFile(join(folder, FILES), path, digest ?? sha256Hex(readFileSync(join(site, path))));
}

async function keepWords(folder: string, words: IndexPart): Promise<KeptFile> {
  const bytes = packPart(words);
  await writeFile(join(folder, WORDS), bytes);
  return weighFile(folder, WORDS, sha256Hex(bytes));
}

/** Keeps what was rendered of a volume for the next build, in place of what was kept before; the list is written last and the folder moved in whole. */
export async function keepVolume(
  root: string,
  site: string,
  { year, key, blocks, words, verified: { digests, ids, outward } }: Rendered,
): Promise<void> {
  const folder = join(root, STORE, year);
  const beside = join(root, STORE, `${year}.new`);
  await rm(beside, { recursive: true, force: true });
  const paths = await listFiles(site, year);
  for (const folderName of new Set(paths.map((path) => dirname(path))))
    await mkdir(join(beside, FILES, folderName), { recursive: true });
  const files = paths.map((path) => keepFile(site, beside, path, digests[path]));
  const list = JSON.stringify({
    key,
    files,
    blocks: Object.fromEntries(blocks),
    ids,
    outward,
    words: await keepWords(beside, words),
  } satisfies KeptVolume);
  await writeFile(join(beside, LIST), list);
  await writeFile(join(beside, SEAL), packSeal(list));
  await rm(folder, { recursive: true, force: true });
  await rename(beside, folder);
}
