import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { HOSTS_COMMAND } from '../scripts/hosts.ts';
import { runHere } from './run-here.ts';

const ROOT = join(import.meta.dirname, '..');
const BASE = join(ROOT, 'test/cases/_base');

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hosts-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

describe('npm run hosts refuses before anything is written, and says why in one line:', () => {
  const refuse = async (words: readonly string[]): Promise<string> => {
    const out = join(makeFolder(), 'hosts');
    const all = words.includes('--out') ? words : [...words, '--out', out];
    const { status, stdout, stderr } = await runHere(HOSTS_COMMAND, all);
    expect([status, stdout, stderr.trim().split('\n').length, readdirSync(dirname(out))]).toEqual([2, '', 1, []]);
    return stderr;
  };

  it.each([
    ['--name', '..', 'hosts-name'],
    ['--name', 'a;b', 'hosts-name'],
    ['--name', 'a {}', 'hosts-name'],
    ['--name', '决算.cn', 'xn--67q243h.cn'],
    ['--port', '99999', 'hosts-port'],
    ['--port', '0', 'hosts-port'],
    ['--base', '/../', 'build-base'],
    ['--base', '/%2e%2e/', 'build-base'],
    ['--base', '//host/', 'build-base'],
    ['--root', '', 'command-blank'],
    ['--root', '/a"b', 'hosts-root'],
    ['--root', '/a\nb', 'hosts-root'],
    ['--root', '/a{b', 'hosts-root'],
    ['--out', 'src/hosts', 'build-out-own'],
    ['--base', '/open/', 'hosts-base'],
    ['--city', 'data', 'hosts-city'],
  ])('%s %j', async (option, value, words) => {
    expect(await refuse([option, value])).toContain(words);
  });

  it.each([
    ['.', '全部源文件'],
    ['..', '全部源文件'],
    ['', '全部源文件'],
    ['data', 'data/'],
    ['src/views', 'src/'],
    ['.git', '.git/'],
    ['public', 'public/'],
  ])('the project’s own folder as the site: --root "%s"', async (folder, name) => {
    const root = join(ROOT, folder);
    for (const written of [root, ...(folder === '' ? [] : [folder])]) {
      const said = await refuse(['--root', written]);
      expect(said).toContain('[hosts-own]');
      expect(said).toContain(name);
    }
  });

  it('the project’s own folder by way of the base', async () => {
    expect(await refuse(['--root', dirname(ROOT), '--base', `/${basename(ROOT)}/`])).toContain('[hosts-own]');
  });
});

it.each([['dist'], ['/var/www/open'], ['../site']])('npm run hosts takes --root %s', async (root) => {
  const out = makeFolder();
  const { status, stdout } = await runHere(HOSTS_COMMAND, ['--root', root, '--out', out], { root: BASE });
  expect([status, readdirSync(out).toSorted()]).toEqual([0, ['Caddyfile', 'nginx.conf']]);
  expect(stdout).toContain(`网站所在的文件夹是 ${join('/', root.startsWith('/') ? root : join(BASE, root))}`);
});
