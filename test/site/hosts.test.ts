import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { ask } from './ask.ts';
import { type BuiltSite, listAllFiles, listFiles, onSite, SITES, urlOf } from './built.ts';
import { listTables, listVersions, listYears } from './published.ts';
import { type Hosted, serveWithNginx, serveWithPython } from './serve-with.ts';
import { checkSums } from './unpacked.ts';

const year = listYears()[0]!;
const table = listTables(year)[0]!.name;
const number = listVersions(year)[0]!;
const latest = `/data/${year}/latest`;
const version = `/data/${year}/${number}`;
const SHORT = 'public, max-age=300, must-revalidate';
const FOREVER = 'public, max-age=31536000, immutable';

/** One file of each kind, its media type and how long it may be kept. */
function listKinds(site: BuiltSite): [address: string, mediaType: string, caching: string][] {
  const scripts = listFiles(join(site.folder, '_astro')).filter((name) => name.endsWith('.js'));
  const index = listFiles(join(site.folder, 'pagefind')).find((name) => name.endsWith('pagefind.js'))!;
  return [
    ['/', 'text/html; charset=utf-8', SHORT],
    [`/${year}/`, 'text/html; charset=utf-8', SHORT],
    [`/_astro/${scripts[0]!}`, 'text/javascript; charset=utf-8', FOREVER],
    [`/pagefind/${index}`, 'text/javascript; charset=utf-8', FOREVER],
    [`${latest}/${table}.csv`, 'text/csv; charset=utf-8', SHORT],
    [`${version}/${table}.csv`, 'text/csv; charset=utf-8', FOREVER],
    [`${version}/${table}.excel.csv`, 'text/csv; charset=utf-8', FOREVER],
    [`${version}/${table}.json`, 'application/json; charset=utf-8', FOREVER],
    [`${version}/${table}.csv-metadata.json`, 'application/csvm+json; charset=utf-8', FOREVER],
    [`${version}/${table}.parquet`, 'application/vnd.apache.parquet', FOREVER],
    [`${version}/final-accounts-${year}-${number}.zip`, 'application/zip', FOREVER],
    [
      `${version}/final-accounts-${year}-${number}.xlsx`,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      FOREVER,
    ],
    [`${version}/SHA256SUMS`, 'text/plain; charset=utf-8', FOREVER],
    [`${version}/citation.bib`, 'application/x-bibtex; charset=utf-8', FOREVER],
    ['/data/catalog.jsonld', 'application/ld+json; charset=utf-8', SHORT],
    ['/feed.xml', 'application/atom+xml; charset=utf-8', SHORT],
    ['/CITATION.cff', 'application/yaml; charset=utf-8', SHORT],
    ['/favicon.svg', 'image/svg+xml; charset=utf-8', SHORT],
    ['/SHA256SUMS', 'text/plain; charset=utf-8', SHORT],
  ];
}

