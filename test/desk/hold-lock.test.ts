import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { holdLock } from '../../src/desk/hold-lock.ts';

let folder = '';
let file = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'));
  file = join(folder, 'deep', 'build.lock');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const ignore = (): void => undefined;

describe('a lock', () => {
  it('lets one at a time work, and tells the others whom they wait for', async () => {
    const steps: string[] = [];
    const waited: number[] = [];
    const work = (name: string) => async (): Promise<string> => {
      steps.push(`${name} begins`);
      await setTimeout(60);
      steps.push(`${name} ends`);
      return name;
    };
    const done = await Promise.all(['a', 'b', 'c'].map((name) => holdLock(file, (owner) => waited.push(owner), work(name))));
    expect(done).toEqual(['a', 'b', 'c']);
    for (let index = 0; index < steps.length; index += 2) expect(steps[index + 1]).toBe(steps[index]?.replace('begins', 'ends'));
    expect(waited).toEqual([process.pid, process.pid]);
    expect(steps).toHaveLength(6);
  });

  it('takes over from a process that was killed', async () => {
    await holdLock(file, ignore, () => Promise.resolve());
    await writeFile(file, '999999999');
    expect(await holdLock(file, ignore, () => readFile(file, 'utf8'))).toBe(String(process.pid));
  });

  it('is free again after work that failed', async () => {
    await expect(holdLock(file, ignore, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await holdLock(file, ignore, () => Promise.resolve('yes'))).toBe('yes');
  });
});
