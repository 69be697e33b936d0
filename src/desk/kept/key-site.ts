import { sha256Hex } from '../../lib/hash.ts';
import { readCommit } from '../../publish/read-commit.ts';
import { digestTree } from './digest-tree.ts';
import { PRODUCTION, SHARED } from './list-keys.ts';

/** What goes into a site besides its engine, and what npm says of the packages that are installed. */
const INPUTS = ['content', 'data', 'seeds', 'node_modules/.package-lock.json'];

/**
 * The digest of everything that a site of a project is made from: equal keys, equal bytes. It holds the engine, the inputs, the packages, the commit
 * (which is published), the base, Node's version and the two variables that a build looks at.
 */
export async function keySite(root: string, base: string): Promise<string> {
  const { NODE_ENV: mode = PRODUCTION, GALLERY: gallery = '' } = process.env;
  const said = [process.version, mode, gallery, base, await readCommit(root) ?? ''];
  return sha256Hex([await digestTree(root, [...SHARED, ...INPUTS]), ...said].join('\n'));
}
