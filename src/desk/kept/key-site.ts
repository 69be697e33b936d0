import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Hex } from '../../lib/hash.ts';
import { compareText } from '../../lib/order.ts';
import { readCommit } from '../../publish/read-commit.ts';
import { digestTree } from './digest-tree.ts';
import { PRODUCTION, SHARED_KEYS } from './list-keys.ts';

/** What goes into a site besides its engine, and what npm says of the packages that are installed. */
const INPUTS = ['content', 'data', 'seeds'];
const INSTALLED = 'node_modules/.package-lock.json';

/** What lies in a folder, and of which kind: a link or a folder without files adds no bytes, but may be refused. */
async function listKinds(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => !entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name).slice(root.length);
      return `${path} ${String(entry.isDirectory())}`;
    })
    .toSorted(compareText);
}

/**
 * The digest of everything that the published site of a project is made from: equal keys, equal bytes. It holds the engine, the
 * inputs, the packages, the commit (which is published), the base, Node's version and the two variables that a build
 * looks at.
 */
export async function keySite(root: string, base: string): Promise<string> {
  const { NODE_ENV: mode = PRODUCTION, GALLERY: gallery = '' } = process.env;
  const said = [process.version, mode, gallery, base, (await readCommit(root)) ?? ''];
  const kinds = await Promise.all([...INPUTS, 'public'].map((folder) => listKinds(root, folder)));
  return sha256Hex(
    [await digestTree(root, [...SHARED_KEYS, ...INPUTS, INSTALLED]), ...said, ...kinds.flat()].join('\n'),
  );
}
