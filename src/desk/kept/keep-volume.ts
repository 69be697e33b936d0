import { lstat, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { compareText } from '../../lib/order.ts';
import type { PageFacts } from '../../views/search/extract-blocks.ts';
import { FILES, type KeptFile, type KeptVolume, LIST, STORE } from './kept-volume.ts';
import { linkFile } from './link-file.ts';

/** What a build left of a volume. */
export interface Rendered {
  readonly year: string;
  readonly key: string;
  readonly pages: ReadonlyMap<string, PageFacts>;
}

/** Every published file of a volume, relative to the site. */
async function listFiles(site: string, year: string): Promise<string[]> {
  const folders = await Promise.all([year, join('data', year)].map(async (folder) => (await readdir(join(site, folder), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name).slice(site.length + 1))));
  const pictures = (await readdir(join(site, 'share'))).filter((name) => name.startsWith(`${year}.`)).map((name) => join('share', name));
  return [...folders.flat(), ...pictures].toSorted(compareText);
}

async function keepFile(site: string, folder: string, path: string): Promise<KeptFile> {
  await mkdir(dirname(join(folder, FILES, path)), { recursive: true });
  await linkFile(join(site, path), join(folder, FILES, path));
  const { size, mtimeMs } = await lstat(join(folder, FILES, path));
  return [path, size, mtimeMs];
}

/** Keeps what was rendered of a volume for the next build, in place of what was kept before; the list is written last and the folder moved in whole. */
export async function keepVolume(root: string, site: string, { year, key, pages }: Rendered): Promise<void> {
  const [folder, beside] = [join(root, STORE, year), join(root, STORE, `${year}.new`)];
  await rm(beside, { recursive: true, force: true });
  const files = await Promise.all((await listFiles(site, year)).map((path) => keepFile(site, beside, path)));
  await writeFile(join(beside, LIST), JSON.stringify({ key, files, pages: Object.fromEntries(pages) } satisfies KeptVolume));
  await rm(folder, { recursive: true, force: true });
  await rename(beside, folder);
}
