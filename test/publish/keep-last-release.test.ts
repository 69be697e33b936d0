import { appendFile, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepLastAssets, keepLastIndex } from '../../src/publish/keep-last-release.ts';
import { packSiteSums } from '../../src/publish/seal-site.ts';
import { digestSite } from '../../src/publish/digest-site.ts';
import { listSite } from '../../src/publish/list-site.ts';
import { makeFolder, writeFiles } from './make-built-site.ts';

/** Writes the list of digests as the end of a build does. */
async function seal(site: string): Promise<string> {
  await writeFile(join(site, 'SHA256SUMS'), packSiteSums(digestSite(site, await listSite(site))));
  return site;
}

const INDEX = 'pagefind/a1b2';

/** A site whose files have its name in them. */
function make(folder: string, name: string, ...scripts: readonly string[]): string {
  const site = join(folder, name);
  writeFiles(site, {
    ...Object.fromEntries(scripts.map((script) => [`_astro/${script}`, name])),
    'search/index.html': `<div data-index="${name === 'next' ? 'c3d4' : 'a1b2'}">`,
  });
  return site;
}

describe('the scripts of the last release', () => {
  it('are kept, not those of the one before it, and none over a new one', async () => {
    const folder = makeFolder();
    const first = make(folder, 'first', 'page.A.js', 'page.A.js.br', 'same.S.js');
    const second = make(folder, 'second', 'page.B.js', 'same.S.js');
    const third = make(folder, 'third', 'page.C.js', 'same.S.js');
    await keepLastAssets(join(folder, 'none'), first);
    await keepLastAssets(await seal(first), second);
    await keepLastAssets(await seal(second), third);
    const names = await Promise.all(
      [first, second, third].map(async (site) => (await readdir(join(site, '_astro'))).toSorted()),
    );
    expect(names).toEqual([
      ['page.A.js', 'page.A.js.br', 'same.S.js'],
      ['kept.txt', 'page.A.js', 'page.B.js', 'same.S.js'],
      ['kept.txt', 'page.B.js', 'page.C.js', 'same.S.js'],
    ]);
    expect(await readFile(join(third, '_astro', 'same.S.js'), 'utf8')).toBe('third');
  });

  it.each<[string, (site: string) => Promise<unknown>]>([
    ['was changed', (site) => appendFile(join(site, '_astro/page.A.js'), '!')],
    [
      'is a link to the right bytes',
      async (site) => {
        await rename(join(site, '_astro/page.A.js'), `${site}-aside`);
        await symlink(`${site}-aside`, join(site, '_astro/page.A.js'));
      },
    ],
    ['stands in no list', (site) => writeFile(join(site, 'SHA256SUMS'), '')],
    [
      'stands in a list with a path that leads elsewhere',
      (site) => appendFile(join(site, 'SHA256SUMS'), `${'0'.repeat(64)}  _astro/../../x\n`),
    ],
  ])('are left where one %s', async (_, change) => {
    const folder = makeFolder();
    const up = await seal(make(folder, 'up', 'page.A.js'));
    const next = make(folder, 'next', 'page.B.js');
    await change(up);
    await keepLastAssets(up, next);
    expect(await readdir(join(next, '_astro'))).toEqual(['page.B.js']);
  });
});

describe('the index of the last release', () => {
  async function makeUp(folder: string): Promise<string> {
    const up = make(folder, 'up');
    writeFiles(up, {
      [`${INDEX}/pagefind.js`]: 'program',
      [`${INDEX}/pagefind.js.br`]: 'forged',
      [`${INDEX}/fragment/a.pf_fragment`]: 'words',
      'pagefind/0000/pagefind.js': 'of the one before',
    });
    return seal(up);
  }

  it('is kept without its compressed forms, which are made anew', async () => {
    const folder = makeFolder();
    const next = make(folder, 'next');
    keepLastIndex(await makeUp(folder), next);
    expect((await readdir(join(next, 'pagefind'), { recursive: true })).toSorted()).toEqual([
      'a1b2',
      'a1b2/fragment',
      'a1b2/fragment/a.pf_fragment',
      'a1b2/pagefind.js',
    ]);
    expect(await readFile(join(next, INDEX, 'fragment/a.pf_fragment'), 'utf8')).toBe('words');
  });

  it('is kept for one release', async () => {
    const second = makeFolder();
    const third = makeFolder();
    const up = await makeUp(makeFolder());
    for (const [site, index] of [
      [second, 'bbb2'],
      [third, 'ccc3'],
    ] as const)
      writeFiles(site, {
        'search/index.html': `<div data-index="${index}">`,
        [`pagefind/${index}/pagefind.js`]: index,
      });
    keepLastIndex(join(up, 'none'), second);
    keepLastIndex(up, second);
    keepLastIndex(await seal(second), third);
    expect((await readdir(join(second, 'pagefind'))).toSorted()).toEqual(['a1b2', 'bbb2']);
    expect((await readdir(join(third, 'pagefind'))).toSorted()).toEqual(['bbb2', 'ccc3']);
  });

  it.each<[string, (up: string) => Promise<unknown>]>([
    ['one of its files was changed', (up) => appendFile(join(up, INDEX, 'fragment/a.pf_fragment'), '!')],
    ['one of its files is gone', (up) => rm(join(up, INDEX, 'fragment/a.pf_fragment'))],
    [
      'its folder is a link',
      async (up) => {
        await rename(join(up, INDEX), `${up}-aside`);
        await mkdir(join(up, INDEX));
        await symlink(`${up}-aside/pagefind.js`, join(up, INDEX, 'pagefind.js'));
      },
    ],
    ['the page that names it was changed', (up) => appendFile(join(up, 'search/index.html'), '!')],
  ])('is left as a whole where %s', async (_, change) => {
    const folder = makeFolder();
    const up = await makeUp(folder);
    const next = make(folder, 'next');
    await change(up);
    keepLastIndex(up, next);
    expect(existsSync(join(next, 'pagefind'))).toBe(false);
  });
});
