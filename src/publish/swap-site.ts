import { existsSync, renameSync, rmSync } from 'node:fs';
import { rename } from 'node:fs/promises';

/** Where a site that is replaced lies while the new one moves in. */
const asideOf = (target: string): string => `${target}.old`;

/** A build that was killed between its two renames left the old site beside its place. */
export async function putBack(target: string): Promise<void> {
  if (!existsSync(target) && existsSync(asideOf(target))) await rename(asideOf(target), target);
}

/**
 * Puts a finished folder in the place of the site that is up. Nothing else happens between the two renames;
 * where the second is refused, the old site is back before the fault is thrown.
 * @param salvage takes what it can use out of the old site before that is removed
 */
export function swapSite(target: string, next: string, salvage: (aside: string) => void = () => undefined): void {
  const aside = asideOf(target);
  rmSync(aside, { recursive: true, force: true });
  const replaces = existsSync(target);
  if (replaces) renameSync(target, aside);
  try {
    renameSync(next, target);
  } catch (error) {
    if (replaces) renameSync(aside, target);
    throw error;
  }
  if (replaces) salvage(aside);
  rmSync(aside, { recursive: true, force: true });
}
