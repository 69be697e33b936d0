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

it.each([
  ['--name', '..', 'hosts-name'], ['--name', 'a;b', 'hosts-name'], ['--name', 'a {}', 'hosts-name'], ['--name', '决算.cn', 'xn--67q243h.cn'], ['--port', '99999', 'hosts-port'], ['--port', '0', 'hosts-port'],
  ['--base', '/../', 'build-base'], ['--base', '/%2e%2e/', 'build-base'], ['--base', '//host/', 'build-base'], ['--root', '/a"b', 'hosts-root'], ['--root', '/a\nb', 'hosts-root'], ['--root', '/a{b', 'hosts-root'], ['--out', 'src/hosts', 'build-out-own'],
])('hosts.ts refuses %s %j before anything is written, and says why in one line', (option, value, words) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts', 'hosts.ts'), option, value], { cwd: ROOT, encoding: 'utf8' });
  expect([status, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 1]);
  expect(stderr).toContain(words);
});
