import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { keyPress, listTwins } from '../../src/desk/kept/list-twins.ts';
import { recordSite, weighSite } from '../../src/desk/kept/record-site.ts';
import { sha256Hex } from '../../src/lib/hash.ts';
import { compressSite } from '../../src/publish/compress-site.ts';

const folder = await mkdtemp(join(tmpdir(), 'twins-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
const project = join(folder, 'project');
const out = join(folder, 'site');
const next = join(folder, 'next');

const TEXT = '部门决算'.repeat(500);
/** What no compressor writes: where it lies, it was taken over. */
const MARK = 'made before';

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** Compresses a text in a new site, and tells what lies beside it. */
async function press(path: string, text: string): Promise<string> {
  await rm(next, { recursive: true, force: true });
  await write(join(next, path), text);
  const files = [{ path, bytes: Buffer.byteLength(text) }];
  await compressSite(next, files, new Map([[path, sha256Hex(text)]]), listTwins(project));
  return (await readFile(join(next, `${path}.br`))).toString('utf8');
}

describe('compressed forms of the last site', () => {
  beforeEach(async () => {
    await rm(out, { recursive: true, force: true });
    await write(join(project, 'src/publish/press-files.ts'), 'engine');
    await write(join(out, 'a/index.html'), TEXT);
    for (const ending of ['.br', '.gz']) await write(join(out, `a/index.html${ending}`), MARK);
    await recordSite(project, {
      out,
      key: 'key',
      press: keyPress(project),
      pages: 1,
      files: weighSite(out, new Map()),
    });
  });

  it('are taken over for the same content, at whatever address', async () => {
    expect(await press('b/index.html', TEXT)).toBe(MARK);
    expect((await readFile(join(next, 'b/index.html.gz'))).toString('utf8')).toBe(MARK);
  });

  it('are made anew for another content, and for scripts, which are compressed more', async () => {
    expect(await press('a/index.html', `${TEXT}。`)).not.toBe(MARK);
    expect(await press('_astro/a.js', TEXT)).not.toBe(MARK);
  });

  it('are made anew where a byte of one is another, one is gone, or what compresses has changed', async () => {
    await writeFile(join(out, 'a/index.html.gz'), 'made befora');
    expect(await press('a/index.html', TEXT)).not.toBe(MARK);
    await rm(join(out, 'a/index.html.gz'));
    expect(await press('a/index.html', TEXT)).not.toBe(MARK);
    await writeFile(join(out, 'a/index.html.gz'), MARK);
    expect(await press('a/index.html', TEXT)).toBe(MARK);
    await write(join(project, 'src/publish/press-files.ts'), 'engine of tomorrow');
    expect(await press('a/index.html', TEXT)).not.toBe(MARK);
  });
});