describe.each(SITES)('nginx under $base', (built) => {
  let { site, stop }: Hosted = { site: built, stop: () => undefined };
  beforeAll(async () => {
    ({ site, stop } = await serveWithNginx(built));
  });
  afterAll(() => {
    stop();
  });

  test('each kind of file has its type and its time', async () => {
    for (const [address, mediaType, caching] of listKinds(site)) {
      const { status, headers, body } = await ask(urlOf(site, address));
      expect([status, headers['content-type'], headers['cache-control']], address).toEqual([200, mediaType, caching]);
      expect(
        body.equals(readFileSync(join(site.folder, address.endsWith('/') ? `${address}index.html` : address))),
        address,
      ).toBe(true);
      expect(headers['access-control-allow-origin'], address).toBe(address.startsWith('/data/') ? '*' : undefined);
    }
  });

  test('texts come compressed from their files to those who ask', async () => {
    for (const address of ['/', `${latest}/${table}.csv`, `${latest}/${table}.json`]) {
      const { headers, body } = await ask(urlOf(site, address), { 'accept-encoding': 'gzip' });
      const file = join(site.folder, address.endsWith('/') ? `${address}index.html` : address);
      expect([headers['content-encoding'], headers['vary']?.toLowerCase()], address).toEqual([
        'gzip',
        'accept-encoding',
      ]);
      expect(body.equals(readFileSync(`${file}.gz`)), address).toBe(true);
      expect(gunzipSync(body).equals(readFileSync(file)), address).toBe(true);
    }
  });

  test('what has not changed is not sent again', async () => {
    const { headers } = await ask(urlOf(site, '/'));
    expect(headers['etag']).toBeTruthy();
    const again = await ask(urlOf(site, '/'), { 'if-none-match': headers['etag']! });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  test('every answer is safe, and charts alone may be framed', async () => {
    for (const address of ['/', `/${year}/`, `${version}/${table}.csv`, '/nowhere/']) {
      const { headers } = await ask(urlOf(site, address));
      expect(
        [headers['x-content-type-options'], headers['referrer-policy'], headers['content-security-policy']],
        address,
      ).toEqual(['nosniff', 'strict-origin-when-cross-origin', "frame-ancestors 'self'"]);
      expect(headers['permissions-policy'], address).toContain('geolocation=()');
    }
    expect((await ask(urlOf(site, `/${year}/charts/fig-1/`))).headers['content-security-policy']).toBe(
      'frame-ancestors *',
    );
  });

  test('a folder leads to its page; what is not there is the 404 page, not to be kept; what servers read stays here', async () => {
    const { status, headers } = await ask(urlOf(site, `/${year}`));
    expect([status, headers['location']]).toEqual([301, onSite(site, `/${year}/`)]);
    for (const address of [
      '/nowhere/',
      `${version}/none.csv`,
      '/.htaccess',
      '/_headers',
      '/.nojekyll',
      '/_redirects',
    ]) {
      const missing = await ask(urlOf(site, address));
      expect([missing.status, missing.headers['content-type'], missing.headers['cache-control']], address).toEqual([
        404,
        'text/html; charset=utf-8',
        undefined,
      ]);
      expect(missing.body.equals(readFileSync(join(site.folder, '404.html'))), address).toBe(true);
    }
  });

  test('ten thousand characters in the address of a search reach the page', async () => {
    expect((await ask(urlOf(site, `/search/?q=${encodeURIComponent('决'.repeat(10_000))}`))).status).toBe(200);
  });
});

describe.each(SITES)('Python under $base', (built) => {
  test('pages, tables and files come with a plain server too', async () => {
    const { site, stop } = await serveWithPython(built);
    onTestFinished(stop);
    for (const [address, mediaType] of [
      ['/', 'text/html'],
      [`/${year}/`, 'text/html'],
      [`${latest}/${table}.csv`, 'text/csv'],
      [`${latest}/${table}.json`, 'application/json'],
      [`/_astro/${listFiles(join(site.folder, '_astro')).find((name) => name.endsWith('.js'))!}`, 'text/javascript'],
    ] as const) {
      const { status, headers } = await ask(urlOf(site, address));
      expect([status, headers['content-type']?.split(';')[0]], address).toEqual([200, mediaType]);
    }
    expect((await ask(urlOf(site, `/${year}`))).headers['location']).toBe(onSite(site, `/${year}/`));
    expect((await ask(urlOf(site, '/nowhere/'))).status).toBe(404);
  });
});

describe.each(SITES)('the files for servers under $base', (site) => {
  const packed = listAllFiles(site.folder).filter((file) => /\.(?:br|gz)$/.test(file));

  test('every text over a kilobyte lies there compressed twice, and holds the same', () => {
    const texts = listFiles(site.folder).filter(
      (file) => /\.(?:html|csv|json|js|svg)$/.test(file) && readFileSync(join(site.folder, file)).length > 1024,
    );
    expect(
      texts.filter(
        (file) => !existsSync(join(site.folder, `${file}.br`)) || !existsSync(join(site.folder, `${file}.gz`)),
      ),
    ).toEqual([]);
    for (const file of packed) {
      const bytes = readFileSync(join(site.folder, file));
      const plain = readFileSync(join(site.folder, file.replace(/\.(?:br|gz)$/, '')));
      expect((file.endsWith('.br') ? brotliDecompressSync(bytes) : gunzipSync(bytes)).equals(plain), file).toBe(true);
      expect(bytes.length, file).toBeLessThan(plain.length);
    }
  });

  test('the list of digests has every file that a reader can ask for', () => {
    expect(checkSums(site.folder)).toEqual(
      listFiles(site.folder).filter((file) => !['SHA256SUMS', '_headers', '.htaccess', '.nojekyll'].includes(file)),
    );
    expect(listFiles(site.folder), 'GitHub Pages from a branch leaves out _astro/ otherwise').toContain('.nojekyll');
  });

  test('_headers and .htaccess keep released versions for ever, and say nothing twice', () => {
    const headers = readFileSync(join(site.folder, '_headers'), 'utf8')
      .split('\n\n')
      .map((block) => block.trim().split('\n'));
    const paths = headers.map(([path = '']) => path);
    expect(paths).toContain(onSite(site, `${version}/*`));
    expect(paths.every((path) => path.startsWith(site.base))).toBe(true);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.length).toBeLessThan(100);
    const apache = readFileSync(join(site.folder, '.htaccess'), 'utf8');
    expect(apache).toContain(`ErrorDocument 404 ${onSite(site, '/404.html')}`);
    expect(apache).toContain(onSite(site, `/data/${year}/${number.replaceAll('.', '\\.')}/`));
  });

  test('the digest of a page is that of its bytes', () => {
    const line = readFileSync(join(site.folder, 'SHA256SUMS'), 'utf8')
      .split('\n')
      .find((text) => text.endsWith('  index.html'))!;
    expect(line.slice(0, 64)).toBe(
      createHash('sha256')
        .update(readFileSync(join(site.folder, 'index.html')))
        .digest('hex'),
    );
  });
});
