import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { inspectSite } from '../../src/open-site.ts';
import { getDemo } from './demo-once.ts';
import { CORRECTED, getKnown, NOTE } from './known-once.ts';
import { type Element, findByTag, parsePage, readableText } from './parse-page.ts';
import { ROOT } from './published.ts';

const year = '2019';
const former = '1.0.0';
const later = '1.1.0';
const { before, after } = CORRECTED;

let project = '';
let dist = '';
beforeAll(async () => {
  ({ project, folder: dist } = await getKnown());
});

function page(address: string): Element {
  return parsePage(readFileSync(join(dist, address, 'index.html'), 'utf8'));
}

const linksOf = (element: Element): string[] => findByTag(element, 'a').map((link) => link.attributes['href'] ?? '');

/** Links of the pages of versions below a base that lead to no file of the site. */
function listDead(site: string, base: string, folder: string): { readonly pages: number; readonly dead: string[] } {
  const files = readdirSync(join(site, folder), { recursive: true, encoding: 'utf8' });
  const pages = files.filter((name) => name.endsWith('index.html'));
  const isThere = (path: string): boolean => existsSync(join(site, path, path.endsWith('/') ? 'index.html' : ''));
  const dead = pages.flatMap((name) =>
    linksOf(parsePage(readFileSync(join(site, folder, name), 'utf8')))
      .filter((href) => href.startsWith('/'))
      .map((href) => href.split('#')[0]!)
      .filter((path) => !path.startsWith(base) || !isThere(`/${path.slice(base.length)}`))
      .map((path) => `${name}: ${path}`),
  );
  return { pages: pages.length, dead: [...new Set(dead)] };
}

describe('a correction, released and built', () => {
  test('leaves the former version at its address, byte for byte', () => {
    const own = join(ROOT, 'test/cases/_base/data', year, `v${former}`);
    for (const name of readdirSync(own).filter((file) => file.endsWith('.csv'))) {
      expect(
        readFileSync(join(dist, 'data', year, `v${former}`, name)).equals(readFileSync(join(own, name))),
        name,
      ).toBe(true);
    }
    expect(readFileSync(join(dist, 'data', year, `v${former}`, `${CORRECTED.table}.csv`), 'utf8')).toContain(
      `,${before},`,
    );
  });

  test('is what latest stands for', () => {
    expect(readFileSync(join(dist, 'data', year, 'latest', `${CORRECTED.table}.csv`))).toEqual(
      readFileSync(join(project, 'data', year, `v${later}`, `${CORRECTED.table}.csv`)),
    );
    const index = JSON.parse(readFileSync(join(dist, 'data/index.json'), 'utf8')) as {
      years: { latest: string; versions: { version: string; status: string }[] }[];
    };
    const versions = [later, former].map((version) => ({ version, status: 'released' }));
    expect(index.years[0]).toMatchObject({ latest: `v${later}`, versions });
  });

  test('has digests that sha256sum confirms, for both versions', () => {
    for (const version of [former, later]) {
      const sums = spawnSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], {
        cwd: join(dist, 'data', year, `v${version}`),
        encoding: 'utf8',
      });
      expect([sums.status, sums.stdout.split('\n').filter((line) => line !== '' && !line.endsWith(': OK'))]).toEqual([
        0,
        [],
      ]);
    }
  });

  test('is sealed: a flipped byte of the former version is named', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'open-accounts-versions-'));
    onTestFinished(() => {
      rmSync(copy, { recursive: true, force: true });
    });
    for (const name of ['data', 'content', 'seeds']) cpSync(join(project, name), join(copy, name), { recursive: true });
    const file = `data/${year}/v${former}/${CORRECTED.table}.csv`;
    const bytes = readFileSync(join(copy, file));
    bytes[bytes.length - 2]! ^= 1;
    writeFileSync(join(copy, file), bytes);
    const { issues } = await inspectSite(copy);
    expect(issues.filter(({ rule }) => rule === 'version-changed').map(({ place }) => place.file)).toEqual([file]);
  });

  test('lists the one changed cell on its page, as CSV and as JSON', () => {
    const [header, ...rows] = readFileSync(join(dist, year, 'versions', `v${later}.csv`), 'utf8')
      .trimEnd()
      .split('\n');
    expect([header, rows.length]).toEqual(['table,row,label,field,kind,before,after,unit', 1]);
    expect(rows[0]).toMatch(
      new RegExp(`^${CORRECTED.table},${CORRECTED.row},[^,]+,${CORRECTED.column},changed,${before},${after},[^,]*$`),
    );
    const answer = JSON.parse(readFileSync(join(dist, year, 'versions', `v${later}.json`), 'utf8')) as {
      note: string;
      previous: string;
      changes: object[];
    };
    expect(answer).toMatchObject({
      note: NOTE,
      previous: former,
      changes: [{ table: CORRECTED.table, row: CORRECTED.row, field: CORRECTED.column, before, after }],
    });
    const text = readableText(page(`/${year}/versions/v${later}/`));
    for (const words of [NOTE, before, after, '2020年11月2日']) expect(text).toContain(words);
    expect(
      readFileSync(join(dist, year, 'versions', `v${former}.csv`), 'utf8')
        .trimEnd()
        .split('\n'),
    ).toEqual([header]);
  });

  test('says the old value where the figure stands', () => {
    for (const address of [`/${year}/${CORRECTED.chapter}/`, `/${year}/tables/${CORRECTED.table}/`]) {
      const marks = findByTag(page(address), 'a', 'corrected');
      expect(marks.length, address).toBeGreaterThan(0);
      for (const mark of marks) {
        expect(readableText(mark)).toMatch(new RegExp(`^更正，${former}版为${before}`));
        expect(mark.attributes['href']).toBe(`/open/${year}/versions/v${later}/`);
      }
    }
  });

  test('keeps the pages of the former version, each with the way to the newest', () => {
    const tables = readdirSync(join(dist, year, 'versions', `v${former}`, 'tables'));
    expect(tables).toEqual(expect.arrayContaining([CORRECTED.table, 'income', 'functional', 'outline']));
    for (const table of tables) {
      const bar = findByTag(page(`/${year}/versions/v${former}/tables/${table}/`), 'p', 'version-bar')[0];
      expect(bar && linksOf(bar), table).toContain(`/open/${year}/tables/${table}/`);
    }
    expect(existsSync(join(dist, year, 'versions', `v${later}`, 'tables'))).toBe(false);
    const newest = readFileSync(join(dist, year, 'tables', CORRECTED.table, 'index.html'), 'utf8');
    expect(newest).not.toContain('class="version-bar"');
  });

  test('has no link of either version that leads nowhere', () => {
    const { pages, dead } = listDead(dist, '/open/', `${year}/versions`);
    expect(pages).toBeGreaterThan(8);
    expect(dead).toEqual([]);
  });

  test('nor has a correction in a whole volume', { timeout: 300_000 }, async () => {
    const { folder, base } = await getDemo();
    const { pages, dead } = listDead(folder, base, '2023/versions');
    expect(pages).toBeGreaterThan(25);
    expect(dead).toEqual([]);
  });

  test('is in the feed, newest first, with its reason', () => {
    const feed = readFileSync(join(dist, 'feed.xml'), 'utf8');
    expect(feed.indexOf(later)).toBeGreaterThan(0);
    expect(feed.indexOf(later)).toBeLessThan(feed.lastIndexOf(former));
    expect(feed).toContain(NOTE.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;'));
  });
});
