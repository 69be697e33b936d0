import { existsSync, type Stats } from 'node:fs';
import { lstat, readdir, realpath } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { type Issue, refuse } from '../model/issue.ts';
import { PREVIEW_SIGN } from '../views/frame/preview-words.ts';
import { tryPlace } from './try-place.ts';

/** Folders of a project that no site may be built into. */
const OWN = [
  'data',
  'content',
  'seeds',
  'src',
  'public',
  'scripts',
  'test',
  'node_modules',
  '.git',
  '.config',
  '.cache',
  '.stage',
];

/** What no message and no configuration could show: blanks at an end, too. */
const UNSAFE = /[\p{Cc}\p{Cf}]|^\s|\s$/u;
/** What a command that writes another folder makes beside that, and takes away. */
const TEMPORARY = /\.(?:new|old|lock)$/;

/** What a command writes as a whole: by what it is known, so that a folder with something else in it is somebody's. */
export interface Product {
  readonly signs: readonly string[];
  /** Signs of another product. */
  readonly without: readonly string[];
}

const LAKE_OF_CITY = 'data/lake';

/** A built site; several joined; Parquet files of several; a site that shows drafts. */
export const [SITE, CITY, LAKE, PREVIEW]: readonly [Product, Product, Product, Product] = [
  { signs: ['404.html', 'index.html', 'data'], without: [LAKE_OF_CITY, PREVIEW_SIGN] },
  { signs: ['404.html', 'index.html', LAKE_OF_CITY], without: [] },
  { signs: ['README.md', 'departments.csv', 'accounts'], without: [] },
  { signs: ['404.html', 'index.html', PREVIEW_SIGN], without: [LAKE_OF_CITY] },
];

/** Whether a path is a folder or lies below it. */
export const isWithin = (path: string, folder: string): boolean =>
  `${path}${sep}`.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);

/** The path behind all symlinks of the folders above, which need not be there yet. */
export async function findPlace(path: string): Promise<string> {
  const above = dirname(path);
  if (above === path) return path;
  const place = await realpath(above).catch(() => findPlace(above));
  return join(place, path.slice(above.length));
}

/** The folder of the project's own that a path, seen from the project, leads into; undefined elsewhere. */
export async function findOwn(path: string, root: string): Promise<string | undefined> {
  const place = await findPlace(resolve(root, path));
  const project = await realpath(root);
  return OWN.find((name) => isWithin(place, join(project, name)));
}

async function checkKind(out: string, entry: Stats, { signs, without }: Product): Promise<Issue | undefined> {
  if (entry.isSymbolicLink()) return refuse('build-out-symlink', out);
  if (!entry.isDirectory()) return refuse('build-out-file', out);
  const names = await readdir(out);
  const has = (path: string): boolean => existsSync(join(out, path));
  return names.length === 0 || (signs.every(has) && !without.some(has))
    ? undefined
    : refuse('build-out-taken', out, { name: names.toSorted()[0] ?? '' });
}

/**
 * A command that writes a folder replaces the one it is given: the issue that speaks against it, or undefined where none does.
 * @param out as it was given, seen from the project
 * @param root of the project
 * @param home of the person
 * @param product what the folder may hold from an earlier run
 */
export async function checkOut(
  out: string,
  root: string,
  home: string,
  product: Product = SITE,
): Promise<Issue | undefined> {
  const place = await findPlace(resolve(root, out));
  const project = await realpath(root);
  const own = await findOwn(out, root);
  if (own !== undefined) return refuse('build-out-own', out, { name: own });
  if ([project, resolve(home)].some((folder) => isWithin(folder, place))) return refuse('build-out-above', out);
  if (UNSAFE.test(out) || TEMPORARY.test(place)) return refuse('build-out-name', out);
  const entry = await lstat(place).catch(() => undefined);
  return (entry && (await checkKind(place, entry, product))) ?? tryPlace(out, place);
}
