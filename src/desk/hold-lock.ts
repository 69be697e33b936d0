import { randomUUID } from 'node:crypto';
import { lstat, mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import lockfile from 'proper-lockfile';
import { type Issue, IssuesError, refuse } from '../model/issue.ts';
import { formatIssue } from '../views/say/issue-text.ts';
import { nameHolder } from '../views/say/lock-text.ts';
import { describeSelf, type Holder, isEnded, readHolder, writeHolder } from './lock-holder.ts';

/** How a lock is kept and judged, in milliseconds. */
export interface LockTimes {
  /** Between two looks at a lock. */
  readonly pause: number;
  /** Between two signs of life of its holder; the library gives one a second at most. */
  readonly beat: number;
  /** A lock without a sign of life for so long is nobody's. */
  readonly stale: number;
}

/**
 * The longest that a build was seen to be deaf was 3.8 s, on a machine at its limit.
 * What is stale is measured by whoever waits, with his own stopwatch: clocks of two machines, or one that is set, say nothing about it.
 */
export const LOCK_TIMES: LockTimes = { pause: 250, beat: 3000, stale: 20_000 };
/** The library itself never takes a lock for a dead one's: it would ask the clock. */
const NEVER = Number.MAX_SAFE_INTEGER;
/** Between the taking of a lock and the writing down of its holder. */
const SETTLED = 2000;

/** What the work under a lock can ask. */
export interface Held {
  /** Whether the lock is still this command's. */
  readonly isMine: () => Promise<boolean>;
  /** Throws an IssuesError where another command has taken over: nothing may be put in its place any more. */
  readonly confirm: () => Promise<void>;
}

/** A lock that is asked for. */
interface Lock {
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

const folderOf = (name: string): string => `${name}.lock`;
const holderOf = (name: string): string => `${name}.lock.json`;

async function look(name: string): Promise<Sight | undefined> {
  const found = await lstat(folderOf(name)).catch(() => undefined);
  return found && { inode: found.ino, written: found.mtimeMs, at: performance.now() };
}

const isSame = (a: Sight | undefined, b: Sight | undefined): boolean =>
  a?.inode === b?.inode && a?.written === b?.written;

/** Takes a dead holder's lock away: by a rename, which only one of those who try can do. */
async function clear(name: string, dead: Sight): Promise<void> {
  const aside = `${folderOf(name)}.${randomUUID()}`;
  await rm(holderOf(name), { force: true });
  if (!isSame(await look(name), dead)) return;
  if (
    await rename(folderOf(name), aside).then(
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
interface Watch {
  readonly sight: Sight;
  readonly holder: Holder | undefined;
  /** A sign of life was seen. */
  readonly alive: boolean;
  /** Its holder had the time to write himself down. */
  readonly settled: boolean;
}

/** Looks at a taken lock once more; undefined where it may be free now. */
async function watch({ name, times }: Lock, before: Watch | undefined): Promise<Watch | undefined> {
  const now = await look(name);
  if (!now) return undefined;
  const unchanged = before !== undefined && isSame(before.sight, now);
  const sight = unchanged ? before.sight : now;
  const holder = await readHolder(holderOf(name));
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
async function obtain(
  lock: Lock,
  onLost: () => void,
  isEnough: (seen: Watch) => boolean,
): Promise<(() => Promise<void>) | Watch> {
  let seen: Watch | undefined;
  for (;;) {
    const release = await take(lock, onLost);
    if (release) return release;
    seen = await watch(lock, seen);
    if (seen && isEnough(seen)) return seen;
    await setTimeout(lock.times.pause);
  }
}

async function lose(name: string): Promise<never> {
  const issue = refuse('order-lost', folderOf(name), { holder: nameHolder(await readHolder(holderOf(name))) });
  throw new IssuesError([issue], formatIssue(issue));
}

/** Has the library forget a lock that is another's by now, without taking it away. */
function forget(name: string): Promise<void> {
  return lockfile.unlock(name, { realpath: false, lockfilePath: `${folderOf(name)}.${randomUUID()}` });
}

/** Works while the lock is this command's, and gives it back; where another has taken it over, that is thrown at once, whatever the work is doing. */
async function use<Result>(
  name: string,
  release: () => Promise<void>,
  lost: AbortSignal,
  work: (held: Held) => Promise<Result>,
): Promise<Result> {
  const self = describeSelf(randomUUID());
  const isMine = async (): Promise<boolean> =>
    !lost.aborted && (await readHolder(holderOf(name)))?.token === self.token;
  const confirm = async (): Promise<void> => {
    if (!(await isMine())) await lose(name);
  };
  try {
    await writeHolder(holderOf(name), self);
    const cut = new Promise<never>((_, reject) => {
      lost.addEventListener('abort', () => {
        lose(name).catch(reject);
      });
    });
    return await Promise.race([work({ isMine, confirm }), cut]);
  } finally {
    const mine = await isMine();
    if (mine) await rm(holderOf(name), { force: true });
    if (!lost.aborted) await (mine ? release() : forget(name)).catch(() => undefined);
  }
}

async function run<Result>(
  lock: Lock,
  isEnough: (seen: Watch) => boolean,
  work: (held: Held) => Promise<Result>,
): Promise<Result | Watch> {
  const lost = new AbortController();
  const obtained = await obtain(
    lock,
    () => {
      lost.abort();
    },
    isEnough,
  );
  return typeof obtained === 'function' ? use(lock.name, obtained, lost.signal, work) : obtained;
}

/**
 * Works while no other command holds the lock: waits for one that shows signs of life, on whatever machine and of whatever user, and takes over from one that shows none.
 * @param name the lock is the folder `<name>.lock`, which lasts as long as the work; its holder stands in `<name>.lock.json`
 * @param onWait told once who holds it, where there is something to wait for
 */
export async function holdLock<Result>(
  name: string,
  onWait: (sentence: string) => void,
  work: (held: Held) => Promise<Result>,
  times = LOCK_TIMES,
): Promise<Result> {
  let told = false;
  const tell = ({ holder, settled }: Watch): boolean => {
    if (!told && (holder ?? settled)) {
      onWait(`另一个命令正在进行（${nameHolder(holder)}），等它结束…`);
      told = true;
    }
    return false;
  };
  return (await run({ name, times }, tell, work)) as Result;
}

/** As holdLock, for work that is not to be done later: refused as soon as the holder is seen to be alive. */
export async function tryLock<Result>(
  name: string,
  work: (held: Held) => Promise<Result>,
  times = LOCK_TIMES,
): Promise<Result | Issue> {
  let refusal: Issue | undefined;
  const judge = ({ alive, holder }: Watch): boolean => {
    if (alive) refusal = refuse('order-busy', nameHolder(holder));
    return alive;
  };
  const result = await run({ name, times }, judge, work);
  return refusal ?? (result as Result);
}
