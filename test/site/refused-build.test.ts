import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSmallProject } from './make-small-project.ts';
import { runBuild } from './run-build.ts';

const folder = mkdtempSync(join(tmpdir(), 'open-accounts-refused-'));
const project = join(folder, 'project');
const disk = join(folder, 'disk');
const PAGE = '<!DOCTYPE html><html><head><title>x</title></head><body><a href="/nowhere/">x</a></body></html>';
const OLD = { 'index.html': 'old', '404.html': 'old', 'data/index.json': '{}' };

function writeOld(out: string): void {
  mkdirSync(join(out, 'data'), { recursive: true });
  for (const [name, text] of Object.entries(OLD)) writeFileSync(join(out, name), text);
}

function expectOld(out: string): void {
  expect(readdirSync(join(out, '..'))).toEqual(['site']);
  expect(readdirSync(out).toSorted()).toEqual(['404.html', 'data', 'index.html']);
  for (const [name, text] of Object.entries(OLD)) expect(readFileSync(join(out, name), 'utf8'), name).toBe(text);
}

/** What a build that fails says. */
function build(root: string, out: string): Promise<string> {
  const run = runBuild({ folder: root, out, base: '/', zone: 'UTC', locale: 'C.UTF-8' });
  return run.then(
    () => '',
    (error: unknown) => String(error),
  );
}

/** A disk of two megabytes; only the administrator can make one. */
const hasDisk = ((): boolean => {
  mkdirSync(disk);
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk]).status === 0;
})();

beforeAll(async () => {
  await makeSmallProject(project);
});

afterAll(() => {
  if (hasDisk) spawnSync('umount', [disk]);
  rmSync(folder, { recursive: true, force: true });
});

test(
  'a build whose site has faults names all of them and leaves the old site whole',
  { timeout: 120_000 },
  async () => {
    const out = join(folder, 'sites', 'site');
    writeOld(out);
    mkdirSync(join(project, 'public', 'extra'), { recursive: true });
    writeFileSync(join(project, 'public', 'extra', 'index.html'), PAGE);
    writeFileSync(join(project, 'public', 'entry.mjs'), 'export {};\n');
    writeFileSync(join(project, 'public', 'empty.txt'), '');
    const said = await build(project, out);
    rmSync(join(project, 'public', 'extra'), { recursive: true });
    for (const name of ['entry.mjs', 'empty.txt']) rmSync(join(project, 'public', name));
    for (const words of [
      '原有的网站没有改动',
      '「/nowhere/」',
      '[site-link]',
      '[site-policy]',
      '「entry.mjs」',
      '「empty.txt」',
      '共 4 个问题',
    ])
      expect(said).toContain(words);
    expectOld(out);
  },
);

test(
  'of volumes rendered side by side, one that cannot be drawn stops all, is named once, and leaves nothing behind',
  { timeout: 240_000 },
  async () => {
    const years = join(folder, 'years');
    await makeSmallProject(years, ['2017', '2018']);
    const charts = join(years, 'content/2017/charts.yaml');
    writeFileSync(charts, readFileSync(charts, 'utf8').replace('title: ', 'title: 𠮷'));
    const out = join(folder, 'more-sites', 'site');
    writeOld(out);
    const said = await build(years, out);
    expect(said.split('没有生成').length).toBe(2);
    expect(said).toContain('原有的网站没有改动');
    expect(said, 'the page is named').toMatch(/：\/2017\/charts\/[^ ]*: .*font has no 𠮷/);
    expectOld(out);
    expect(existsSync(join(years, '.cache/shards'))).toBe(false);
  },
);

test.skipIf(!hasDisk)(
  'a full disk is said in one sentence, and leaves the old site whole (skipped where no small disk can be mounted)',
  { timeout: 120_000 },
  async () => {
    const out = join(disk, 'site');
    writeOld(out);
    const said = await build(project, out);
    expect(said).toContain('没有生成，原有的网站没有改动：磁盘已满，写到一半的部分已经删去');
    expect(said.split('\n').filter((line) => line.includes('磁盘')).length).toBe(1);
    expect(said).not.toMatch(/ENOSPC|\n\s+at /);
    expectOld(out);
  },
);
