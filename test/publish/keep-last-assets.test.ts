import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { keepLastAssets } from '../../src/publish/keep-last-release.ts';

let folder = '';
afterEach(() => rm(folder, { recursive: true, force: true }));

async function make(name: string, ...files: readonly string[]): Promise<string> {
  await mkdir(join(folder, name, '_astro'), { recursive: true });
  for (const file of files) await writeFile(join(folder, name, '_astro', file), name);
  return join(folder, name);
}

it('keeps the scripts of the last release, not those of the one before it, and none over a new one', async () => {
  folder = await mkdtemp(join(tmpdir(), 'keep-assets-'));
  const [first, second, third] = [await make('first', 'page.A.js', 'page.A.js.br', 'same.S.js'), await make('second', 'page.B.js', 'same.S.js'), await make('third', 'page.C.js', 'same.S.js')];
  await keepLastAssets(join(folder, 'none'), first);
  await keepLastAssets(first, second);
  await keepLastAssets(second, third);
  expect((await readdir(join(first, '_astro'))).toSorted()).toEqual(['page.A.js', 'page.A.js.br', 'same.S.js']);
  expect((await readdir(join(second, '_astro'))).toSorted()).toEqual(['kept.txt', 'page.A.js', 'page.B.js', 'same.S.js']);
  expect((await readdir(join(third, '_astro'))).toSorted()).toEqual(['kept.txt', 'page.B.js', 'page.C.js', 'same.S.js']);
  expect(await readFile(join(third, '_astro', 'same.S.js'), 'utf8')).toBe('third');
});
