import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isFileName } from '../lib/slug.ts';
import { compareText } from '../lib/order.ts';
import type { Issue } from '../model/issue.ts';

/** Folders of what is published. */
const INPUTS = ['data', 'content', 'seeds'];
/** Names that are kept although they have capitals. */
const KEPT = new Set(['SHA256SUMS']);

/** A symlink may lead anywhere, and would be followed and published; names that differ by system break addresses. A chapter's name has a rule of its own. */
function judge(entry: Dirent, file: string): Issue[] {
  if (entry.isSymbolicLink()) return [{ rule: 'path-symlink', place: { file }, found: entry.name, facts: {} }];
  if (!entry.isFile() && !entry.isDirectory()) return [{ rule: 'path-kind', place: { file }, found: entry.name, facts: {} }];
  const sound = KEPT.has(entry.name) || entry.name.endsWith('.mdx') || isFileName(entry.name);
  return sound ? [] : [{ rule: 'path-name', place: { file }, found: entry.name, facts: {} }];
}

async function checkFolder(root: string, folder: string): Promise<Issue[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
  const found = await Promise.all(entries.toSorted((a, b) => compareText(a.name, b.name)).map(async (entry) => {
    const file = `${folder}/${entry.name}`;
    return [...judge(entry, file), ...(entry.isDirectory() ? await checkFolder(root, file) : [])];
  }));
  return found.flat();
}

async function checkInput(root: string, folder: string): Promise<Issue[]> {
  const entry = (await readdir(root, { withFileTypes: true })).find(({ name }) => name === folder);
  const own = entry ? judge(entry, folder) : [];
  return own.length > 0 ? own : checkFolder(root, folder);
}

/** Names and kinds of everything among the inputs; nothing is opened. */
export async function checkPaths(root: string): Promise<Issue[]> {
  return (await Promise.all(INPUTS.map((folder) => checkInput(root, folder)))).flat();
}
