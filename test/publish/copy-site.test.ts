import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Issue } from '../../src/model/issue.ts';
import { compressCopy, copySite } from '../../src/publish/city/copy-site.ts';
import { openMember } from '../../src/publish/city/open-member.ts';
import { packHeaders } from '../../src/publish/hosts/pack-headers.ts';
import { packHtaccess } from '../../src/publish/hosts/pack-htaccess.ts';
import { formatReport } from '../../src/views/say/issue-text.ts';
import { makeFolder } from './make-built-site.ts';
import { writeSite } from './make-department.ts';

const PAGE = '<!DOCTYPE html>'.padEnd(4000, '决算');
const INDEX = {
  title: '某局',
  titleEn: '',
  files: [],
  years: [
    {
      year: '2023',
      title: '',
      latest: 'v1.1.0',
      versions: [
        { version: '1.1.0', status: 'draft', files: [] },
        { version: '1.0.0', status: 'released', files: [] },
      ],
    },
  ],
};

/** A small site of a department, with forms of its files and rules that say something else. */
function makeMember(): string {
  const site = join(makeFolder(), 'site');
  writeSite(site, {
    'index.html': PAGE,
    '_astro/a.js': 'export {};\n',
    '.well-known/security.txt': 'x',
    'data/index.json': JSON.stringify(INDEX),
    'data/provenance.json': '{"base":"/shuiwu/"}',
  });
  for (const name of ['index.html.gz', 'index.html.br', 'SHA256SUMS.gz', '.htaccess', '_headers'])
    writeFileSync(join(site, name), `forged ${name}`);
  return site;
}

async function copy(site: string): Promise<{ issues: Issue[]; to: string }> {
  const city = makeFolder();
  const issues: Issue[] = [];
  const open = openMember({ id: 'shuiwu', folder: site }, issues);
  const copied = open && (await copySite(open, join(city, 'shuiwu'), issues));
  if (copied && issues.length === 0) await compressCopy(city, copied);
  return { issues, to: join(city, 'shuiwu') };
}

const listNames = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();

describe('the site of a department in a city', () => {
  it('has what its list of digests names; compressed forms and rules for servers are made anew', async () => {
    const site = makeMember();
    writeFileSync(join(site, '.DS_Store'), 'left there by a system');
    const { issues, to } = await copy(site);
    expect(issues).toEqual([]);
    expect(listNames(to)).toEqual([
      '.htaccess',
      '.nojekyll',
      '.well-known/security.txt',
      'SHA256SUMS',
      '_astro/a.js',
      '_headers',
      'data/index.json',
      'data/provenance.json',
      'index.html',
      'index.html.br',
      'index.html.gz',
    ]);
    expect(readFileSync(join(to, 'index.html'), 'utf8')).toBe(PAGE);
    expect(gunzipSync(readFileSync(join(to, 'index.html.gz'))).toString()).toBe(PAGE);
    expect(brotliDecompressSync(readFileSync(join(to, 'index.html.br'))).toString()).toBe(PAGE);
    const hosted = { base: '/shuiwu/', released: [{ year: '2023', version: '1.0.0' }] };
    expect(readFileSync(join(to, '.htaccess'), 'utf8')).toBe(packHtaccess(hosted));
    expect(readFileSync(join(to, '_headers'), 'utf8')).toBe(packHeaders(hosted));
  });

  it('may share its files with the folder of kept volumes', async () => {
    const site = makeMember();
    renameSync(join(site, 'index.html'), `${site}-kept`);
    linkSync(`${site}-kept`, join(site, 'index.html'));
    expect((await copy(site)).issues).toEqual([]);
  });
});

