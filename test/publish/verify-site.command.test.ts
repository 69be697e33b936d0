import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { VerifiedVolume } from '../../src/model/verified-volume.ts';
import { digestSite } from '../../src/publish/digest-site.ts';
import { listSite } from '../../src/publish/list-site.ts';
import { type Verification, verifySite } from '../../src/publish/verify-site.ts';
import { makeBuiltSite, makeFolder, writeFiles, writePage } from './make-built-site.ts';

async function verifyFolder(
  folder: string,
  base: string,
  pages: readonly string[],
  verified: ReadonlyMap<string, VerifiedVolume> = new Map(),
): Promise<Verification> {
  const files = await listSite(folder);
  return verifySite({ folder, base, pages, files, digests: digestSite(folder, files), verified });
}

async function verify(...site: Parameters<typeof verifyFolder>): Promise<string[]> {
  const { issues } = await verifyFolder(...site);
  return issues.map(
    ({ rule, place, found, facts }) =>
      `${rule} ${place.file}: ${found}${facts['count'] === undefined ? '' : ` (${facts['count']})`}`,
  );
}

/** What is found in the small site at `/` when a page of this body is added. */
async function verifyBody(body: string): Promise<string[]> {
  const { folder, pages } = makeBuiltSite('/');
  writeFiles(folder, { 'new/index.html': writePage(body) });
  return verify(folder, '/', pages);
}

