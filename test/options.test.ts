import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

it.each([['demo.ts', '--yaers'], ['bench.ts', '--volumes'], ['hosts.ts', '--rot'], ['pdf.ts', 'x']])('%s says in one line what it cannot read, and how it is written', (script, word) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts', script), word], { cwd: ROOT, encoding: 'utf8' });
  expect([status, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 1]);
  expect(stderr).toContain(`看不懂“${word}`);
  expect(stderr).toContain(`npm run ${script.replace('.ts', '')}`);
});
