import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { JOIN_COMMAND } from '../../scripts/join.ts';
import { parseCity } from '../../src/publish/city/parse-city.ts';
import { runHere } from '../run-here.ts';

it('says once of each wrong folder that it is no built site', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'open-accounts-join-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const words = ['shuiwu', 'jiaotong'].map((id) => `${id}=${join(folder, id)}`);
  const { status, stderr } = await runHere(JOIN_COMMAND, [...words, '--out', join(folder, 'city')]);
  expect(status).toBe(1);
  expect(stderr.match(/发现「[^」]+」/g)).toEqual(['jiaotong', 'shuiwu'].map((id) => `发现「${join(folder, id)}」`));
});

it('takes one department', () => {
  expect(parseCity(['shuiwu=site'], 'city')).toEqual({ members: [{ id: 'shuiwu', folder: 'site' }], out: 'city' });
});
