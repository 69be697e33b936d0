import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Issue, refuse } from '../../model/issue.ts';
import type { HandedFile } from './handed-file.ts';

/** The bytes of a file in the first of some folders that has it. */
async function findFile(folders: readonly string[], name: string): Promise<HandedFile | undefined> {
  for (const folder of folders) {
    const bytes = await readFile(resolve(folder, name)).catch(() => undefined);
    if (bytes) return { name, bytes: new Uint8Array(bytes) };
  }
  return undefined;
}

/**
 * The files that somebody names, or every one that is not there.
 * @param folders where they may lie, the first one first
 */
export async function findHandedFiles(
  folders: readonly string[],
  names: readonly string[],
): Promise<{ readonly handed: readonly HandedFile[] } | { readonly issues: readonly Issue[] }> {
  const files = await Promise.all(names.map(async (name) => ({ name, file: await findFile(folders, name) })));
  const absent = files.filter(({ file }) => !file).map(({ name }) => refuse('import-file', name));
  return absent.length > 0 ? { issues: absent } : { handed: files.flatMap(({ file }) => file ?? []) };
}
