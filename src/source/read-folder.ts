import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../lib/order.ts';
import { isLeftover } from '../lib/slug.ts';
import type { Issue } from '../model/issue.ts';

/** Names in a folder, in the order of their text; a folder that is not there is an issue and has none. What systems leave there is named by checkPaths alone. */
export async function readFolder(root: string, folder: string, issues: Issue[]): Promise<string[]> {
  try {
    return (await readdir(join(root, folder))).filter((name) => !isLeftover(name)).toSorted(compareText);
  } catch {
    issues.push({ rule: 'folder-missing', place: { file: folder }, found: folder, facts: {} });
    return [];
  }
}
