import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256Hex } from '../../src/lib/hash.ts';
import { inspectSite } from '../../src/open-site.ts';
import { formatIssue } from '../../src/views/say/issue-text.ts';
import { rememberAll } from '../remember-all.ts';

const BASE = join(import.meta.dirname, '..', 'cases', '_base');
const FIRST = 'data/2019/v1.0.0';
const SECOND = 'data/2019/v1.1.0';

const memory = rememberAll();

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'versions-'));
  await cp(BASE, root, { recursive: true });
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function find(): Promise<string[]> {
  const { issues } = await inspectSite(root, memory);
  expect(issues.map(formatIssue).join('\n')).not.toMatch(/\{[a-z]+\}|「」|undefined/);
  return issues.map(({ rule, place: { file, line } }) =>
    [rule, file, line].filter((part) => part !== undefined).join(' '),
  );
}

async function edit(file: string, change: (text: string) => string): Promise<void> {
  const path = join(root, file);
  await writeFile(path, change(await readFile(path, 'utf8')));
}

function writeHead(version: string, note: string, status: string, more = ''): string {
  return `year: 2019\nversion: ${version}\nstatus: ${status}\npublished: ${status === 'released' ? "'2020-09-18'" : ''}\nnote: ${note}\n${more}`;
}

/** Seals a version as releasing it does. */
async function seal(folder: string): Promise<void> {
  const names = (await readdir(join(root, folder))).filter((name) => name !== 'SHA256SUMS').sort();
  const lines = await Promise.all(
    names.map(async (name) => `${sha256Hex(await readFile(join(root, folder, name)))}  ${name}`),
  );
  const sums = `${lines.join('\n')}\n`;
  await writeFile(join(root, folder, 'SHA256SUMS'), sums);
  const ledger = join(root, 'data/2019/SHA256SUMS');
  const others = (await readFile(ledger, 'utf8').catch(() => ''))
    .split('\n')
    .filter((line) => line !== '' && !line.endsWith(` ${basename(folder)}/SHA256SUMS`));
  await writeFile(ledger, [...others, `${sha256Hex(sums)}  ${basename(folder)}/SHA256SUMS`, ''].join('\n'));
}

async function release(folder: string, version: string, note: string, more = ''): Promise<void> {
  await writeFile(join(root, folder, 'release.yaml'), writeHead(version, note, 'released', more));
  await writeFile(join(root, folder, 'datapackage.json'), '{}\n');
  await seal(folder);
}

/** A second version, a draft in which one note differs. */
async function correct(version = '1.1.0', note = '更正收入表的说明。', more = ''): Promise<string> {
  const folder = `data/2019/v${version}`;
  await cp(join(root, FIRST), join(root, folder), { recursive: true });
  await rm(join(root, folder, 'SHA256SUMS'), { force: true });
  await edit(`${folder}/glossary.csv`, (text) => text.replace(/。/, '，。'));
  await writeFile(join(root, folder, 'release.yaml'), writeHead(version, note, 'draft', more));
  return folder;
}

describe('a released version', () => {
  beforeEach(() => release(FIRST, '1.0.0', '首个版本。'));

  it('passes as it was released', async () => {
    expect(await find()).toEqual([]);
  });

  it.each(['glossary.csv', 'datapackage.json'])(
    'stops where one byte of %s changes, and names the file',
    async (name) => {
      await edit(`${FIRST}/${name}`, (text) => `${text.trimEnd()}${name.endsWith('.csv') ? '' : ' '}`);
      expect(await find()).toEqual([`version-changed ${FIRST}/${name}`]);
    },
  );

  it('stops where its head changes, also back to a draft', async () => {
    await writeFile(join(root, FIRST, 'release.yaml'), writeHead('1.0.0', '首个版本。', 'draft'));
    expect(await find()).toEqual([`version-changed ${FIRST}/release.yaml`]);
  });

  it.each([
    ['SHA256SUMS', `version-sums ${FIRST}/SHA256SUMS`],
    ['datapackage.json', `version-file-gone ${FIRST}/SHA256SUMS 1`],
  ])('needs its %s', async (name, finding) => {
    await rm(join(root, FIRST, name));
    expect(await find()).toEqual([finding]);
  });

  it('needs a descriptor in its list', async () => {
    await rm(join(root, FIRST, 'datapackage.json'));
    await seal(FIRST);
    expect(await find()).toEqual([`version-file-missing ${FIRST}/datapackage.json`]);
  });

  it('needs a date', async () => {
    await writeFile(
      join(root, FIRST, 'release.yaml'),
      writeHead('1.0.0', '首个版本。', 'released').replace("'2020-09-18'", ''),
    );
    await seal(FIRST);
    expect(await find()).toEqual([`version-date ${FIRST}/release.yaml 4`]);
  });

  it('takes no file more', async () => {
    await writeFile(join(root, FIRST, 'extra.txt'), 'x');
    expect(await find()).toEqual([`version-file-added ${FIRST}/extra.txt`]);
  });

  it.each([
    ['a line that is none', (text: string) => `${text}none\n`, 8],
    ['a file twice', (text: string) => `${text}${text.split('\n')[0] ?? ''}\n`, 8],
    ['a path', (text: string) => `${text}${'0'.repeat(64)}  ../../content/site.yaml\n`, 8],
  ])('refuses %s among its sums', async (_, change, line) => {
    await edit(`${FIRST}/SHA256SUMS`, change);
    expect(await find()).toEqual([`version-sum-line ${FIRST}/SHA256SUMS ${line}`]);
  });

  it.each([
    ['its folder', () => rm(join(root, FIRST), { recursive: true }), ['version-gone data/2019/SHA256SUMS 1']],
    [
      'its line in the list of the year',
      () => rm(join(root, 'data/2019/SHA256SUMS')),
      ['version-unlisted data/2019/SHA256SUMS'],
    ],
    [
      'a sealed change of it',
      async () => {
        const ledger = await readFile(join(root, 'data/2019/SHA256SUMS'));
        await edit(`${FIRST}/glossary.csv`, (text) => text.replace('。', '！'));
        await seal(FIRST);
        await writeFile(join(root, 'data/2019/SHA256SUMS'), ledger);
      },
      [`version-sums-changed ${FIRST}/SHA256SUMS 1`],
    ],
    [
      'a change of what it leans on',
      async () => {
        await edit('seeds/2019/outline.csv', (text) => text.replace(/(?<=,)1-/, '2-'));
      },
      ['version-reference seeds/2019/outline.csv'],
    ],
  ])('is missed or guarded: %s', async (_, change, findings) => {
    await correct('1.1.0', '更正说明。', 'previous: 1.0.0\n');
    await cp(join(root, 'seeds/2019/outline.csv'), join(root, SECOND, 'outline.csv'));
    await release(SECOND, '1.1.0', '更正说明。', 'previous: 1.0.0\n');
    await change();
    expect(await find()).toEqual(findings);
  });

  it('names each changed file', async () => {
    for (const name of ['glossary.csv', 'datapackage.json']) await edit(`${FIRST}/${name}`, (text) => text.trimEnd());
    expect(await find()).toEqual([
      `version-changed ${FIRST}/datapackage.json`,
      `version-changed ${FIRST}/glossary.csv`,
    ]);
  });
});

