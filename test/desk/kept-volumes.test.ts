import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import {
  appendFile,
  cp,
  mkdir,
  mkdtemp,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { findKept } from '../../src/desk/kept/find-kept.ts';
import { keepVolume } from '../../src/desk/kept/keep-volume.ts';
import { type KeptVolume, packSeal } from '../../src/desk/kept/kept-volume.ts';
import { listKeys } from '../../src/desk/kept/list-keys.ts';
import { planShards } from '../../src/desk/kept/plan-shards.ts';
import { leaveSpare, takeSpare } from '../../src/desk/kept/spare-tree.ts';
import { isolateVolume } from '../../src/model/isolate-volume.ts';
import { openSite } from '../../src/open-site.ts';
import { packText } from '../../src/views/search/index/read-cbor.ts';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

async function makeFolder(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kept-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

const BLOCKS = new Map([['/2024/', [{ id: 'top', tag: 'head' as const, text: '年度' }]]]);
const VERIFIED = {
  digests: {
    '2024/index.html': createHash('sha256').update('page').digest('hex'),
    'data/2024/v1.0.0/a.csv': createHash('sha256').update('id').digest('hex'),
  },
  ids: { '2024/index.html': '\ntop\n' },
  outward: [['2024/index.html', '/about/', 'a'] as const],
};
const NONE = { count: 0, last: 0, items: new Uint8Array() };
const WORDS = {
  version: packText('1'),
  rest: [],
  pages: [1],
  entries: new Map([['年', { plain: NONE, spelt: new Map() }]]),
  filters: new Map(),
};
const RENDERED = { year: '2024', key: 'key', blocks: BLOCKS, words: WORDS, verified: VERIFIED };

describe('a volume that was kept', () => {
  let project = '';
  let site = '';
  beforeEach(async () => {
    project = await makeFolder({});
    site = await makeFolder({
      '2024/index.html': 'page',
      'data/2024/v1.0.0/a.csv': 'id',
      'share/2024.png': 'picture',
      'share/2023.png': 'other',
      '2023/index.html': 'other',
    });
    await keepVolume(project, site, RENDERED);
  });

  it('is found under its key with its files and what was read from its pages', async () => {
    const kept = await findKept(project, '2024', 'key');
    expect(kept?.files.map(([path]) => path)).toEqual(['2024/index.html', 'data/2024/v1.0.0/a.csv', 'share/2024.png']);
    expect(kept).toMatchObject({ blocks: Object.fromEntries(BLOCKS), ids: VERIFIED.ids, outward: VERIFIED.outward });
    expect(kept?.files[0]?.[2]).toBe(VERIFIED.digests['2024/index.html']);
  });

  it('is not found under another key', async () => {
    expect(await findKept(project, '2024', 'other')).toBeUndefined();
  });

  it('is not found once a file of the site that shares it was written to', async () => {
    await appendFile(join(site, '2024/index.html'), '!');
    expect(await findKept(project, '2024', 'key')).toBeUndefined();
  });

  it('is found with other times on its files, for an archive may have brought it, but not with other bytes', async () => {
    const file = join(project, '.cache/volumes/2024/files/data/2024/v1.0.0/a.csv');
    await utimes(file, 1, 1);
    expect(await findKept(project, '2024', 'key')).toBeDefined();
    await writeFile(file, 'no');
    expect(await findKept(project, '2024', 'key')).toBeUndefined();
  });

  it('is not found once a file is gone or its list is broken', async () => {
    await rm(join(project, '.cache/volumes/2024/files/share/2024.png'));
    expect(await findKept(project, '2024', 'key')).toBeUndefined();
    await keepVolume(project, site, RENDERED);
    expect(await findKept(project, '2024', 'key')).toBeDefined();
    await writeFile(join(project, '.cache/volumes/2024/volume.json'), '{"key":"key"');
    expect(await findKept(project, '2024', 'key')).toBeUndefined();
  });

  const STORED = '.cache/volumes/2024';
  const KEPT_PAGE = `${STORED}/files/2024/index.html`;

  /** Other bytes of the same number under the same time, as a failing disk leaves them. */
  async function flip(file: string): Promise<void> {
    const { mtime } = await stat(file);
    const bytes = await readFile(file);
    bytes[bytes.length >> 1]! ^= 1;
    await writeFile(file, bytes);
    await utimes(file, mtime, mtime);
  }

  it.each([
    'files/2024/index.html',
    'files/data/2024/v1.0.0/a.csv',
    'files/share/2024.png',
    'words.cbor',
    'volume.json',
    'SHA256SUMS',
  ])('is not found once a byte of %s is another one, of the same size and time', async (path) => {
    await flip(join(project, STORED, path));
    expect(await findKept(project, '2024', 'key')).toBeUndefined();
  });

  it('is not found once a byte of the site that shares its files is another one', async () => {
    await flip(join(site, '2024/index.html'));
    expect(await findKept(project, '2024', 'key')).toBeUndefined();
  });

  it.each<[string, () => Promise<unknown>]>([
    ['a file more', () => writeFile(join(project, STORED, 'files/2024/more.html'), 'x')],
    [
      'a link in the place of a file',
      async () => {
        await rename(join(project, KEPT_PAGE), join(project, 'aside'));
        await symlink(join(project, 'aside'), join(project, KEPT_PAGE));
      },
    ],
    [
      'a link in the place of a folder',
      async () => {
        await rename(join(project, STORED, 'files/2024'), join(project, 'aside'));
        await symlink(join(project, 'aside'), join(project, STORED, 'files/2024'));
      },
    ],
    [
      'a link in the place of its list',
      async () => {
        await rename(join(project, STORED, 'volume.json'), join(project, 'aside'));
        await symlink(join(project, 'aside'), join(project, STORED, 'volume.json'));
      },
    ],
  ])('is not found with %s', async (_, change) => {
    await change();
    expect(await findKept(project, '2024', 'key')).toBeUndefined();
  });

  it.each(['../../../../../secret', '/etc/passwd', '2023/index.html', 'index.html'])(
    'is not found where its list, sealed anew, names %s',
    async (path) => {
      const file = join(project, STORED, 'volume.json');
      const list = (await readFile(file, 'utf8')).replaceAll('2024/index.html', path);
      await writeFile(file, list);
      await writeFile(join(project, STORED, 'SHA256SUMS'), packSeal(list));
      expect(await findKept(project, '2024', 'key')).toBeUndefined();
    },
  );

  it('is not found once the words that the search has of it are others', async () => {
    await writeFile(join(project, '.cache/volumes/2024/words.cbor'), '');
    expect(await findKept(project, '2024', 'key')).toBeUndefined();
  });
});

describe('the folders that a volume had in an earlier site', () => {
  const PAGE = '2024/index.html';
  let project = '';
  let up = '';
  let next = '';
  let kept: KeptVolume;
  const here = (...names: readonly string[]): boolean[] => names.map((name) => existsSync(name));
  beforeEach(async () => {
    project = await makeFolder({});
    up = await makeFolder({
      [PAGE]: 'page',
      'data/2024/v1.0.0/a.csv': 'id',
      'share/2024.png': 'picture',
      'share/2023.png': 'other',
    });
    next = await makeFolder({});
    await keepVolume(project, up, { ...RENDERED, verified: { ...VERIFIED, digests: {} } });
    kept = (await findKept(project, '2024', 'key'))!;
    leaveSpare(project, '2024', kept, up);
  });

  it('are moved into the next site, and nothing of it is written again', () => {
    expect(here(join(up, PAGE), join(up, 'share/2024.png'), join(up, 'share/2023.png'))).toEqual([false, false, true]);
    expect(takeSpare(project, '2024', kept, next)).toBe(true);
    expect(
      here(
        join(next, PAGE),
        join(next, 'data/2024/v1.0.0/a.csv'),
        join(next, 'share/2024.png'),
        join(project, '.cache/volumes/2024/spare'),
      ),
    ).toEqual([true, true, true, false]);
    expect(takeSpare(project, '2024', kept, next)).toBe(false);
  });

  it.each<[string, (spare: string) => Promise<void>]>([
    ['a file is gone', (spare) => rm(join(spare, PAGE))],
    ['a file was added', (spare) => writeFile(join(spare, '2024/new.html'), '')],
    [
      'a link was put in the place of a file',
      async (spare) => {
        await rename(join(spare, PAGE), join(spare, '../aside'));
        await symlink('../aside', join(spare, PAGE));
      },
    ],
    [
      'a file was put in the place of another',
      async (spare) => {
        await rm(join(spare, PAGE));
        await writeFile(join(spare, PAGE), 'PAGE');
      },
    ],
  ])('are thrown away where %s', async (_, change) => {
    await change(join(project, '.cache/volumes/2024/spare'));
    expect(takeSpare(project, '2024', kept, next)).toBe(false);
    expect(here(join(next, '2024'), join(project, '.cache/volumes/2024/spare'))).toEqual([false, false]);
    expect(await findKept(project, '2024', 'key')).toBeDefined();
  });

  it('are given up where the site had not all of them', async () => {
    leaveSpare(project, '2024', kept, await makeFolder({ [PAGE]: 'page' }));
    expect(here(join(project, '.cache/volumes/2024/spare'))).toEqual([false]);
  });
});

describe('the processes that render volumes', () => {
  const GIGABYTE = 1024 ** 3;
  const YEARS = Array.from({ length: 30 }, (_, index) => String(1995 + index));

  it.each([
    ['one volume', 1, 8, 64, 0, 8],
    ['three volumes on one core', 3, 1, 64, 0, 1],
    ['four volumes on two cores', 4, 2, 64, 2, 2],
    ['thirty volumes on two cores', 30, 2, 64, 5, 2],
    ['thirty volumes on one core, so that none holds them all', 30, 1, 64, 5, 1],
    ['thirty volumes on eight cores with room for two', 30, 8, 5, 5, 2],
    ['thirty volumes on sixteen cores', 30, 16, 64, 15, 16],
    ['no room at all', 2, 4, 0, 0, 1],
  ])('%s', (_, volumes, cores, gigabytes, shards, atOnce) => {
    const years = YEARS.slice(0, volumes);
    const plan = planShards(years, { cores, free: gigabytes * GIGABYTE });
    expect([plan.shards.length, plan.atOnce]).toEqual([shards, atOnce]);
    if (shards > 0) expect(plan.shards.flat()).toEqual(years);
    expect(plan.shards.every(({ length }) => length > 0 && length <= 6)).toBe(true);
  });
});

describe('the keys of volumes', () => {
  const FILES = {
    'src/open-site.ts': '',
    'content/site.yaml': '',
    'data/schemas/a.json': '',
    'data/2023/v1.0.0/a.csv': '',
    'data/2024/v1.0.0/a.csv': '',
    'data/classification/2023/b.csv': '',
    'content/2023/a.mdx': '',
    'seeds/2023/outline.csv': '',
    'content/synonyms.yaml': '',
    'README.md': '',
  };

  async function listChanged(change: (root: string) => Promise<unknown>, base = '/'): Promise<string[]> {
    const root = await makeFolder(FILES);
    const before = await listKeys(root, '/');
    expect([...before.keys()]).toEqual(['2023', '2024']);
    await change(root);
    return [...(await listKeys(root, base))].filter(([year, key]) => before.get(year) !== key).map(([year]) => year);
  }
  const edit = (path: string) => (root: string) => appendFile(join(root, path), 'x');

  it.each(['data/2023/v1.0.0/a.csv', 'data/classification/2023/b.csv', 'content/2023/a.mdx', 'seeds/2023/outline.csv'])(
    '%s is of one volume',
    async (path) => {
      expect(await listChanged(edit(path))).toEqual(['2023']);
    },
  );

  it.each(['src/open-site.ts', 'content/site.yaml', 'data/schemas/a.json'])('%s is of all', async (path) => {
    expect(await listChanged(edit(path))).toEqual(['2023', '2024']);
  });

  it.each(['content/synonyms.yaml', 'README.md'])('%s is of none', async (path) => {
    expect(await listChanged(edit(path))).toEqual([]);
  });

  it('another base, another year, a file more and another name change them', async () => {
    expect(await listChanged(() => Promise.resolve(), '/open/')).toEqual(['2023', '2024']);
    expect(await listChanged((root) => mkdir(join(root, 'data/2025')))).toEqual(['2023', '2024', '2025']);
    expect(await listChanged((root) => writeFile(join(root, 'content/2023/b.mdx'), ''))).toEqual(['2023']);
    expect(await listChanged((root) => cp(join(root, 'content/2023/a.mdx'), join(root, 'content/2023/c.mdx')))).toEqual(
      ['2023'],
    );
  });
});

it('a page of one year sees of the others their years and nothing else', async () => {
  const site = await openSite(process.cwd());
  const [own] = site.volumes;
  const other = { ...own!, year: '1999' };
  const seen = isolateVolume({ ...site, volumes: [own!, other] }, own!);
  expect(seen.volumes.map(({ year }) => year)).toEqual([own!.year, '1999']);
  expect(seen.volumes[0]).toBe(own);
  expect(() => seen.volumes[1]!.latest).toThrow(/latest of 1999/);
  expect(() => seen.crosswalk).toThrow(/crosswalk/);
  expect(await readFile('src/middleware.ts', 'utf8')).toContain('isolateVolume');
});
