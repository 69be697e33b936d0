import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { makeBeside } from '../../src/publish/make-beside.ts';
import { makeFolder } from './make-built-site.ts';

const write =
  (name: string) =>
  async (folder: string): Promise<string> => {
    writeFileSync(join(folder, `${name}.txt`), name);
    await setTimeout(300);
    return name;
  };

it('lets two commands that write the same folder do it one after the other, from whatever project', async () => {
  const target = join(makeFolder(), 'deep', 'site');
  const waited: string[] = [];
  expect(
    await Promise.all(
      ['a', 'b'].map((name) => makeBeside(target, write(name), { onWait: (sentence) => waited.push(sentence) })),
    ),
  ).toEqual(['a', 'b']);
  expect(readdirSync(target)).toHaveLength(1);
  expect(readdirSync(dirname(target))).toEqual(['site']);
  expect(waited).toHaveLength(1);
});

it('leaves what stands there, and nothing beside it, where the work fails', async () => {
  const target = join(makeFolder(), 'site');
  mkdirSync(target);
  writeFileSync(join(target, 'old.txt'), 'old');
  await expect(makeBeside(target, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect([readdirSync(dirname(target)), readFileSync(join(target, 'old.txt'), 'utf8')]).toEqual([['site'], 'old']);
});

it('puts nothing up once another command has taken over, and leaves that one’s work alone', async () => {
  const target = join(makeFolder(), 'site');
  await expect(
    makeBeside(target, async (folder) => {
      renameSync(`${target}.lock`, `${target}.aside`);
      mkdirSync(`${target}.lock`);
      const holder = JSON.parse(readFileSync(`${target}.lock.json`, 'utf8')) as object;
      writeFileSync(`${target}.lock.json`, JSON.stringify({ ...holder, token: 'other' }));
      writeFileSync(join(folder, 'of-the-other.txt'), '');
      await setTimeout(100);
    }),
  ).rejects.toThrow(/order-lost/);
  expect([
    existsSync(target),
    existsSync(join(`${target}.new`, 'of-the-other.txt')),
    existsSync(`${target}.lock`),
  ]).toEqual([false, true, true]);
});

it('is refused before the work where the place is none', async () => {
  const file = join(makeFolder(), 'file');
  writeFileSync(file, '');
  let worked = false;
  await expect(
    makeBeside(join(file, 'site'), () => {
      worked = true;
      return Promise.resolve();
    }),
  ).rejects.toThrow(/build-out-file/);
  expect(worked).toBe(false);
});
