import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseBuild } from '../../src/publish/parse-build.ts';

it('takes the words of a build', () => {
  expect(parseBuild([])).toEqual({ base: '/', out: 'dist', years: undefined });
  expect(parseBuild(['--base', '/a/b-1/', '--out', '../网站 一', '--years', '2019,2020'])).toEqual({ base: '/a/b-1/', out: '../网站 一', years: '2019,2020' });
});

it.each(['open', '/open', 'open/', '//', '/../', '/开放/', 'https://example.org/'])('refuses the base “%s” before anything is built', (base) => {
  expect(parseBuild(['--base', base])).toMatchObject({ rule: 'build-base', found: base });
});

it.each([[['--basee', '/x/']], [['--base']], [['/open/']]])('refuses %j', (words) => {
  expect(parseBuild(words)).toMatchObject({ rule: 'build-usage' });
});

it('says so in one line, with its exit code', () => {
  const { status, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, '../../scripts/build.ts'), '--basee', '/x/'], { encoding: 'utf8' });
  expect([status, stderr.trim().split('\n').length]).toEqual([2, 1]);
  expect(stderr).toContain('没有生成：发现「--basee /x/」');
});
