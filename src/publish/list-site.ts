import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../lib/order.ts';
import { findYear } from '../model/verified-volume.ts';

/** A file of a built site: its path with `/` between names, and its size. */
export interface SiteFile {
  readonly path: string;
  readonly bytes: number;
}

/** The files of volumes that were put into a site whole, by year. */
export type PlacedFiles = ReadonlyMap<string, readonly SiteFile[]>;

async function listBelow(folder: string, inner: string, placed: PlacedFiles): Promise<SiteFile[]> {
  const entries = await readdir(join(folder, inner), { withFileTypes: true });
  const found = await Promise.all(entries.map(async (entry): Promise<SiteFile[]> => {
    const path = `${inner}${entry.name}`;
    if (placed.has(findYear(entry.isDirectory() ? `${path}/` : path))) return [];
    return entry.isDirectory() ? listBelow(folder, `${path}/`, placed) : [{ path, bytes: statSync(join(folder, path)).size }];
  }));
  return found.flat();
}

/**
 * Every file of a built site in the order of their paths; each is looked at once.
 * @param placed files that are known, whose folders need not be looked into
 */
export async function listSite(folder: string, placed: PlacedFiles = new Map()): Promise<SiteFile[]> {
  const files = await listBelow(folder, '', placed);
  return [...files, ...[...placed.values()].flat()].toSorted((a, b) => compareText(a.path, b.path));
}
