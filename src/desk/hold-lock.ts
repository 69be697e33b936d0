import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { type Issue, IssuesError, refuse } from '../model/issue.ts';
import { formatIssue } from '../views/say/issue-text.ts';
import { nameHolder } from '../views/say/lock-text.ts';
import { describeSelf, readHolder, writeHolder } from './lock-holder.ts';
import {
  lockFolderOf,
  forgetLock,
  lockHolderOf,
  type Lock,
  type LockTimes,
  obtainLock,
  type LockWatch,
} from './obtain-lock.ts';

/**
 * The longest that a build was seen to be deaf was 3.8 s, on a machine at its limit.
 * What is stale is measured by whoever waits, with his own stopwatch: clocks of two machines, or one that is set, say nothing about it.
 */
export const LOCK_TIMES: LockTimes = { pause: 250, beat: 3000, stale: 20_000 };

/** What the work under a lock can ask. */
export interface Held {
  /** Whether the lock is still this command's. */
  readonly isMine: () => Promise<boolean>;
  /** Throws an IssuesError where another command has taken over: nothing may be put in its place any more. */
  readonly confirm: () => Promise<void>;
}

async function lose(name: string): Promise<never> {
  const issue = refuse('order-lost', lockFolderOf(name), { holder: nameHolder(await readHolder(lockHolderOf(name))) });
  throw new IssuesError([issue], formatIssue(issue));
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
    !lost.aborted && (await readHolder(lockHolderOf(name)))?.token === self.token;
  const confirm = async (): Promise<void> => {
    if (!(await isMine())) await lose(name);
  };
  try {
    await writeHolder(lockHolderOf(name), self);
    const cut = new Promise<never>((_, reject) => {
      lost.addEventListener('abort', () => {
        lose(name).catch(reject);
      });
    });
    return await Promise.race([work({ isMine, confirm }), cut]);
  } finally {
    const mine = await isMine();
    if (mine) await rm(lockHolderOf(name), { force: true });
    if (!lost.aborted) await (mine ? release() : forgetLock(name)).catch(() => undefined);
  }
}

async function run<Result>(
  lock: Lock,
  isEnough: (seen: LockWatch) => boolean,
  work: (held: Held) => Promise<Result>,
): Promise<Result | LockWatch> {
  const lost = new AbortController();
  const obtained = await obtainLock(
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
  const tell = ({ holder, settled }: LockWatch): boolean => {
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
  const judge = ({ alive, holder }: LockWatch): boolean => {
    if (alive) refusal = refuse('order-busy', nameHolder(holder));
    return alive;
  };
  const result = await run({ name, times }, judge, work);
  return refusal ?? (result as Result);
}
