import { readFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Hex } from '../../lib/hash.ts';
import { compareText } from '../../lib/order.ts';

async function listNames(root: string, path: string): Promise<string[]> {
  const found = await stat(join(root, path)).catch(() => undefined);
  if (!found?.isDirectory()) return found ? [path] : [];
  const entries = await readdir(join(root, path), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1));
}

/** One digest of everything under some paths of a project: names and bytes, in the order of names. What is not there counts as not there. */
export async function digestTree(root: string, paths: readonly string[]): Promise<string> {
  const names = (await Promise.all(paths.map((path) => listNames(root, path)))).flat().toSorted(compareText);
  // One after the other: a system opens only so many files at once.
  const lines = names.map((name) => `${sha256Hex(readFileSync(join(root, name)))}  ${name}\n`);
  return sha256Hex(lines.join(''));
}