describe('a correction', () => {
  beforeEach(() => release(FIRST, '1.0.0', '首个版本。'));

  it('passes with a change and a note', async () => {
    await correct('1.1.0', '更正说明。', 'previous: 1.0.0\n');
    expect(await find()).toEqual([]);
  });

  it('is in the order of numbers, not of letters', async () => {
    await correct('1.2.0');
    const folder = await correct('1.10.0', '再次更正。', 'previous: 1.2.0\n');
    await edit(`${folder}/glossary.csv`, (text) => text.replace('，。', '！'));
    expect(await find()).toEqual([]);
  });

  it('must change a table', async () => {
    const folder = await correct();
    await cp(join(root, FIRST, 'glossary.csv'), join(root, folder, 'glossary.csv'));
    expect(await find()).toEqual([`version-unchanged ${folder}/release.yaml 2`]);
  });

  it.each(['首个版本。', "'  '"])('must say why: %s does not', async (note) => {
    const folder = await correct('1.1.0', note);
    expect(await find()).toEqual([`version-note ${folder}/release.yaml 5`]);
  });

  it('names a former version that is there', async () => {
    const folder = await correct('1.2.0', '再次更正。', 'previous: 1.1.0\n');
    expect(await find()).toEqual([`version-previous ${folder}/release.yaml 6`]);
  });

  it('is the only one of its number', async () => {
    await correct();
    await correct('1.01.0', '另一更正。');
    expect((await find()).map((finding) => finding.split(' ')[0])).toEqual(['version-twice']);
  });

  it('lies in the folder of its number', async () => {
    await correct();
    await rename(join(root, SECOND), join(root, 'data/2019/v1.2.0'));
    expect(await find()).toEqual(['release-folder data/2019/v1.2.0/release.yaml 2']);
  });
});

describe('the inputs', () => {
  it.each([
    ['content/2019/linked.mdx', '/etc/passwd'],
    ['data/2019/v1.0.0/linked.csv', '../../classification/2019/functional.csv'],
    ['seeds/linked', '/tmp'],
    ['data/schemas/linked.json', 'nowhere'],
  ])('hold no symlink: %s', async (file, target) => {
    await symlink(target, join(root, file));
    expect(await find()).toEqual([`path-symlink ${file}`]);
  });

  it('are no symlinks themselves', async () => {
    await rename(join(root, 'seeds'), join(root, 'elsewhere'));
    await symlink('elsewhere', join(root, 'seeds'));
    expect(await find()).toEqual(['path-symlink seeds']);
  });

  it.each([
    'Extra.csv',
    'con.csv',
    'aux',
    'a b.csv',
    '收入.csv',
    'lpt1.json',
    'x%2fy.csv',
    'nul.tar.gz',
    `${'x'.repeat(120)}.csv`,
    'dot.',
  ])('hold no file called %s', async (name) => {
    await writeFile(join(root, FIRST, name), 'id\na\n');
    expect(await find()).toEqual([`path-name ${FIRST}/${name}`]);
  });

  it.each([
    `${FIRST}/.DS_Store`,
    `${FIRST}/._income.csv`,
    `${FIRST}/desktop.ini`,
    'content/2019/._accounts.mdx',
    'content/2019/~$accounts.mdx',
    'data/schemas/._income.json',
  ])('hold no %s, which a system left, and say so once', async (file) => {
    await writeFile(join(root, file), '');
    expect(await find()).toEqual([`path-leftover ${file}`]);
  });

  it('hold no folder of an unsafe name', async () => {
    await mkdir(join(root, 'seeds/Old Papers'));
    expect(await find()).toEqual(['path-name seeds/Old Papers']);
  });

  it('name each unsafe file', async () => {
    await writeFile(join(root, 'seeds/A.txt'), '');
    await writeFile(join(root, 'seeds/prn.txt'), '');
    expect(await find()).toEqual(['path-name seeds/A.txt', 'path-name seeds/prn.txt']);
  });
});
