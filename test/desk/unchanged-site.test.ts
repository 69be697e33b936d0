import { cp, mkdir, mkdtemp, readFile, rename, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { RECORD } from '../../src/desk/kept/built-site.ts';
import { findUnchanged } from '../../src/desk/kept/find-unchanged.ts';
import { keySite } from '../../src/desk/kept/key-site.ts';
import { recordSite, weighSite } from '../../src/desk/kept/record-site.ts';

const folder = await mkdtemp(join(tmpdir(), 'unchanged-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const INPUTS = {
  'src/page.ts': 'engine',
  'package-lock.json': '{}',
  'content/2024/a.mdx': 'text',
  'data/2024/v1.0.0/a.csv': 'id\n',
  'data/2023/v1.0.0/a.csv': 'id\n',
  'seeds/2024/a.txt': 'seed',
  'public/a.svg': '<svg/>',
  '.git/HEAD': `${'a'.repeat(40)}\n`,
};
const SITE = { 'index.html': 'page', '2024/index.html': 'volume', 'data/2024/latest/a.csv': 'id\n' };

async function write(root: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

describe('a site that was built', () => {
  const project = join(folder, 'project');
  const out = join(folder, 'project', 'dist');
  beforeEach(async () => {
    await rm(project, { recursive: true, force: true });
    await write(project, INPUTS);
    await write(out, SITE);
    const key = await keySite(project, '/');
    await recordSite(project, { out, key, press: 'press', pages: 2, files: weighSite(out, new Map()) });
  });
  const find = (base = '/'): ReturnType<typeof findUnchanged> => findUnchanged(project, base, out);

  it('is known as unchanged, and looking writes nothing', async () => {
    const before = await stat(join(project, RECORD));
    const files = (await find())?.files.map(([path, bytes]) => `${path} ${bytes}`);
    expect(files).toEqual(['2024/index.html 6', 'data/2024/latest/a.csv 3', 'index.html 4']);
    expect((await stat(join(project, RECORD))).mtimeMs).toBe(before.mtimeMs);
    expect(weighSite(out, new Map())).toHaveLength(3);
  });

  it.each(Object.keys(INPUTS))('is to be built anew once %s changed', async (path) => {
    await writeFile(join(project, path), `${'b'.repeat(40)}\n`);
    expect(await find()).toBeUndefined();
  });

  it.each(['data/2025/v1.0.0/a.csv', 'src/other.ts', 'public/b.svg'])(
    'is to be built anew once %s was added',
    async (path) => {
      await write(project, { [path]: '' });
      expect(await find()).toBeUndefined();
    },
  );

  it('is to be built anew once an input is a link to the same bytes, or a folder without files was added', async () => {
    const input = join(project, 'data/2024/v1.0.0/a.csv');
    const aside = join(folder, 'aside.csv');
    await rename(input, aside);
    await symlink(aside, input);
    expect(await find()).toBeUndefined();
    await rm(input);
    await rename(aside, input);
    expect(await find()).toBeDefined();
    await mkdir(join(project, 'data/2025'));
    expect(await find()).toBeUndefined();
  });

  it.each(Object.keys(SITE))(
    'is to be built anew where a byte of %s is another, with size and time as they were',
    async (path) => {
      const { atime, mtime } = await stat(join(out, path));
      const bytes = await readFile(join(out, path));
      bytes[1] = (bytes[1] ?? 0) ^ 1;
      await writeFile(join(out, path), bytes);
      await utimes(join(out, path), atime, mtime);
      expect(await find()).toBeUndefined();
    },
  );

  it('is to be built anew where a file is missing, too many, or a link to the same bytes', async () => {
    await rm(join(out, 'index.html'));
    expect(await find()).toBeUndefined();
    await symlink(join(out, '2024/index.html'), join(out, 'index.html'));
    expect(await find()).toBeUndefined();
    await rm(join(out, 'index.html'));
    await write(out, { 'index.html': 'page', 'other.html': 'page' });
    expect(await find()).toBeUndefined();
    await rm(join(out, 'other.html'));
    expect(await find()).toBeDefined();
  });

  it('is to be built anew for another base or another folder, and beside what a killed build left', async () => {
    expect(await find('/open/')).toBeUndefined();
    await cp(out, join(folder, 'copy'), { recursive: true });
    expect(await findUnchanged(project, '/', join(folder, 'copy'))).toBeUndefined();
    await mkdir(`${out}.new`);
    expect(await find()).toBeUndefined();
  });

  it('is to be built anew where a byte of its record is another, or the record is cut', async () => {
    const record = await readFile(join(project, RECORD));
    for (const at of [0, 70, record.length - 2]) {
      const bytes = Buffer.from(record);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      await writeFile(join(project, RECORD), bytes);
      expect(await find()).toBeUndefined();
    }
    await writeFile(join(project, RECORD), record.subarray(0, 200));
    expect(await find()).toBeUndefined();
    await writeFile(join(project, RECORD), record);
    expect(await find()).toBeDefined();
  });
});
