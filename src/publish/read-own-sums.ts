import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Issue, refuse } from '../model/issue.ts';
import { type Listed, type ListedFiles, parseSiteSums } from './parse-site-sums.ts';
import { SITE_SUMS } from './seal-site.ts';

async function measure(folder: string, file: Listed): Promise<Listed> {
  const facts = await stat(join(folder, file.path)).catch(() => undefined);
  return facts ? { ...file, bytes: facts.size } : file;
}

/** The list of digests of a site on this machine with the sizes of its files, or the issue that there is none. */
export async function readOwnSums(folder: string): Promise<ListedFiles | Issue> {
  const list = join(folder, SITE_SUMS);
  const text = await readFile(list, 'utf8').catch(() => undefined);
  if (text === undefined) return refuse('served-site', folder);
  const { files, issues } = parseSiteSums(text, list);
  return { files: await Promise.all(files.map((file) => measure(folder, file))), issues };
}
