import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MADE, openMadeStore, pruneMade } from '../../src/desk/kept/made-store.ts';
import { keepBytes, keepText, openMade } from '../../src/lib/keep-made.ts';

const root = await mkdtemp(join(tmpdir(), 'made-'));
const folder = join(root, MADE);
afterAll(() => rm(root, { recursive: true, force: true }));

/** Makes a picture of a text, and tells whether it was made now. */
async function draw(svg: string, kind = 'png'): Promise<{ made: boolean; bytes: string }> {
  let made = false;
  const bytes = await keepBytes(kind, svg, () => {
    made = true;
    return Promise.resolve(Buffer.from(`picture of ${svg}`));
  });
  return { made, bytes: Buffer.from(bytes).toString('utf8') };
}

describe('what was made', () => {
  beforeEach(async () => {
    await rm(folder, { recursive: true, force: true });
    openMade(openMadeStore(root, 'engine'));
  });
  afterEach(() => {
    openMade(undefined);
  });

  it('is found by what it was made of, in a later build too', async () => {
    expect(await draw('a')).toEqual({ made: true, bytes: 'picture of a' });
    openMade(openMadeStore(root, 'engine'));
    expect(await draw('a')).toEqual({ made: false, bytes: 'picture of a' });
    expect(await draw('b')).toEqual({ made: true, bytes: 'picture of b' });
    expect(keepText('live', 'a', () => '字')).toBe('字');
    expect(keepText('live', 'a', () => 'never made')).toBe('字');
  });

  it('is made anew by another engine, and as another kind of thing', async () => {
    await draw('a');
    expect(await draw('a', 'workbook')).toMatchObject({ made: true });
    openMade(openMadeStore(root, 'engine of tomorrow'));
    expect(await draw('a')).toMatchObject({ made: true });
  });

  it('is made anew wherever a byte of it was flipped or it was cut, and then kept again', async () => {
    await draw('a');
    const file = join(folder, (await readdir(folder))[0] ?? '');
    const sound = await readFile(file);
    for (const at of [0, 31, 32, sound.length - 1]) {
      const bytes = Buffer.from(sound);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      await writeFile(file, bytes);
      expect(await draw('a')).toEqual({ made: true, bytes: 'picture of a' });
      expect(await draw('a')).toEqual({ made: false, bytes: 'picture of a' });
    }
    await writeFile(file, sound.subarray(0, 20));
    expect(await draw('a')).toEqual({ made: true, bytes: 'picture of a' });
  });

  it('leaves when it was used least and there is too much, and so does what is half written', async () => {
    for (const svg of ['a', 'b', 'c']) await draw(svg);
    const names = await readdir(folder);
    for (const name of names) await utimes(join(folder, name), 1000, 1000);
    await draw('a');
    await writeFile(join(folder, 'half.new'), 'half');
    pruneMade(root, 100);
    expect(await readdir(folder)).toHaveLength(2);
    expect(await draw('a')).toMatchObject({ made: false });
  });

  it('is made each time where nothing is kept', async () => {
    openMade(undefined);
    expect(await draw('a')).toMatchObject({ made: true });
    expect(await draw('a')).toMatchObject({ made: true });
    expect(() => {
      pruneMade(join(root, 'nowhere'));
    }).not.toThrow();
  });
});
