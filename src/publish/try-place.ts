import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Issue, refuse } from '../model/issue.ts';

/** The longest path of a file below a site, with room to spare. */
const LONGEST_BELOW = 180;

/** What a system says of a place where no folder can be made or moved, as the rule that tells why. What is not here is said where it happens. */
const RULES: Readonly<Record<string, string>> = {
  EBUSY: 'build-out-mount',
  EXDEV: 'build-out-mount',
  EACCES: 'build-out-closed',
  EPERM: 'build-out-closed',
  EROFS: 'build-out-closed',
  // What a disk that cannot be written, or `/proc`, says of folders below one that is not there.
  ENOENT: 'build-out-closed',
  ENAMETOOLONG: 'build-out-long',
  ENOTDIR: 'build-out-file',
  EEXIST: 'build-out-file',
  ELOOP: 'build-out-symlink',
};

const codeOf = (error: unknown): string => String((error as { readonly code?: unknown }).code);

/**
 * Whether a folder that stands there could be moved: by a rename onto a folder that is not empty, which the system refuses last of all.
 * A mount point is refused before that, and so is a folder that may not be moved.
 */
async function tryMove(place: string, full: string): Promise<string | undefined> {
  const code = await rename(place, full).then(() => 'ENOTEMPTY', codeOf);
  return code === 'ENOTEMPTY' || code === 'EEXIST' || (code === 'EPERM' && process.platform === 'win32')
    ? undefined
    : RULES[code];
}

/** Takes away folders that were made on the way, as far as they are empty. */
async function removeMade(folder: string, first: string): Promise<void> {
  for (let path = folder; path.length >= first.length; path = dirname(path))
    if (
      !(await rmdir(path).then(
        () => true,
        () => false,
      ))
    )
      return;
}

/** Makes a folder beside the place, with a path in it as long as any of a site. */
async function tryBeside(place: string): Promise<string | undefined> {
  let beside: string | undefined;
  try {
    beside = await mkdtemp(`${place}.`);
    await mkdir(join(beside, 'x'.repeat(LONGEST_BELOW)));
    return existsSync(place) ? await tryMove(place, beside) : undefined;
  } catch (error) {
    return RULES[codeOf(error)];
  } finally {
    if (beside !== undefined) await rm(beside, { recursive: true, force: true });
  }
}

async function tryOnce(place: string): Promise<string | undefined> {
  const above = dirname(place);
  let first: string | undefined;
  let rule: string | undefined;
  try {
    first = await mkdir(above, { recursive: true });
    rule = await tryBeside(place);
  } catch (error) {
    rule = RULES[codeOf(error)];
  } finally {
    if (first !== undefined) await removeMade(above, first);
  }
  return rule;
}

/** How often a folder is made again that another command, which tried the same place, took away as its own. */
const TRIES = 3;

/**
 * Tries beside a place what the end of the work will do there, before anything is worked out: the issue that speaks against it, or undefined. Nothing is left behind, and what stands there stands.
 * @param out as it was given
 * @param place absolute
 */
export async function tryPlace(out: string, place: string): Promise<Issue | undefined> {
  let rule = await tryOnce(place);
  for (let tries = 1; rule === RULES.ENOENT && tries < TRIES; tries++) rule = await tryOnce(place);
  return rule === undefined ? undefined : refuse(rule, out);
}
