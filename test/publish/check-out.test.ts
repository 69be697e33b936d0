import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkOut } from '../../src/publish/check-out.ts';
import { makeFolder, writeFiles } from './make-built-site.ts';

function makeProject(): string {
  const root = join(makeFolder(), 'project');
  for (const name of ['data', 'src', '.git', 'free', 'mine', 'dist']) mkdirSync(join(root, name), { recursive: true });
  writeFiles(root, { 'mine/letter.txt': 'x', 'dist/index.html': 'x', 'dist/404.html': 'x', 'dist/data/index.json': '{}', 'file': 'x' });
  symlinkSync(join(root, 'data'), join(root, 'link'));
  return root;
}

describe('the folder that a site is built into', () => {
  it.each(['dist', 'free', 'new', 'new/below', '../beside', 'database'])('%s is free', async (name) => {
    const root = makeProject();
    expect(await checkOut(join(root, name), root, '/home/somebody')).toBeUndefined();
  });

  it.each([
    ['data', 'build-out-own'], ['data/site', 'build-out-own'], ['.git/site', 'build-out-own'], ['src', 'build-out-own'], ['link/site', 'build-out-own'],
    ['.', 'build-out-above'], ['..', 'build-out-above'], ['link', 'build-out-symlink'], ['file', 'build-out-file'], ['mine', 'build-out-taken'],
  ])('%s is refused: %s', async (name, rule) => {
    const root = makeProject();
    expect((await checkOut(join(root, name), root, '/home/somebody'))?.rule).toBe(rule);
  });

  it('is neither the root of the disk nor the home of a person nor above it', async () => {
    const root = makeProject();
    const home = makeFolder();
    writeFileSync(join(home, 'letter.txt'), 'x');
    for (const out of ['/', home, dirname(home)]) expect((await checkOut(out, root, home))?.rule, out).toBe('build-out-above');
  });
});
