import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Where the state before the last import lies, in the project's own cache. */
const FOLDER = '.cache/import';
const LIST = 'paths.json';

/** A folder of the project, and whether it was there before the last import. */
interface Kept {
  readonly path: string;
  readonly there: boolean;
}

/** The folders that an import of a year may change. */
export function listYearFolders(year: string): string[] {
  return [`seeds/${year}`, `content/${year}`, `data/classification/${year}`, `data/${year}`];
}

/** Lays aside what a year's folders hold now, in place of what lay there. */
export async function keepLast(root: string, year: string): Promise<void> {
  const folder = join(root, FOLDER, year);
  await rm(folder, { recursive: true, force: true });
  const kept = listYearFolders(year).map((path): Kept => ({ path, there: existsSync(join(root, path)) }));
  for (const { path, there } of kept) if (there) await cp(join(root, path), join(folder, path), { recursive: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, LIST), JSON.stringify(kept));
}

/** Puts folders from elsewhere in the place of those of the project; where one cannot be moved, all are as before. */
async function exchange(root: string, aside: string, from: string, paths: readonly Kept[]): Promise<void> {
  const done: Kept[] = [];
  const put = async ({ path, there }: Kept): Promise<void> => {
    const target = join(root, path);
    const laid = join(aside, path);
    await mkdir(dirname(laid), { recursive: true });
    if (existsSync(target)) await rename(target, laid);
    done.push({ path, there });
    await mkdir(dirname(target), { recursive: true });
    if (there) await rename(join(from, path), target);
  };
  try {
    for (const kept of paths) await put(kept);
  } catch (error) {
    for (const { path } of done.toReversed()) {
      if (existsSync(join(root, path))) await rename(join(root, path), join(from, path));
      if (existsSync(join(aside, path))) await rename(join(aside, path), join(root, path));
    }
    throw error;
  }
}

/** Moves the folders of a year from the copy of a project into it: all or none. */
export async function moveYearIn(root: string, copy: string, year: string): Promise<void> {
  const paths = listYearFolders(year)
    .filter((path) => existsSync(join(copy, path)))
    .map((path): Kept => ({ path, there: true }));
  await exchange(root, join(copy, 'aside'), copy, paths);
}

const SUMS = 'SHA256SUMS';

/** Whether versions of a year were released since its last import: taking that back would take them away. */
export async function isReleasedSince(root: string, year: string): Promise<boolean> {
  const read = (folder: string): Promise<string> => readFile(join(folder, 'data', year, SUMS), 'utf8').catch(() => '');
  const now = await read(root);
  const kept = await read(join(root, FOLDER, year));
  return now !== '' && now !== kept;
}

/**
 * Puts a year back as it was before the last import; what is there now is kept in its place, so that a second time brings it back.
 * @returns the folders that were put back or taken away, or undefined where nothing is kept
 */
export async function restoreLast(root: string, year: string): Promise<string[] | undefined> {
  const folder = join(root, FOLDER, year);
  const text = await readFile(join(folder, LIST), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const kept = JSON.parse(text) as Kept[];
  const now = kept.map(({ path }): Kept => ({ path, there: existsSync(join(root, path)) }));
  const aside = `${folder}.aside`;
  await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { recursive: true });
  await exchange(root, aside, folder, kept);
  await writeFile(join(aside, LIST), JSON.stringify(now));
  await rm(folder, { recursive: true, force: true });
  await rename(aside, folder);
  return kept.map(({ path }) => path);
}
