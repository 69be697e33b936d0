import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkOut } from '../../src/publish/check-out.ts';
import { makeFolder, writeFiles } from './make-built-site.ts';

function makeProject(): string {
  const root = join(makeFolder(), 'project');
  for (const name of ['data', 'src', '.git', 'free', 'mine', 'dist']) mkdirSync(join(root, name), { recursive: true });
  writeFiles(root, {
    'mine/letter.txt': 'x',
    'dist/index.html': 'x',
    'dist/404.html': 'x',
    'dist/data/index.json': '{}',
    file: 'x',
  });
  symlinkSync(join(root, 'data'), join(root, 'link'));
  return root;
}

describe('the folder that a site is built into', () => {
  it.each(['dist', 'free', 'new', 'new/below', '../beside', 'database'])('%s is free', async (name) => {
    const root = makeProject();
    const before = readdirSync(join(root, '..'), { recursive: true });
    expect(await checkOut(join(root, name), root, '/home/somebody')).toBeUndefined();
    expect(readdirSync(join(root, '..'), { recursive: true })).toEqual(before);
  });

  it.each([
    ['data', 'build-out-own'],
    ['data/site', 'build-out-own'],
    ['.git/site', 'build-out-own'],
    ['src', 'build-out-own'],
    ['link/site', 'build-out-own'],
    ['.', 'build-out-above'],
    ['..', 'build-out-above'],
    ['link', 'build-out-symlink'],
    ['file', 'build-out-file'],
    ['mine', 'build-out-taken'],
    ['dist.new', 'build-out-name'],
    ['dist.old', 'build-out-name'],
    ['dist.lock', 'build-out-name'],
    ['a\nb', 'build-out-name'],
    [' ', 'build-out-name'],
    ['site ', 'build-out-name'],
    ['a\u001b[31m', 'build-out-name'],
    ['a\u202eb', 'build-out-name'],
    ['file/site', 'build-out-file'],
  ])('%s is refused: %s', async (name, rule) => {
    const root = makeProject();
    expect((await checkOut(join(root, name), root, '/home/somebody'))?.rule).toBe(rule);
  });

  it('is neither the root of the disk nor the home of a person nor above it', async () => {
    const root = makeProject();
    const home = makeFolder();
    writeFileSync(join(home, 'letter.txt'), 'x');
    for (const out of ['/', home, dirname(home)])
      expect((await checkOut(out, root, home))?.rule, out).toBe('build-out-above');
  });

  it.each([
    ['a name', 'x'.repeat(260)],
    ['a name with what is laid beside it', 'x'.repeat(250)],
    ['a path', `${'x'.repeat(200)}/`.repeat(20)],
  ])('is not too long for the system: %s', async (_, name) => {
    const root = makeProject();
    expect((await checkOut(join(root, name), root, '/home/somebody'))?.rule).toBe('build-out-long');
    expect(readdirSync(root).filter((entry) => entry.startsWith('x'))).toEqual([]);
  });

  /** Only the administrator can mount something. */
  const mount = (folder: string, ...words: readonly string[]): boolean => {
    onTestFinished(() => {
      spawnSync('umount', [folder]);
    });
    return spawnSync('mount', [...words, folder]).status === 0;
  };

  it.each<[string, (disk: string, other: string) => string[]]>([
    ['a disk of its own', () => ['-t', 'tmpfs', 'tmpfs']],
    ['a folder of the same disk', (_, other) => ['--bind', other]],
  ])('is no mount point, which cannot be moved: %s', async (_, words) => {
    const root = makeProject();
    const disk = join(root, '..', 'disk');
    for (const name of [disk, join(root, '..', 'other')]) mkdirSync(name);
    if (!mount(disk, ...words(disk, join(root, '..', 'other')))) return;
    expect(await checkOut(disk, root, '/home/somebody')).toMatchObject({ rule: 'build-out-mount', found: disk });
    expect(await checkOut(join(disk, 'site'), root, '/home/somebody')).toBeUndefined();
    expect(readdirSync(disk)).toEqual([]);
  });

  it('does not lie in a folder that cannot be written to', async () => {
    const root = makeProject();
    const disk = join(root, '..', 'disk');
    mkdirSync(disk);
    if (!mount(disk, '-t', 'tmpfs', '-o', 'ro', 'tmpfs')) return;
    for (const name of ['site', 'deep/site', 'deep/er/site'])
      expect(await checkOut(join(disk, name), root, '/home/somebody'), name).toMatchObject({
        rule: 'build-out-closed',
      });
    expect(existsSync(join(disk, 'site'))).toBe(false);
  });
});
