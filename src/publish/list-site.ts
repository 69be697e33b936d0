import { lstatSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../lib/order.ts';
import { type Issue, IssuesError } from '../model/issue.ts';
import { findYear } from '../model/verified-volume.ts';
import { formatReport } from '../views/say/issue-text.ts';

/** A file of a built site: its path with `/` between names, and its size. */
export interface SiteFile {
  readonly path: string;
  readonly bytes: number;
}

/** The files of volumes that were put into a site whole, by year. */
export type PlacedFiles = ReadonlyMap<string, readonly SiteFile[]>;

async function listBelow(folder: string, inner: string, placed: PlacedFiles, others: string[]): Promise<SiteFile[]> {
  const entries = await readdir(join(folder, inner), { withFileTypes: true });
  const found = await Promise.all(
    entries.map(async (entry): Promise<SiteFile[]> => {
      const path = `${inner}${entry.name}`;
      if (placed.has(findYear(entry.isDirectory() ? `${path}/` : path))) return [];
      if (entry.isDirectory()) return listBelow(folder, `${path}/`, placed, others);
      if (!entry.isFile()) others.push(path);
      return [{ path, bytes: lstatSync(join(folder, path)).size }];
    }),
  );
  return found.flat();
}

function refuseOthers(others: readonly string[]): never {
  const issues = others
    .toSorted(compareText)
    .map((path): Issue => ({ rule: 'site-kind', place: { file: path }, found: path, facts: {} }));
  throw new IssuesError(issues, formatReport(issues));
}

/**
 * Every file of a built site in the order of their paths; each is looked at once. Throws an IssuesError where a link, a pipe or a device lies among them: it would be followed and published.
 * @param placed files that are known, whose folders need not be looked into
 */
export async function listSite(folder: string, placed: PlacedFiles = new Map()): Promise<SiteFile[]> {
  const others: string[] = [];
  const files = await listBelow(folder, '', placed, others);
  if (others.length > 0) refuseOthers(others);
  return [...files, ...[...placed.values()].flat()].toSorted((a, b) => compareText(a.path, b.path));
}
