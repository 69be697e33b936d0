import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type Answer, ask } from './ask.ts';
import { onSite, SITES, urlOf } from './built.ts';
import { findByTag, getOne, parsePage, readableText } from './parse-page.ts';
import { listPageAddresses, listTables, listVersions, listYears, ROOT } from './published.ts';

const mediaType = ({ headers }: Answer): string => (headers['content-type'] ?? '').split(';')[0]!.trim();

interface IndexTable {
  readonly name: string;
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
  readonly csv: string;
  readonly json: string;
}
interface DataIndex {
  readonly years: readonly {
    readonly year: string;
    readonly latest: string;
    readonly versions: readonly { readonly version: string; readonly tables: readonly IndexTable[] }[];
  }[];
}

describe.each(SITES)('addresses under $base', (site) => {
  test.each(listPageAddresses())('%s is a page', async (address) => {
    const answer = await ask(urlOf(site, address));
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toMatch(/^text\/html;\s*charset=utf-8$/i);
    const page = parsePage(answer.body.toString('utf8'));
    expect(findByTag(page, 'h1').map(readableText)).toEqual([expect.stringMatching(/\S/)]);
    expect(findByTag(getOne(page, 'head'), 'title').map(readableText)).toEqual([expect.stringMatching(/\S/)]);
  });

  const files = listYears().flatMap((year) =>
    listVersions(year).flatMap((version, index) =>
      [version, ...(index === 0 ? ['latest'] : [])].map((name) => ({ year, version, name })),
    ),
  );

  test.each(files)('the files of $year $name', async ({ year, version, name }) => {
    for (const table of listTables(year, version)) {
      const address = `/data/${year}/${name}/${table.name}`;
      const csv = await ask(urlOf(site, `${address}.csv`));
      const json = await ask(urlOf(site, `${address}.json`));
      expect([csv.status, mediaType(csv)], `${address}.csv`).toEqual([200, 'text/csv']);
      expect(
        csv.body.equals(readFileSync(join(ROOT, table.file))),
        `${address}.csv is the very file ${table.file}`,
      ).toBe(true);
      expect([json.status, mediaType(json)], `${address}.json`).toEqual([200, 'application/json']);
      expect(() => {
        JSON.parse(json.body.toString('utf8'));
      }, `${address}.json`).not.toThrow();
    }
  });

  test('/data/index.json lists every table of every version with its size, digest and addresses', async () => {
    const answer = await ask(urlOf(site, '/data/index.json'));
    expect([answer.status, mediaType(answer)]).toEqual([200, 'application/json']);
    const index = JSON.parse(answer.body.toString('utf8')) as DataIndex;
    expect(
      index.years.map(({ year, latest, versions }) => ({
        year,
        latest,
        versions: versions.map(({ version }) => `v${version}`),
      })),
    ).toEqual(listYears().map((year) => ({ year, latest: listVersions(year)[0], versions: listVersions(year) })));
    for (const { year, versions } of index.years) {
      for (const { version, tables } of versions) {
        const expected = listTables(year, `v${version}`).map(({ name, file, rows }) => {
          const bytes = readFileSync(join(ROOT, file));
          return {
            name,
            rows: rows.length,
            bytes: bytes.length,
            sha256: createHash('sha256').update(bytes).digest('hex'),
          };
        });
        const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);
        expect(tables.map(({ name, rows, bytes, sha256 }) => ({ name, rows, bytes, sha256 })).sort(byName)).toEqual(
          expected.sort(byName),
        );
        for (const { name, csv, json } of tables) {
          expect([csv, json]).toEqual([
            `/data/${year}/v${version}/${name}.csv`,
            `/data/${year}/v${version}/${name}.json`,
          ]);
          expect((await ask(urlOf(site, csv))).status, csv).toBe(200);
        }
      }
    }
  });

  test.each(['/nothing-here/', `/${listYears()[0] ?? ''}/nothing-here/`, '/data/none.csv'])(
    '%s is answered by the 404 page',
    async (address) => {
      const answer = await ask(urlOf(site, address));
      expect(answer.status).toBe(404);
      expect(mediaType(answer)).toBe('text/html');
      expect(findByTag(parsePage(answer.body.toString('utf8')), 'h1')).toHaveLength(1);
    },
  );

  test('/404.html can be asked for itself, as a plain file server does', async () => {
    const answer = await ask(urlOf(site, '/404.html'));
    expect([answer.status, mediaType(answer)]).toEqual([200, 'text/html']);
  });

  test('pages and files come compressed to those who ask, and plain to those who do not', async () => {
    const year = listYears()[0]!;
    const largest = listTables(year).toSorted((a, b) => b.text.length - a.text.length)[0]!;
    for (const address of [
      '/',
      `/${year}/tables/${largest.name}/`,
      `/data/${year}/latest/${largest.name}.csv`,
      `/data/${year}/latest/${largest.name}.json`,
    ]) {
      const plain = await ask(urlOf(site, address));
      const packed = await ask(urlOf(site, address), { 'accept-encoding': 'gzip' });
      expect(plain.headers['content-encoding'], address).toBeUndefined();
      expect(packed.headers['content-encoding'], address).toBe('gzip');
      expect(packed.headers['vary']?.toLowerCase(), address).toContain('accept-encoding');
      expect(gunzipSync(packed.body).equals(plain.body), address).toBe(true);
      expect(packed.body.length, address).toBeLessThan(plain.body.length / 2);
    }
  });
});

test('nothing is answered outside the base', async () => {
  for (const site of SITES.filter(({ base }) => base !== '/')) {
    for (const address of ['/', '/2020/', site.base.slice(0, -1)])
      expect((await ask(`${site.origin}${address}`)).status, address).not.toBe(200);
    expect((await ask(`${site.origin}${onSite(site, '/')}`)).status).toBe(200);
  }
});
