import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Hex } from '../../lib/hash.ts';
import { compareText } from '../../lib/order.ts';
import { listOwn } from '../../model/list-own.ts';
import { findUnpublished } from '../../source/find-unpublished.ts';
import { digestTree } from './digest-tree.ts';

/** Files that go into a site as they are. */
export const PUBLIC = 'public';

/** What renders: the engine with its packages. */
export const ENGINE = [
  'src',
  PUBLIC,
  'scripts',
  '.config/floor.ts',
  'astro.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

/** What renders, and what is rendered into every volume: the engine, who publishes, and what the tables mean. */
export const SHARED_KEYS = [...ENGINE, 'content/site.yaml', 'data/schemas', 'data/profiles'];

/** What Astro sets `NODE_ENV` to while it builds, where nobody has set it. */
export const PRODUCTION = 'production';

/**
 * The key of each volume that a project publishes (a year with nothing but drafts has none): equal keys, equal pages and files. It holds the engine, the base, what all volumes share, the list of years and what is
 * the volume's own; that pages see no more of other volumes is enforced by `isolateVolume`.
 * @param isWanted tells the years whose keys are asked for
 */
export async function listKeys(
  root: string,
  base: string,
  isWanted: (year: string) => boolean = () => true,
): Promise<Map<string, string>> {
  const hidden = findUnpublished(root).years;
  const years = (await readdir(join(root, 'data')))
    .filter((name) => /^\d{4}$/.test(name) && !hidden.has(name))
    .toSorted(compareText);
  const shared = [
    await digestTree(root, SHARED_KEYS),
    process.version,
    process.env['NODE_ENV'] ?? PRODUCTION,
    base,
    ...years,
  ].join('\n');
  return new Map(
    await Promise.all(
      years
        .filter(isWanted)
        .map(
          async (year) => [year, sha256Hex(`${shared}\n${year}\n${await digestTree(root, listOwn(year))}`)] as const,
        ),
    ),
  );
}
