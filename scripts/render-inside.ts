import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isWithin } from '../src/publish/check-out.ts';

/** Where such a site is rendered: Astro finds the packages of the project from there. */
const ASIDE = '.cache/rendered';

/**
 * Has a site rendered into a folder. Astro takes `/x/site-out` for a folder of the project `/x/site`, since its path
 * begins with the same letters, and then looks for the packages there in vain: such a site is rendered inside the
 * project, and copied.
 * @param root of the project
 * @param folder empty, absolute
 */
export async function renderInside(
  root: string, folder: string, render: (folder: string) => Promise<void>,
): Promise<void> {
  if (!folder.startsWith(root) || isWithin(folder, root)) return render(folder);
  const aside = join(root, ASIDE);
  await rm(aside, { recursive: true, force: true });
  try {
    await render(aside);
    await cp(aside, folder, { recursive: true });
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}
