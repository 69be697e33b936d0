import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSite } from '../../src/desk/create-site.ts';
import { restoreLineEnds } from '../../src/desk/restore-line-ends.ts';
import type { Issue } from '../../src/model/issue.ts';
import { inspectSite } from '../../src/open-site.ts';
import { formatIssue } from '../../src/views/say/issue-text.ts';
import { rememberAll } from '../remember-all.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const INPUTS = ['data', 'content', 'seeds', 'public'];
const SLOW = 120_000;

const memory = rememberAll();

let folder = '';
/** The project committed without a word about line ends. */
let bare = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'line-ends-'));
  bare = await makeOrigin('bare', false);
}, SLOW);
afterAll(() => rm(folder, { recursive: true, force: true }));

function git(cwd: string, ...words: readonly string[]): string {
  return execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** The project committed somewhere; without `attributes`, git is told nothing of line ends. */
async function makeOrigin(name: string, attributes: boolean): Promise<string> {
  const origin = join(folder, `${name}.origin`);
  for (const input of INPUTS) await cp(join(ROOT, input), join(origin, input), { recursive: true });
  if (attributes) await cp(join(ROOT, '.gitattributes'), join(origin, '.gitattributes'));
  return commit(origin);
}

function commit(origin: string): string {
  git(origin, 'init', '--quiet');
  git(origin, '-c', 'core.autocrlf=false', 'add', '--all');
  git(origin, 'commit', '--quiet', '--message', 'All');
  return origin;
}

/** Clones as git on Windows does by default. */
function cloneAsWindows(origin: string, name: string): string {
  git(folder, 'clone', '--quiet', '--config', 'core.autocrlf=true', origin, name);
  return join(folder, name);
}

async function list(root: string): Promise<string[]> {
  return (await inspectSite(root, memory)).issues.map(({ rule, place }: Issue) => `${rule} ${place.file}`);
}

describe('a clone under core.autocrlf=true', () => {
  it(
    'of this project passes',
    async () => {
      const root = cloneAsWindows(await makeOrigin('own', true), 'own');
      expect(await list(root)).toEqual([]);
      expect((await readFile(join(root, 'data/2020/SHA256SUMS'), 'utf8')).includes('\r')).toBe(false);
      expect(await restoreLineEnds(root, memory)).toEqual({ written: [] });
    },
    SLOW,
  );

  it(
    'of a new site passes',
    async () => {
      const site = join(folder, 'site.origin');
      expect(await createSite(ROOT, site, { empty: false, name: '' })).toEqual({ written: [site] });
      expect(await list(cloneAsWindows(commit(site), 'site'))).toEqual([]);
    },
    SLOW,
  );

  it(
    'of a project without .gitattributes has one issue, whose way out leads out',
    async () => {
      const root = cloneAsWindows(bare, 'bare');
      const { issues } = await inspectSite(root, memory);
      expect(issues.map(formatIssue)).toEqual([
        expect.stringMatching(
          /^发现「\d+ 个文件的换行不同」，应为：2020年度 1\.1\.0版、2020年度 1\.0\.0版发布时的换行；.*git（core\.autocrlf）.*npm run restore.*data\/2020\/v1\.1\.0（整个文件夹） \[version-line-ends\]$/,
        ),
      ]);
      await restoreLineEnds(root, memory);
      expect(await list(root)).toEqual([]);
      git(root, 'add', '--all');
      expect(git(root, 'diff', '--cached', '--name-only').trim()).toBe('.gitattributes');
      git(root, 'commit', '--quiet', '--message', 'Keep line ends');
      expect(await list(cloneAsWindows(root, 'again'))).toEqual([]);
    },
    SLOW,
  );

  it(
    'keeps the message of a file in which more was changed',
    async () => {
      const root = cloneAsWindows(bare, 'changed');
      const file = join(root, 'data/2020/v1.0.0/staff.csv');
      await writeFile(file, (await readFile(file, 'utf8')).replace(/\r\n$/, ',\r\n'));
      const changed = 'version-changed data/2020/v1.0.0/staff.csv';
      expect(await list(root)).toEqual(expect.arrayContaining([changed, 'version-line-ends data/2020/v1.1.0']));
      await restoreLineEnds(root, memory);
      expect(await list(root)).toContain(changed);
      expect(await list(root)).not.toContain('version-line-ends data/2020/v1.1.0');
    },
    SLOW,
  );
});
