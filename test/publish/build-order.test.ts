import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { BUILD_COMMAND } from '../../scripts/build.ts';
import { judgeBuild } from '../../src/publish/judge-build.ts';
import { runHere } from '../run-here.ts';

const UNSOUND = ['open', '/open', 'open/', '//', '/../', '/开放/', 'https://example.org/'];
it.each(UNSOUND)('a build refuses the base “%s” before anything is read', async (base) => {
  const { status, stdout, stderr } = await runHere(BUILD_COMMAND, ['--base', base]);
  expect([status, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 1]);
  expect(stderr).toContain(`没有生成：发现「${base}」`);
  expect(stderr).toContain('[build-base]');
});

it.each([
  ['dist', 'build-out-own'],
  ['dist/a', 'build-out-own'],
  ['preview', 'build-draft-years', '--years', '2020'],
])('a preview of drafts is not written to %s', async (out, rule, ...more) => {
  const { status, stdout, stderr } = await runHere(BUILD_COMMAND, ['--draft', '--out', out, ...more]);
  expect([status, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 1]);
  expect(stderr).toContain(`[${rule}]`);
});

it('neither takes a site the place of a preview, nor a preview that of a site', async () => {
  const root = mkdtempSync(join(tmpdir(), 'places-'));
  const put = (folder: string, names: readonly string[]): void => {
    mkdirSync(join(root, folder, 'data'), { recursive: true });
    for (const name of names) writeFileSync(join(root, folder, name), '');
  };
  put('site', ['404.html', 'index.html']);
  put('shown', ['404.html', 'index.html', 'draft-preview.txt']);
  const judge = (out: string, draft: boolean) => judgeBuild({ out, draft, years: undefined }, root, '/home/somebody');
  expect(await judge('shown', false)).toMatchObject({ rule: 'build-out-taken' });
  expect(await judge('site', true)).toMatchObject({ rule: 'build-out-taken' });
  expect([await judge('site', false), await judge('shown', true)]).toEqual([undefined, undefined]);
  rmSync(root, { recursive: true });
});

it.each([
  ['data/site', 'build-out-own'],
  ['..', 'build-out-above'],
  ['package.json', 'build-out-file'],
])('a build refuses to be written to %s, seen from the project', async (out, rule) => {
  const { status, stdout, stderr } = await runHere(BUILD_COMMAND, ['--out', out]);
  expect([status, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 1]);
  expect(stderr).toContain(`[${rule}]`);
});