describe('is refused, with one issue that names the file:', () => {
  it.each<[string, string, string, (site: string) => void]>([
    [
      'a changed byte',
      'city-digest',
      'index.html',
      (site) => {
        appendFileSync(join(site, 'index.html'), ' ');
      },
    ],
    [
      'a lost file',
      'city-digest',
      '_astro/a.js',
      (site) => {
        rmSync(join(site, '_astro/a.js'));
      },
    ],
    [
      'a link in the place of a file, with the right bytes behind it',
      'city-kind',
      'index.html',
      (site) => {
        renameSync(join(site, 'index.html'), `${site}-aside`);
        symlinkSync(`${site}-aside`, join(site, 'index.html'));
      },
    ],
    [
      'a link in the place of a compressed form',
      'city-kind',
      'index.html.br',
      (site) => {
        rmSync(join(site, 'index.html.br'));
        symlinkSync('/etc/hostname', join(site, 'index.html.br'));
      },
    ],
    [
      'a link in the place of the rules for servers',
      'city-kind',
      '.htaccess',
      (site) => {
        rmSync(join(site, '.htaccess'));
        symlinkSync('/etc/hostname', join(site, '.htaccess'));
      },
    ],
    [
      'a link in the place of a folder, with the right bytes behind it',
      'city-kind',
      '_astro',
      (site) => {
        renameSync(join(site, '_astro'), `${site}-aside`);
        symlinkSync(`${site}-aside`, join(site, '_astro'));
      },
    ],
    [
      'a pipe, which nobody waits for',
      'city-kind',
      'index.html',
      (site) => {
        rmSync(join(site, 'index.html'));
        spawnSync('mkfifo', [join(site, 'index.html')]);
      },
    ],
    [
      'a file that the list does not name',
      'city-unlisted',
      '2023/x.html',
      (site) => {
        mkdirSync(join(site, '2023'));
        writeFileSync(join(site, '2023/x.html'), 'x');
        writeFileSync(join(site, 'y.html'), 'y');
      },
    ],
    [
      'a compressed form of nothing',
      'city-unlisted',
      'other.html.br',
      (site) => {
        writeFileSync(join(site, 'other.html.br'), 'x');
      },
    ],
    [
      'rules for servers further down',
      'city-unlisted',
      'data/.htaccess',
      (site) => {
        writeFileSync(join(site, 'data/.htaccess'), 'x');
      },
    ],
    [
      'a list that is a link',
      'city-site',
      'SHA256SUMS',
      (site) => {
        renameSync(join(site, 'SHA256SUMS'), `${site}-sums`);
        symlinkSync(`${site}-sums`, join(site, 'SHA256SUMS'));
      },
    ],
    [
      'no list',
      'city-site',
      'SHA256SUMS',
      (site) => {
        rmSync(join(site, 'SHA256SUMS'));
      },
    ],
    [
      'another base',
      'city-base',
      'data/provenance.json',
      (site) => {
        writeSite(site, { 'data/provenance.json': '{"base":"/"}' });
        for (const name of ['index.html', '_astro', '.well-known', 'data/index.json', 'index.html.gz', 'index.html.br'])
          rmSync(join(site, name), { recursive: true });
      },
    ],
  ])('%s', async (_, rule, file, change) => {
    const site = makeMember();
    change(site);
    const { issues } = await copy(site);
    expect(issues.map((issue) => [issue.rule, issue.place.file])).toEqual([[rule, join(site, file)]]);
    expect(formatReport(issues)).toContain('建议：');
  });

  it('a socket', async () => {
    const site = makeMember();
    const server = createServer().listen(join(site, 's'));
    onTestFinished(() => {
      server.close();
    });
    await new Promise((resolve) => {
      server.once('listening', resolve);
    });
    expect((await copy(site)).issues.map(({ rule }) => rule)).toEqual(['city-kind']);
  });

  it.each([
    ['city-path', '../secret.txt'],
    ['city-path', '/etc/passwd'],
    ['city-path', 'a/../../b'],
    ['city-path', 'a//b'],
    ['city-path', './a'],
    ['city-path', 'a\\b'],
    ['city-path', 'C:\\a'],
    ['city-path', 'a\u0007b'],
    ['city-path', '决算.html'],
    ['city-path', 'e\u0301.html'],
    ['city-path', 'a b.html'],
    ['city-path', 'con.html'],
    ['city-path', 'a.'],
    ['city-path', '.htaccess'],
    ['city-path', 'data/_headers'],
    ['city-path', '_redirects'],
    ['city-path', '_worker.js'],
    ['city-path', 'a/Web.config'],
    ['city-path', 'data/.htaccess'],
    ['city-path', 'index.html.gz'],
    ['city-path', 'SHA256SUMS'],
    ['city-double', 'index.html'],
    ['city-double', 'INDEX.html'],
  ])('%s: %s in the list', async (rule, path) => {
    const site = makeMember();
    appendFileSync(join(site, 'SHA256SUMS'), `${'0'.repeat(64)}  ${path}\n`);
    const { issues, to } = await copy(site);
    expect(issues).toMatchObject([{ rule, found: path, place: { file: join(site, 'SHA256SUMS'), line: 6 } }]);
    expect(existsSync(to)).toBe(false);
  });

  it.each(['', 'x', `${'0'.repeat(63)}  a`, `${'A'.repeat(64)}  a`, `${'0'.repeat(64)} *a`, `${'0'.repeat(64)}  a\r`])(
    '“%s” as a line of the list',
    async (line) => {
      const site = makeMember();
      appendFileSync(join(site, 'SHA256SUMS'), `${line}\n`);
      const { issues } = await copy(site);
      expect(issues.map(({ rule, place }) => [rule === 'city-path' ? 'city-line' : rule, place.line])).toEqual([
        ['city-line', 6],
      ]);
    },
  );
});

it('tells once, with its line, that all line ends of a list were changed', async () => {
  const site = makeMember();
  const list = join(site, 'SHA256SUMS');
  writeFileSync(list, readFileSync(list, 'utf8').replaceAll('\n', '\r\n'));
  expect((await copy(site)).issues).toMatchObject([{ rule: 'city-line', place: { file: list, line: 1 } }]);
});

it('tells all faults of a site at once', async () => {
  const site = makeMember();
  for (const name of ['index.html', '_astro/a.js', 'data/index.json']) appendFileSync(join(site, name), ' ');
  expect((await copy(site)).issues.map(({ rule, found }) => [rule, found])).toEqual(
    ['index.html', '_astro/a.js', 'data/index.json'].map((name) => ['city-digest', name]),
  );
});
