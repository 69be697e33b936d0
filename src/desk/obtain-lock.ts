import { randomUUID } from 'node:crypto';
import { lstat, mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import lockfile from 'proper-lockfile';
import { type Holder, isEnded, readHolder } from './lock-holder.ts';

/** How a lock is kept and judged, in milliseconds. */
export interface LockTimes {
  /** Between two looks at a lock. */
  readonly pause: number;
  /** Between two signs of life of its holder; the library gives one a second at most. */
  readonly beat: number;
  /** A lock without a sign of life for so long is nobody's. */
  readonly stale: number;
}
/** The library itself never takes a lock for a dead one's: it would ask the clock. */
const NEVER = Number.MAX_SAFE_INTEGER;
/** Between the taking of a lock and the writing down of its holder. */
const SETTLED = 2000;

/** A lock that is asked for. */
export interface Lock {
  readonly name: string;
  readonly times: LockTimes;
}

/** What can be seen of a lock from outside. */
interface Sight {
  readonly inode: number;
  readonly written: number;
  /** When it was first seen so, by a stopwatch. */
  readonly at: number;
}

/** The folder that a lock is, and the file that says whose it is. */
export const lockFolderOf = (name: string): string => `${name}.lock`;
export const lockHolderOf = (name: string): string => `${name}.lock.json`;

async function look(name: string): Promise<Sight | undefined> {
  const found = await lstat(lockFolderOf(name)).catch(() => undefined);
  return found && { inode: found.ino, written: found.mtimeMs, at: performance.now() };
}

const isSame = (a: Sight | undefined, b: Sight | undefined): boolean =>
  a?.inode === b?.inode && a?.written === b?.written;

/** Takes a dead holder's lock away: by a rename, which only one of those who try can do. */
async function clear(name: string, dead: Sight): Promise<void> {
  const aside = `${lockFolderOf(name)}.${randomUUID()}`;
  await rm(lockHolderOf(name), { force: true });
  if (!isSame(await look(name), dead)) return;
  if (
    await rename(lockFolderOf(name), aside).then(
      () => true,
      () => false,
    )
  )
    await rm(aside, { recursive: true, force: true });
}

/** How often a path is made again of which another command takes an empty folder away meanwhile. */
const TRIES = 5;

/** Makes a folder and those around it; throws what the system says where it cannot be made. */
async function makeFolder(path: string): Promise<void> {
  for (let tries = 1; tries < TRIES; tries++)
    if (
      await mkdir(path, { recursive: true }).then(
        () => true,
        () => false,
      )
    )
      return;
  await mkdir(path, { recursive: true });
}

/** What the library says where the lock is another's, or where another just took the empty folder around it away. */
const TAKEN: readonly unknown[] = ['ELOCKED', 'ENOENT'];

/** Takes a free lock; undefined where it is to be tried again. */
async function take({ name, times }: Lock, onLost: () => void): Promise<(() => Promise<void>) | undefined> {
  await makeFolder(dirname(name));
  try {
    return await lockfile.lock(name, { realpath: false, stale: NEVER, update: times.beat, onCompromised: onLost });
  } catch (error) {
    if (TAKEN.includes((error as { readonly code?: unknown }).code)) return undefined;
    throw error;
  }
}

/** What is learnt of a lock that another has. */
export interface LockWatch {
  readonly sight: Sight;
  readonly holder: Holder | undefined;
  /** A sign of life was seen. */
  readonly alive: boolean;
  /** Its holder had the time to write himself down. */
  readonly settled: boolean;
}

/** Looks at a taken lock once more; undefined where it may be free now. */
async function watch({ name, times }: Lock, before: LockWatch | undefined): Promise<LockWatch | undefined> {
  const now = await look(name);
  if (!now) return undefined;
  const unchanged = before !== undefined && isSame(before.sight, now);
  const sight = unchanged ? before.sight : now;
  const holder = await readHolder(lockHolderOf(name));
  const settled = Math.abs(Date.now() - sight.written) > SETTLED;
  if (performance.now() - sight.at > times.stale || (settled && holder && isEnded(holder))) {
    await clear(name, sight);
    return undefined;
  }
  return {
    sight,
    holder,
    settled: before !== undefined,
    alive: before !== undefined && (before.alive || (!unchanged && before.sight.inode === now.inode)),
  };
}

/** Waits for a lock until it is free, or until `isEnough` of what was seen of its holder. */
export async function obtainLock(
  lock: Lock,
  onLost: () => void,
  isEnough: (seen: LockWatch) => boolean,
): Promise<(() => Promise<void>) | LockWatch> {
  let seen: LockWatch | undefined;
  for (;;) {
    const release = await take(lock, onLost);
    if (release) return release;
    seen = await watch(lock, seen);
    if (seen && isEnough(seen)) return seen;
    await setTimeout(lock.times.pause);
  }
}

/** Has the library forgetLock a lock that is another's by now, without taking it away. */
export function forgetLock(name: string): Promise<void> {
  return lockfile.unlock(name, { realpath: false, lockfilePath: `${lockFolderOf(name)}.${randomUUID()}` });
}
