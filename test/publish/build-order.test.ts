import { expect, it } from 'vitest';
import { BUILD_COMMAND } from '../../scripts/build.ts';
import { runHere } from '../run-here.ts';

const UNSOUND = ['open', '/open', 'open/', '//', '/../', '/开放/', 'https://example.org/'];
it.each(UNSOUND)('a build refuses the base “%s” before anything is read', async (base) => {
  const { status, stdout, stderr } = await runHere(BUILD_COMMAND, ['--base', base]);
  expect([status, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 1]);
  expect(stderr).toContain(`没有生成：发现「${base}」`);
  expect(stderr).toContain('[build-base]');
});

it.each([
  ['data/site', 'build-out-own'], ['..', 'build-out-above'], ['package.json', 'build-out-file'],
])('a build refuses to be written to %s, seen from the project', async (out, rule) => {
  const { status, stdout, stderr } = await runHere(BUILD_COMMAND, ['--out', out]);
  expect([status, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 1]);
  expect(stderr).toContain(`[${rule}]`);
});
