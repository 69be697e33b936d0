import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Issue } from '../model/issue.ts';
import { SITE_SUMS } from './seal-site.ts';

/** The list of digests of a site on this machine, or the issue that there is none. */
export async function readOwnSums(folder: string): Promise<string | Issue> {
  return readFile(join(folder, SITE_SUMS), 'utf8').catch((): Issue => ({ rule: 'served-site', place: { file: '' }, found: folder, facts: {} }));
}
