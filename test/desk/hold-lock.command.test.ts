import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { type Held, holdLock as hold, LOCK_TIMES, tryLock as tryOnce } from '../../src/desk/hold-lock.ts';
import type { Issue } from '../../src/model/issue.ts';
import { QUICK } from './quick-times.ts';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

async function makeName(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lock-'));
  folders.push(folder);
  return join(folder, 'deep', 'build');
}

const ignore = (): void => undefined;

type Work<Result> = (held: Held) => Promise<Result>;
const holdLock = <Result>(name: string, onWait: (sentence: string) => void, work: Work<Result>): Promise<Result> =>
  hold(name, onWait, work, QUICK);
const tryLock = <Result>(name: string, work: Work<Result>): Promise<Result | Issue> => tryOnce(name, work, QUICK);

/** A process that holds the lock until it is told to end. */
async function startHolder(name: string, kind = 'plain'): Promise<ChildProcess> {
  const program = spawn(process.execPath, [join(import.meta.dirname, 'hold-long.ts'), name, kind], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(program.stdout, 'data');
  return program;
}

async function end(program: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = once(program, 'exit');
  program.kill(signal);
  await ended;
}

/** Makes the holder of a lock one of another machine, as on a shared disk: nothing can be asked of its process. */
async function moveAway(name: string): Promise<void> {
  const holder = JSON.parse(await readFile(`${name}.lock.json`, 'utf8')) as object;
  await writeFile(`${name}.lock.json`, JSON.stringify({ ...holder, machine: 'another', host: 'elsewhere' }));
}

/** The lock stays its holder's for longer than a silent one would keep it, and is free once the holder has ended. */
async function expectHeld(name: string, program: ChildProcess): Promise<void> {
  const freed = holdLock(name, ignore, () => Promise.resolve(performance.now()));
  await setTimeout(QUICK.stale * 1.2);
  const ended = performance.now();
  await end(program, 'SIGTERM');
  expect(await freed).toBeGreaterThan(ended);
}

describe('a lock', () => {
  it('outlives a holder that is deaf for fifteen seconds, and blocks nobody for half a minute after its end', () => {
    expect(LOCK_TIMES.stale - LOCK_TIMES.beat).toBeGreaterThan(15_000);
    expect(LOCK_TIMES.stale + LOCK_TIMES.pause).toBeLessThan(30_000);
  });

  it.concurrent('lets one at a time work, and tells the others once whom they wait for', async () => {
    const name = await makeName();
    const steps: string[] = [];
    const waited: string[] = [];
    const work = (letter: string) => async (): Promise<string> => {
      steps.push(`${letter} begins`);
      await setTimeout(400);
      steps.push(`${letter} ends`);
      return letter;
    };
    const done = await Promise.all(
      ['a', 'b', 'c'].map((letter) => holdLock(name, (sentence) => waited.push(sentence), work(letter))),
    );
    expect(done).toEqual(['a', 'b', 'c']);
    for (let index = 0; index < steps.length; index += 2)
      expect(steps[index + 1]).toBe(steps[index]?.replace('begins', 'ends'));
    expect(steps).toHaveLength(6);
    expect(waited).toHaveLength(2);
    for (const sentence of waited)
      expect(sentence).toMatch(new RegExp(`进程 ${process.pid}，\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d 开始`));
  });

  it.concurrent('is free again after work that failed, and leaves nothing behind', async () => {
    const name = await makeName();
    await expect(holdLock(name, ignore, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await readdir(dirname(name))).toEqual([]);
    expect(await holdLock(name, ignore, () => Promise.resolve('yes'))).toBe('yes');
  });

  it.concurrent('is free as soon as its process was killed', async () => {
    const name = await makeName();
    await end(await startHolder(name), 'SIGKILL');
    expect(existsSync(`${name}.lock`)).toBe(true);
    const started = performance.now();
    await hold(name, ignore, () => Promise.resolve(), { ...QUICK, stale: 20_000 });
    expect(performance.now() - started).toBeLessThan(10_000);
  }, 20_000);

  it.concurrent('is given back by a process that is stopped from the keyboard', async () => {
    const name = await makeName();
    await end(await startHolder(name), 'SIGINT');
    expect(existsSync(`${name}.lock`)).toBe(false);
  });

  it.concurrent.each([
    ['behind', -7 * 86_400_000],
    ['ahead', 7 * 86_400_000],
  ])(
    'of a dead holder on another machine is free after a short while, its clock %s',
    async (_, skew) => {
      const name = await makeName();
      await end(await startHolder(name), 'SIGKILL');
      await moveAway(name);
      const written = new Date(Date.now() + skew);
      await utimes(`${name}.lock`, written, written);
      const [started, waited]: [number, string[]] = [performance.now(), []];
      await holdLock(
        name,
        (sentence) => waited.push(sentence),
        () => Promise.resolve(),
      );
      expect(waited.join()).toContain('elsewhere');
      expect(performance.now() - started).toBeGreaterThan(QUICK.stale * 0.9);
      expect(performance.now() - started).toBeLessThan(QUICK.stale * 2);
    },
    60_000,
  );

  it.concurrent('of a live holder on another machine or in another container is respected, whatever its clock and its process number say', async () => {
    const name = await makeName();
    const program = await startHolder(name, 'skew');
    await moveAway(name);
    const holder = JSON.parse(await readFile(`${name}.lock.json`, 'utf8')) as object;
    await writeFile(`${name}.lock.json`, JSON.stringify({ ...holder, pid: 999_999_999 }));
    await expectHeld(name, program);
  }, 60_000);

  it.concurrent('survives a stretch in which its process is deaf', async () => {
    const name = await makeName();
    const program = await startHolder(name, 'deaf');
    await expectHeld(name, program);
  }, 60_000);

  it.concurrent('that is left as a file by an older program blocks nobody for long', async () => {
    const name = await makeName();
    await mkdir(dirname(name), { recursive: true });
    await writeFile(`${name}.lock`, String(process.pid));
    await holdLock(name, ignore, () => Promise.resolve());
    expect(await readdir(dirname(name))).toEqual([]);
  }, 60_000);

  it.concurrent('whose holder cannot be read is a lock all the same', async () => {
    const name = await makeName();
    const waited: string[] = [];
    // Each step waits for the one before it, not for a time: a slow machine spoils the file later.
    const spoiled = Promise.withResolvers<undefined>();
    const told = Promise.withResolvers<undefined>();
    const first = holdLock(name, ignore, async () => {
      await writeFile(`${name}.lock.json`, '{"host":"\u001b[31m"');
      spoiled.resolve(undefined);
      await told.promise;
    });
    await spoiled.promise;
    const tell = (sentence: string): void => {
      waited.push(sentence);
      told.resolve(undefined);
    };
    await Promise.all([first, holdLock(name, tell, () => Promise.resolve())]);
    expect(waited).toEqual(['另一个命令正在进行（没有写明是谁），等它结束…']);
  });
});

describe('work whose lock was taken over', () => {
  it.concurrent('is stopped with a sentence, puts nothing up, and leaves the other its lock', async () => {
    const name = await makeName();
    let confirmed: unknown;
    const lost = holdLock(name, ignore, async ({ confirm }) => {
      await rename(`${name}.lock`, `${name}.aside`);
      await mkdir(`${name}.lock`);
      await moveAway(name);
      await writeFile(
        `${name}.lock.json`,
        (await readFile(`${name}.lock.json`, 'utf8')).replace(/"token":"[^"]*"/, '"token":"other"'),
      );
      confirmed = await confirm().catch((error: unknown) => error);
      await setTimeout(60_000);
    });
    await expect(lost).rejects.toThrow(/另一个命令（elsewhere 上的进程 \d+，.*）已经接手/);
    expect(String(confirmed)).toContain('已经接手');
    expect((await stat(`${name}.lock`)).isDirectory()).toBe(true);
    expect(await readFile(`${name}.lock.json`, 'utf8')).toContain('other');
  }, 20_000);
});

describe('a lock that nobody waits for', () => {
  it.concurrent('is refused as soon as its holder is seen alive, and names it', async () => {
    const name = await makeName();
    const program = await startHolder(name);
    expect(await tryLock(name, () => Promise.resolve('done'))).toMatchObject({
      rule: 'order-busy',
      found: expect.stringContaining(`进程 ${program.pid}`) as string,
    });
    await end(program, 'SIGTERM');
    expect(await tryLock(name, () => Promise.resolve('done'))).toBe('done');
  }, 20_000);
});
