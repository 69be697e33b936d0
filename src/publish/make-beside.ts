import { rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { holdLock } from '../desk/hold-lock.ts';
import { IssuesError } from '../model/issue.ts';
import { formatIssue } from '../views/say/issue-text.ts';
import { putBack, swapSite } from './swap-site.ts';
import { tryPlace } from './try-place.ts';

/** What else may be done on the way. */
interface Aside<Result> {
  /** Takes what it can use out of what stood there, before that is removed. */
  readonly salvage?: (result: Result, aside: string) => void;
  /** Told once that another command is writing the same folder. */
  readonly onWait?: (sentence: string) => void;
}

const ignore = (): void => undefined;

/**
 * Makes a folder beside its place and moves it in when it is whole; whatever goes wrong before, what stood there stands.
 * One command at a time, of whichever project: the lock lies beside, too.
 * @param target absolute
 * @param make fills the empty folder it is given; what it throws is thrown here
 */
export async function makeBeside<Result>(
  target: string,
  make: (folder: string) => Promise<Result>,
  { salvage = ignore, onWait = ignore }: Aside<Result> = {},
): Promise<Result> {
  const beside = `${target}.new`;
  const refusal = await tryPlace(target, target);
  if (refusal) throw new IssuesError([refusal], formatIssue(refusal));
  return holdLock(target, onWait, async ({ confirm, isMine }) => {
    await putBack(target);
    rmSync(beside, { recursive: true, force: true });
    try {
      await mkdir(beside, { recursive: true });
      const result = await make(beside);
      await confirm();
      swapSite(target, beside, (aside) => {
        salvage(result, aside);
      });
      return result;
    } finally {
      if (await isMine()) rmSync(beside, { recursive: true, force: true });
    }
  });
}