describe('the verification of a built site', () => {
  it.each(['/', '/open/'])('finds nothing in a sound site under %s', async (base) => {
    const { folder, pages } = makeBuiltSite(base);
    expect(await verify(folder, base, pages)).toEqual([]);
  });

  it.each([
    ['a file that is not there', '<a href="/2021/">x</a>', ['site-link new/index.html: /2021/ (1)']],
    ['a folder without its slash', '<a href="/2020">x</a>', ['site-link new/index.html: /2020 (1)']],
    ['a picture that is not there', '<img src="a.png" alt="">', ['site-link new/index.html: a.png (1)']],
    ['a place that is not on this page', '<a href="#nowhere">x</a>', ['site-anchor new/index.html: #nowhere (1)']],
    [
      'a place that is not on another page',
      '<a href="/2020/#nowhere">x</a>',
      ['site-anchor new/index.html: /2020/#nowhere (1)'],
    ],
    [
      'a script from elsewhere',
      '<script src="https://example.org/a.js"></script>',
      ['site-foreign new/index.html: https://example.org/a.js (1)'],
    ],
    [
      'a program in an address',
      '<a href="javascript:alert(1)">x</a>',
      ['site-address new/index.html: javascript:alert(1) (1)'],
    ],
    [
      'a style that the policy does not name',
      '<style>p{margin:1px}</style>',
      [expect.stringMatching(/^site-inline new\/index\.html: <style> 'sha256-\S+' \(1\)$/)],
    ],
    [
      'a handler',
      '<p onclick="alert(1)">字</p><p OnClick="alert(2)">字</p>',
      ['site-inline new/index.html: <p onclick> (1)'],
    ],
    ['a style of one element', '<p style="color: red">字</p>', ['site-inline new/index.html: <p style> (1)']],
    [
      'a script that the policy does not name',
      '<script>alert(1)</script>',
      [expect.stringMatching(/^site-inline new\/index\.html: <script> 'sha256-\S+' \(1\)$/)],
    ],
    [
      'nothing in data and in text that looks like a link',
      '<script type="application/ld+json">{"a":"<a href=/x>"}</script><p>&lt;a href="/x"&gt;</p><title>&lt;</title>',
      [],
    ],
    ['the Chinese and escaped id of a place', '<p id="合计">x</p><a href="#%E5%90%88%E8%AE%A1">x</a>', []],
  ])('finds %s', async (_, body, faults) => {
    expect(await verifyBody(body)).toEqual(faults);
  });

  it('names a dead link of many pages once', async () => {
    const { folder, pages } = makeBuiltSite('/');
    writeFiles(
      folder,
      Object.fromEntries(
        ['a', 'b', 'c'].map((name) => [
          `${name}/index.html`,
          writePage('<a href="/gone/">x</a><a href="/2020/#gone">x</a>'),
        ]),
      ),
    );
    expect(await verify(folder, '/', pages)).toEqual([
      'site-link a/index.html: /gone/ (3)',
      'site-anchor a/index.html: /2020/#gone (3)',
    ]);
  });

  it('finds an address without the base', async () => {
    const { folder, pages } = makeBuiltSite('/open/');
    writeFiles(folder, { 'new/index.html': writePage('<a href="/2020/">x</a>') });
    expect(await verify(folder, '/open/', pages)).toEqual(['site-base new/index.html: /2020/ (1)']);
  });

  it('finds a page without a policy', async () => {
    const { folder, pages } = makeBuiltSite('/');
    writeFiles(folder, { 'new/index.html': writePage('').replace(/<meta [^>]*>/, '') });
    expect(await verify(folder, '/', pages)).toEqual(['site-policy new/index.html:  (1)']);
  });

  it('finds missing pages, empty files, leftovers, and files and digests that do not fit, all at once', async () => {
    const { folder, pages } = makeBuiltSite('/');
    const version = 'data/2020/v1.0.0';
    writeFiles(folder, {
      'entry.mjs': 'x',
      '.prerender/a.js': 'x',
      'empty.txt': '',
      [`${version}/extra.csv`]: 'x',
      [`${version}/t.csv`]: readFileSync(join(folder, version, 't.csv'), 'utf8').replace('1.00', '9.00'),
    });
    rmSync(join(folder, '404.html'));
    expect((await verify(folder, '/', [...pages, '/2019/'])).toSorted()).toEqual([
      'site-digest data/2020/v1.0.0/SHA256SUMS: data/2020/v1.0.0/t.csv',
      'site-digest data/2020/v1.0.0/datapackage.json: data/2020/v1.0.0/t.csv',
      'site-empty empty.txt: empty.txt',
      'site-leftover .prerender/a.js: .prerender/a.js',
      'site-leftover entry.mjs: entry.mjs',
      'site-page 2019/index.html: 2019/index.html',
      'site-page 404.html: 404.html',
      'site-unlisted data/2020/v1.0.0/SHA256SUMS: data/2020/v1.0.0/extra.csv',
    ]);
  });

  it('finds a listed file that is gone', async () => {
    const { folder, pages } = makeBuiltSite('/');
    rmSync(join(folder, 'data/2020/v1.0.0/datapackage.json'));
    expect(await verify(folder, '/', pages)).toEqual([
      'site-digest-missing data/2020/v1.0.0/SHA256SUMS: data/2020/v1.0.0/datapackage.json',
    ]);
  });

  it('looks again at what a verified volume wants of other pages, and they of it, without reading its pages again', async () => {
    const { folder, pages } = makeBuiltSite('/');
    writeFiles(folder, {
      'about/index.html': writePage('<p id="licence">x</p>'),
      '2020/index.html': writePage('<p id="total">1.00</p><a href="../about/#licence">许可</a>'),
    });
    const { listVerified } = await verifyFolder(folder, '/', pages);
    const verified = new Map([['2020', listVerified('2020')]]);
    expect(listVerified('2020').digests).toHaveProperty('data/2020/v1.0.0/t.csv');

    rmSync(join(folder, '2020/index.html'));
    writeFiles(folder, { '2020/index.html': 'not read' });
    expect(await verify(folder, '/', pages, verified)).toEqual([]);
    writeFiles(folder, { 'about/index.html': writePage('<a href="/2020/#total">x</a><a href="/2020/#gone">x</a>') });
    expect(await verify(folder, '/', pages, verified)).toEqual([
      'site-anchor 2020/index.html: /about/#licence (1)',
      'site-anchor about/index.html: /2020/#gone (1)',
    ]);
    rmSync(join(folder, 'about'), { recursive: true });
    expect(await verify(folder, '/', pages, verified)).toEqual(['site-link 2020/index.html: ../about/#licence (1)']);
  });

  it('notes of volumes by themselves where they lead to the rest of the site, and finds what is dead within them', async () => {
    const folder = makeFolder();
    writeFiles(folder, {
      '2020/index.html': writePage('<a href="/about/#licence">x</a><a href="/2020/gone/">x</a><a href="#gone">x</a>'),
    });
    const files = await listSite(folder);
    const { issues, listVerified } = await verifySite({
      folder,
      base: '/',
      pages: ['/2020/'],
      files,
      digests: digestSite(folder, files),
      verified: new Map(),
      partial: true,
    });
    expect(issues.map(({ found }) => found).toSorted()).toEqual(['#gone', '/2020/gone/']);
    expect(listVerified('2020').outward).toEqual([['2020/index.html', '/about/#licence', 'a']]);
  });
});
