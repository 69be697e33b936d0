import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Hex } from '../lib/hash.ts';
import { compareText } from '../lib/order.ts';

/** Folders whose files make the site; the program is told by its version and its commit. */
const INPUTS = ['content', 'data', 'public', 'seeds'];

/** A file that went into a build. */
export interface Input {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

function readInput(root: string, path: string): Input {
  const bytes = readFileSync(join(root, path));
  return { path, bytes: bytes.length, sha256: sha256Hex(bytes) };
}

async function listFolder(root: string, folder: string, isListed: (path: string) => boolean): Promise<Input[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    );
  // One after the other: a system opens only so many files at once.
  return paths
    .filter(isListed)
    .toSorted(compareText)
    .map((path) => readInput(root, path));
}

/**
 * Every file of data, narrative, sources and `public/` with its digest, in the order of the paths.
 * @param hidden paths of which nothing is told, such as drafts
 */
export async function listInputs(root: string, hidden: readonly string[]): Promise<Input[]> {
  const listed = (path: string): boolean => !hidden.some((own) => path.startsWith(`${own}/`));
  return (await Promise.all(INPUTS.map((folder) => listFolder(root, folder, listed)))).flat();
}
