import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import {
  BUNDLES,
  CLIENT,
  findBundle,
  keepBundle,
  keyBundle,
  lendBundles,
  SERVER,
} from '../../src/desk/kept/bundle-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const FILES = [
  'src/pages/index.astro',
  'scripts/make-bundle.ts',
  'scripts/build.ts',
  'data/2020/a.csv',
  'content/2020/a.mdx',
  'public/a.svg',
  'package-lock.json',
  'node_modules/.package-lock.json',
];
const PROGRAM = `${SERVER}/entry.mjs`;
const SCRIPT = `${CLIENT}/_astro/fold.js`;

let root = '';
let made = 0;

function write(base: string, path: string, text: string): void {
  mkdirSync(dirname(join(base, path)), { recursive: true });
  writeFileSync(join(base, path), text);
}

/** What Astro would make, in two files. */
function make(place: string): Promise<void> {
  made += 1;
  write(place, PROGRAM, 'export const app = 1;');
  write(place, SCRIPT, 'fold();');
  return Promise.resolve();
}

beforeEach(() => {
  root = mkdtempSync(join(folder, 'project-'));
  made = 0;
  for (const path of FILES) write(root, path, path);
});

describe('the name of a bundle', () => {
  it.each(['src/pages/index.astro', 'scripts/make-bundle.ts', 'package-lock.json', 'node_modules/.package-lock.json'])(
    'is another one where %s is',
    async (path) => {
      const before = await keyBundle(root, '/');
      appendFileSync(join(root, path), 'x');
      expect(await keyBundle(root, '/')).not.toBe(before);
    },
  );

  it.each(['data/2020/a.csv', 'content/2020/a.mdx', 'public/a.svg', 'scripts/build.ts'])(
    'stays where %s is another one',
    async (path) => {
      const before = await keyBundle(root, '/');
      appendFileSync(join(root, path), 'x');
      expect(await keyBundle(root, '/')).toBe(before);
    },
  );

  it('is another one below another base', async () => {
    expect(await keyBundle(root, '/')).not.toBe(await keyBundle(root, '/open/'));
  });
});

describe('a bundle that was kept', () => {
  it('is found as it was made', async () => {
    const place = await keepBundle(root, 'a', make);
    expect([await findBundle(root, 'a'), readFileSync(join(place, PROGRAM), 'utf8')]).toEqual([
      place,
      'export const app = 1;',
    ]);
    expect(await findBundle(root, 'b')).toBeUndefined();
  });

  it.each<[string, (place: string) => void]>([
    [
      'a program has another byte',
      (place) => {
        write(place, PROGRAM, 'export const app = 2;');
      },
    ],
    [
      'a script has another byte',
      (place) => {
        write(place, SCRIPT, 'fald();');
      },
    ],
    [
      'a program is gone',
      (place) => {
        rmSync(join(place, PROGRAM));
      },
    ],
    [
      'a file is too many',
      (place) => {
        write(place, `${CLIENT}/_astro/other.js`, '');
      },
    ],
    [
      'a file has another name',
      (place) => {
        rmSync(join(place, SCRIPT));
        write(place, `${CLIENT}/_astro/feld.js`, 'fold();');
      },
    ],
    [
      'its digest is gone',
      (place) => {
        rmSync(join(place, 'digest.txt'));
      },
    ],
  ])('is made anew where %s', async (_, spoil) => {
    spoil(await keepBundle(root, 'a', make));
    expect(await findBundle(root, 'a')).toBeUndefined();
    const again = await keepBundle(root, 'a', make);
    expect([made, await findBundle(root, 'a'), readFileSync(join(again, SCRIPT), 'utf8')]).toEqual([
      2,
      again,
      'fold();',
    ]);
  });

  it('is not there where it was not made to the end', async () => {
    await expect(
      keepBundle(root, 'a', (place) =>
        make(place).then(() => {
          throw new Error('planted');
        }),
      ),
    ).rejects.toThrow('planted');
    expect(await findBundle(root, 'a')).toBeUndefined();
    expect(await findBundle(root, await keepBundle(root, 'a', make).then(() => 'a'))).toBeDefined();
  });

  it('leaves when three others were used since, and takes nothing of another project along', async () => {
    await keepBundle(root, 'lent', make);
    const other = mkdtempSync(join(folder, 'other-'));
    lendBundles(root, other);
    expect(await findBundle(other, 'lent')).toBeDefined();
    for (const name of ['a', 'b', 'c', 'd']) await keepBundle(other, name, make);
    expect(readdirSync(join(other, BUNDLES)).length).toBe(3);
    expect(existsSync(join(root, BUNDLES, 'lent', PROGRAM))).toBe(true);
  });
});
