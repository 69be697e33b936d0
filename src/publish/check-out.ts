import { type Stats } from 'node:fs';
import { lstat, readdir, realpath } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import type { Issue } from '../model/issue.ts';

/** Folders of a project that no site may be built into. */
const OWN = ['data', 'content', 'seeds', 'src', 'public', 'scripts', 'test', 'node_modules', '.git', '.config', '.cache', '.stage'];

/** What every built site has; a folder with something else in it is somebody's. */
const SIGNS = ['404.html', 'index.html', 'data'];

function refuse(rule: string, found: string, facts: Record<string, string> = {}): Issue {
  return { rule, place: { file: '' }, found, facts };
}

const isWithin = (path: string, folder: string): boolean => `${path}${sep}`.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);

/** The path behind all symlinks of the folders above, which need not be there yet. */
async function findPlace(path: string): Promise<string> {
  const above = dirname(path);
  if (above === path) return path;
  const place = await realpath(above).catch(() => findPlace(above));
  return join(place, path.slice(above.length));
}

async function checkKind(out: string, entry: Stats): Promise<Issue | undefined> {
  if (entry.isSymbolicLink()) return refuse('build-out-symlink', out);
  if (!entry.isDirectory()) return refuse('build-out-file', out);
  const names = await readdir(out);
  return names.length === 0 || SIGNS.every((name) => names.includes(name)) ? undefined : refuse('build-out-taken', out, { name: names.toSorted()[0] ?? '' });
}

/**
 * A build replaces the folder it is given: the issue that speaks against it, or undefined where none does.
 * @param out as it was given
 * @param root of the project
 * @param home of the person
 */
export async function checkOut(out: string, root: string, home: string): Promise<Issue | undefined> {
  const [place, project] = [await findPlace(resolve(out)), await realpath(root)];
  const own = OWN.find((name) => isWithin(place, join(project, name)));
  if (own !== undefined) return refuse('build-out-own', out, { name: own });
  if ([project, resolve(home)].some((folder) => isWithin(folder, place))) return refuse('build-out-above', out);
  const entry = await lstat(place).catch(() => undefined);
  return entry && checkKind(place, entry);
}
