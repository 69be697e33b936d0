import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { parseCity } from '../../src/publish/city/parse-city.ts';
import { formatIssue } from '../../src/views/text/issue-text.ts';

it('says once of each wrong folder that it is no built site', () => {
  const folder = mkdtempSync(join(tmpdir(), 'open-accounts-join-'));
  onTestFinished(() => { rmSync(folder, { recursive: true, force: true }); });
  const words = ['shuiwu', 'jiaotong'].map((id) => `${id}=${join(folder, id)}`);
  const { status, stderr } = spawnSync(process.execPath, ['scripts/join.ts', ...words, '--out', join(folder, 'city')], { encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr.match(/发现「[^」]+」/g)).toEqual(['jiaotong', 'shuiwu'].map((id) => `发现「${join(folder, id)}」`));
});

it('takes one department, and says so where there is none', () => {
  expect(parseCity(['shuiwu=site', '--out', 'city'], 'join-usage')).toEqual({ members: [{ id: 'shuiwu', folder: 'site' }], out: 'city' });
  const refusal = parseCity(['--out', 'city'], 'join-usage');
  expect('rule' in refusal && formatIssue(refusal)).toContain('至少一个“编号=网站文件夹”');
});
