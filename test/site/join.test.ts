import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsonld from 'jsonld';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite } from '../../scripts/serve.ts';
import { askDuckdb, quoteFile } from '../bundle/ask-duckdb.ts';
import { listAllFiles, ROOT_SITE, SITES } from './built.ts';
import { getDemo } from './demo-once.ts';
import { parseCsv } from './parse-csv.ts';
import { findByTag, parsePage, readableText } from './parse-page.ts';
import { ROOT } from './published.ts';

const folder = mkdtempSync(join(tmpdir(), 'open-accounts-join-'));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

const at = (name: string): string => join(folder, name);
const city = at('city');
const sites = new Map([['open', SITES.find(({ base }) => base === '/open/')!.folder], ['shuiwu', at('shuiwu')]]);

function order(...words: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/join.ts', ...words], { cwd: ROOT, encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

const readText = (name: string): string => readFileSync(join(city, name), 'utf8');
let first = { status: null as number | null, said: '' };

beforeAll(async () => {
  cpSync((await getDemo()).folder, at('shuiwu'), { recursive: true });
  first = order(...[...sites].map(([id, site]) => `${id}=${site}`), '--out', city);
}, 300_000);

describe('npm run join', () => {
  test('has every file of every department below its id, byte for byte', () => {
    expect(first).toEqual({ status: 0, said: expect.stringContaining('2个部门') as string });
    for (const [id, site] of sites) {
      expect(listAllFiles(join(city, id))).toEqual(listAllFiles(site));
      expect(listAllFiles(site).filter((name) => !readFileSync(join(city, id, name)).equals(readFileSync(join(site, name))))).toEqual([]);
    }
  });

  test('lists departments and years on a page without a script, and each of its links leads somewhere', () => {
    const page = parsePage(readText('index.html'));
    expect(findByTag(page, 'script')).toEqual([]);
    const links = findByTag(page, 'a').map(({ attributes }) => attributes['href'] ?? '');
    for (const address of ['/open/', '/open/2020/', '/shuiwu/', '/shuiwu/2024/', '/shuiwu/2023/', '/shuiwu/search/']) expect(links).toContain(address);
    expect(links.filter((address) => !existsSync(join(city, address.endsWith('/') ? `${address}index.html` : address)))).toEqual([]);
    expect(readableText(page)).toContain('泸州市科学技术和人才工作局');
  });

  test('lists every file with its digest, as sha256sum checks it', () => {
    const { status, stderr } = spawnSync('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], { cwd: city, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    const listed = readText('SHA256SUMS').trim().split('\n').map((line) => line.slice(66));
    expect(listAllFiles(city).filter((name) => !/\.(?:br|gz)$|(?:^|\/)(?:\.htaccess|_headers)$|^(?:[a-z]+\/)?SHA256SUMS$/.test(name))).toEqual(listed);
  });

  test('has one list of files with department, size and digest', () => {
    interface Entry { readonly address: string; readonly bytes: number; readonly sha256: string }
    const index = JSON.parse(readText('data/index.json')) as { departments: { department: string; years: { address: string }[]; index: Entry }[]; files: (Entry & { department: string })[]; lake: Entry[] };
    expect(index.departments.map(({ department, years }) => [department, years.map(({ address }) => address)])).toEqual([['open', ['/open/2020/']], ['shuiwu', ['/shuiwu/2024/', '/shuiwu/2023/']]]);
    expect(index.files.map(({ address }) => address)).toEqual(expect.arrayContaining(['/open/data/all-years.csv', '/shuiwu/data/2024/v1.0.0/final-accounts-2024-v1.0.0.zip']));
    for (const { address, bytes, sha256 } of [...index.files, ...index.lake, ...index.departments.map((department) => department.index)]) {
      const content = readFileSync(join(city, address));
      expect([address, bytes, sha256]).toEqual([address, content.length, createHash('sha256').update(content).digest('hex')]);
    }
  });

  test('has a catalogue whose members are the catalogues of the departments, by the names these have', async () => {
    const expand = async (name: string): Promise<Record<string, unknown>[]> => await jsonld.expand(JSON.parse(readText(name)) as object, { base: `https://www.example.org/${name}` });
    const nameOf = (nodes: readonly Record<string, unknown>[]): string => String(nodes.find((node) => (node['@type'] as string[]).includes('http://www.w3.org/ns/dcat#Catalog'))?.['@id']);
    const own = (await expand('data/catalog.jsonld')).find((node) => 'http://www.w3.org/ns/dcat#catalog' in node);
    const members = (own?.['http://www.w3.org/ns/dcat#catalog'] as { '@id': string }[]).map((node) => node['@id']);
    expect(members).toEqual([nameOf(await expand('open/data/catalog.jsonld')), nameOf(await expand('shuiwu/data/catalog.jsonld'))]);
  });

  test('has the figures of all departments as one table', async () => {
    const expected = [...sites.values()].map((site) => parseCsv(readFileSync(join(site, 'data/all-years.csv'), 'utf8')).length - 1);
    const rows = await askDuckdb(`SELECT department, count(*) FROM read_parquet(${quoteFile(`${city}/data/lake/accounts/*/*/*.parquet`)}, hive_partitioning = true) GROUP BY department ORDER BY department`);
    expect(rows).toEqual([['open', String(expected[0])], ['shuiwu', String(expected[1])]]);
  });

  test('is served as it lies', async () => {
    const server = await serveSite(city, 0, '/');
    try {
      const { port } = server.address() as { port: number };
      for (const address of ['/', '/open/', '/open/2020/', '/shuiwu/2024/', '/shuiwu/search/', '/shuiwu/data/all-years.csv']) expect([address, (await fetch(`http://localhost:${port}${address}`)).status]).toEqual([address, 200]);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  test('gives the same bytes again, in the place of what it wrote before', () => {
    const before = readText('SHA256SUMS');
    expect(order(...[...sites].toReversed().map(([id, site]) => `${id}=${site}`), '--out', city).status).toBe(0);
    expect(readText('SHA256SUMS')).toBe(before);
  });
});

/** A copy of a site in which something was done. */
function spoil(name: string, change: (site: string) => void): string {
  cpSync(at('shuiwu'), at(name), { recursive: true });
  change(at(name));
  return at(name);
}

describe('is refused, with the old folder left as it was:', () => {
  test.each<[string, () => string[], number, RegExp]>([
    ['sites that were built for other bases, all at once', () => [`ju=${ROOT_SITE.folder}`, `shui=${at('shuiwu')}`, '--out', city], 1, /发现「\/」，应为：\/ju\/.*发现「\/shuiwu\/」，应为：\/shui\/.*共 2 个问题/s],
    ['a page that was changed on the way, and one that was lost', () => [`shuiwu=${spoil('changed', (site) => { writeFileSync(join(site, '2024/index.html'), 'x'); rmSync(join(site, 'about/index.html')); })}`, '--out', city], 1, /2024\/index\.html.*about\/index\.html.*共 2 个问题/s],
    ['a list of digests that names a file outside the site', () => [`shuiwu=${spoil('outside', (site) => { writeFileSync(join(site, 'SHA256SUMS'), `${'0'.repeat(64)}  ../letter.txt\n`); })}`, '--out', city], 1, /有 SHA256SUMS/],
    ['the place of a single site', () => [`open=${sites.get('open')!}`, '--out', at('shuiwu')], 2, /会被整个换掉/],
    ['no site', () => [], 2, /npm run join -- /],
  ])('%s', (_, words, expected, sentence) => {
    const before = readText('SHA256SUMS');
    const { status, said } = order(...words());
    expect(said).toMatch(sentence);
    expect(status).toBe(expected);
    expect([readText('SHA256SUMS'), existsSync(`${city}.new`), existsSync(join(at('shuiwu'), '404.html'))]).toEqual([before, false, true]);
  });
});
