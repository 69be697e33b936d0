import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { source } from 'axe-core';
import jsonld from 'jsonld';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { JOIN_COMMAND } from '../../scripts/join.ts';
import { originOf, serveSite } from '../../scripts/serve.ts';
import { JOINED_SITE } from '../../src/publish/hosts/host-rules.ts';
import { openOldBrowser } from '../browser/old-browser.ts';
import { openBrowser } from '../browser/open-browser.ts';
import { askDuckdb, quoteFile } from '../download/ask-duckdb.ts';
import { runHere } from '../run-here.ts';
import { listAllFiles, ROOT_SITE, SITES } from './built.ts';
import { getDemo } from './demo-once.ts';
import { parseCsv } from './parse-csv.ts';
import { findByTag, parsePage, readableText } from './parse-page.ts';
import { ROOT } from './published.ts';
import { serveWithNginx } from './serve-with.ts';

const folder = mkdtempSync(join(tmpdir(), 'open-accounts-join-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const at = (name: string): string => join(folder, name);
const city = at('city');
const sites = new Map([
  ['open', SITES.find(({ base }) => base === '/open/')!.folder],
  ['shuiwu', at('shuiwu')],
]);

async function order(...words: string[]): Promise<{ status: number; said: string }> {
  const { status, stdout, stderr } = await runHere(JOIN_COMMAND, words);
  return { status, said: stdout + stderr };
}

const readText = (name: string): string => readFileSync(join(city, name), 'utf8');
let first = { status: -1, said: '' };

beforeAll(async () => {
  cpSync((await getDemo()).folder, at('shuiwu'), { recursive: true });
  first = await order(...[...sites].map(([id, site]) => `${id}=${site}`), '--out', city);
}, 300_000);

describe('npm run join', () => {
  test('has every file of every department below its id, byte for byte', () => {
    expect(first).toEqual({ status: 0, said: expect.stringContaining('2个部门') as string });
    for (const [id, site] of sites) {
      expect(listAllFiles(join(city, id))).toEqual(listAllFiles(site));
      expect(
        listAllFiles(site).filter((name) => !readFileSync(join(city, id, name)).equals(readFileSync(join(site, name)))),
      ).toEqual([]);
    }
  });

  test('lists departments and years on a page without a script, and each of its links leads somewhere', () => {
    const page = parsePage(readText('index.html'));
    expect(findByTag(page, 'script')).toEqual([]);
    const links = findByTag(page, 'a').map(({ attributes }) => attributes['href'] ?? '');
    for (const address of ['/open/', '/open/2020/', '/shuiwu/', '/shuiwu/2024/', '/shuiwu/2023/', '/shuiwu/search/'])
      expect(links).toContain(address);
    expect(
      links.filter((address) => !existsSync(join(city, address.endsWith('/') ? `${address}index.html` : address))),
    ).toEqual([]);
    expect(readableText(page)).toContain('泸州市科学技术和人才工作局');
  });

  test('lists every file with its digest, as sha256sum checks it', () => {
    const { status, stderr } = spawnSync('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], { cwd: city, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    const listed = readText('SHA256SUMS')
      .trim()
      .split('\n')
      .map((line) => line.slice(66));
    expect(
      listAllFiles(city).filter(
        (name) => !/\.(?:br|gz)$|(?:^|\/)(?:\.htaccess|\.nojekyll|_headers)$|^(?:[a-z]+\/)?SHA256SUMS$/.test(name),
      ),
    ).toEqual(listed);
  });

  test('has one list of files with department, size and digest', () => {
    interface Entry {
      readonly address: string;
      readonly bytes: number;
      readonly sha256: string;
    }
    const index = JSON.parse(readText('data/index.json')) as {
      departments: { department: string; years: { address: string }[]; index: Entry }[];
      files: (Entry & { department: string })[];
      lake: Entry[];
    };
    expect(index.departments.map(({ department, years }) => [department, years.map(({ address }) => address)])).toEqual(
      [
        ['open', ['/open/2020/']],
        ['shuiwu', ['/shuiwu/2024/', '/shuiwu/2023/']],
      ],
    );
    expect(index.files.map(({ address }) => address)).toEqual(
      expect.arrayContaining(['/open/data/all-years.csv', '/shuiwu/data/2024/v1.0.0/final-accounts-2024-v1.0.0.zip']),
    );
    for (const { address, bytes, sha256 } of [
      ...index.files,
      ...index.lake,
      ...index.departments.map((department) => department.index),
    ]) {
      const content = readFileSync(join(city, address));
      expect([address, bytes, sha256]).toEqual([
        address,
        content.length,
        createHash('sha256').update(content).digest('hex'),
      ]);
    }
  });

  test('has a catalogue whose members are the catalogues of the departments, by the names these have', async () => {
    const expand = async (name: string): Promise<Record<string, unknown>[]> =>
      await jsonld.expand(JSON.parse(readText(name)) as object, { base: `https://www.example.org/${name}` });
    const nameOf = (nodes: readonly Record<string, unknown>[]): string =>
      String(nodes.find((node) => (node['@type'] as string[]).includes('http://www.w3.org/ns/dcat#Catalog'))?.['@id']);
    const own = (await expand('data/catalog.jsonld')).find((node) => 'http://www.w3.org/ns/dcat#catalog' in node);
    const members = (own?.['http://www.w3.org/ns/dcat#catalog'] as { '@id': string }[]).map((node) => node['@id']);
    expect(members).toEqual([
      nameOf(await expand('open/data/catalog.jsonld')),
      nameOf(await expand('shuiwu/data/catalog.jsonld')),
    ]);
  });

  test('has the figures of all departments as one table', async () => {
    const expected = [...sites.values()].map(
      (site) => parseCsv(readFileSync(join(site, 'data/all-years.csv'), 'utf8')).length - 1,
    );
    const rows = await askDuckdb(
      `SELECT department, count(*) FROM read_parquet(${quoteFile(`${city}/data/lake/accounts/*/*/*.parquet`)}, hive_partitioning = true) GROUP BY department ORDER BY department`,
    );
    expect(rows).toEqual([
      ['open', String(expected[0])],
      ['shuiwu', String(expected[1])],
    ]);
  });

  test('is served as it lies', async () => {
    const server = await serveSite(city, 0, '/');
    try {
      for (const address of [
        '/',
        '/open/',
        '/open/2020/',
        '/shuiwu/2024/',
        '/shuiwu/search/',
        '/shuiwu/data/all-years.csv',
      ])
        expect([address, (await fetch(`${originOf(server)}${address}`)).status]).toEqual([address, 200]);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  describe('has a search of all departments', () => {
    let browser = undefined as Browser | undefined;
    let page = undefined as Page | undefined;
    let origin = '';
    let server: Server;
    const said: string[] = [];
    beforeAll(async () => {
      server = await serveSite(city, 0, '/');
      origin = originOf(server);
      browser = await openBrowser();
      page = await browser.newPage();
      page.on('console', (message) => {
        said.push(message.text());
      });
      page.on('pageerror', (error) => {
        said.push(error.message);
      });
      page.on('response', (response) => {
        if (response.status() >= 400) said.push(`${response.status()} ${response.url()}`);
      });
    });
    afterAll(async () => {
      await browser?.close();
      server.closeAllConnections();
      server.close();
    });

    /** The addresses of the hits for a request to the search page. */
    async function ask(request: string): Promise<string[]> {
      await page!.goto(`${origin}/search/?${request}`);
      await page!.locator('#results a, #no-results').filter({ visible: true }).first().waitFor();
      return page!
        .locator('#results .hit a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    }
    const departmentsOf = (hits: readonly string[]): string[] =>
      [...new Set(hits.map((address) => address.split('/')[1] ?? ''))].toSorted();

    test('that finds what stands in one, and what stands in each, with links that lead there', async () => {
      expect(departmentsOf(await ask(`q=${encodeURIComponent('西南医科大学')}`))).toEqual(['open']);
      const own = parseCsv(readFileSync(join(sites.get('shuiwu')!, 'data/2024/latest/projects.csv'), 'utf8'));
      const project = own[1]?.[own[0]?.indexOf('name') ?? 0] ?? '';
      expect((await ask(`q=${encodeURIComponent(project)}`))[0], project).toMatch(/^\/shuiwu\/2024\//);
      const both = await ask(`q=${encodeURIComponent('公务接待')}`);
      expect(departmentsOf(both)).toEqual(['open', 'shuiwu']);
      for (const address of both) {
        const answer = await fetch(`${origin}${address}`);
        expect([address, answer.status]).toEqual([address, 200]);
        expect(await answer.text(), address).toContain(`id="${decodeURIComponent(address.split('#')[1] ?? 'main')}"`);
      }
      expect(await page!.locator('.hit .place').first().textContent()).toMatch(/^(?:泸州市|霁川市)/);
    });

    test('that takes the latest year of each, and is narrowed to a department or a year', async () => {
      const years = (hits: readonly string[]): string[] =>
        [...new Set(hits.flatMap((address) => /^\/[a-z]+\/(\d{4})\//.exec(address)?.slice(1) ?? []))].toSorted();
      const count = async (): Promise<number> =>
        Number(/找到(\d+)页/.exec((await page!.locator('#status').textContent()) ?? '')?.[1]);
      expect(years(await ask(`q=${encodeURIComponent('公务接待')}`))).toEqual(['2020', '2024']);
      const all = await count();
      const chips = page!.locator('[data-filter="department"] .chip');
      expect(
        await chips
          .locator('.count')
          .allTextContents()
          .then((counts) => counts.reduce((sum, text) => sum + Number(text), 0)),
      ).toBe(all);
      await chips.filter({ hasText: '水务局' }).click();
      await page!.waitForURL((url) => url.searchParams.get('department') === 'shuiwu');
      await expect.poll(count).toBeLessThan(all);
      expect(
        departmentsOf(
          await page!
            .locator('#results .hit a')
            .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? '')),
        ),
      ).toEqual(['shuiwu']);
      expect(years(await ask(`q=${encodeURIComponent('公务接待')}&year=2023`))).toEqual(['2023']);
    });

    test('that understands the words, the pinyin and the slips of all, and says when nothing is found', async () => {
      expect(departmentsOf(await ask('q=sangongjingfei'))).toEqual(['open', 'shuiwu']);
      expect((await ask(`q=${encodeURIComponent('工务接待')}`)).length).toBeGreaterThan(0);
      expect(await page!.locator('#meant').textContent()).toContain('公务接待');
      expect(await ask(`q=${encodeURIComponent('魑魅zzqx魍魉')}`)).toEqual([]);
    });

    test('whose page breaks no rule of its policy and none of access, and is reached from the first page', async () => {
      await page!.goto(`${origin}/`);
      await page!.locator('input[name="q"]').fill('公务接待');
      await page!.locator('input[name="q"]').press('Enter');
      await page!.locator('#results a').first().waitFor();
      for (const scheme of ['light', 'dark'] as const) {
        await page!.emulateMedia({ colorScheme: scheme });
        await page!.evaluate(source);
        expect(
          await page!.evaluate<string[]>(
            "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))",
          ),
        ).toEqual([]);
      }
      expect(said.filter((line) => !line.includes('favicon'))).toEqual([]);
    });

    test('that asks the records of one department at a time in Chromium 86, and says so', async () => {
      const old = await openOldBrowser(86);
      onTestFinished(() => old.close());
      const look = async (
        request: string,
      ): Promise<{ said: string; simple: string; hits: string[]; chosen: (string | null)[] }> => {
        const asked = await old.open(`${origin}/search/?${request}`);
        await asked.waitFor(() => /找到/.test(document.getElementById('status')?.textContent ?? ''));
        const shown = await asked.evaluate(() => ({
          said: document.getElementById('status')?.textContent ?? '',
          simple: document.getElementById('simple')?.textContent ?? '',
          hits: [...document.querySelectorAll('#results .hit a')].map((link) => link.getAttribute('href') ?? ''),
          chosen: [...document.querySelectorAll('[data-filter=department] .chip[aria-pressed=true]')].map((chip) =>
            chip.getAttribute('data-value'),
          ),
        }));
        await asked.close();
        return shown;
      };
      const first = await look(`q=${encodeURIComponent('公务接待')}`);
      expect([departmentsOf(first.hits), first.chosen, first.simple]).toEqual([
        ['open'],
        ['open'],
        expect.stringMatching(/简易检索.*一个部门/),
      ]);
      const other = await look(`q=${encodeURIComponent('公务接待')}&department=shuiwu`);
      expect([departmentsOf(other.hits), other.chosen, other.hits[0]]).toEqual([
        ['shuiwu'],
        ['shuiwu'],
        expect.stringMatching(/^\/shuiwu\/2024\//),
      ]);
      const older = await look(`q=${encodeURIComponent('公务接待')}&department=shuiwu&year=2023`);
      expect(
        older.hits.filter(
          (address) => !address.startsWith('/shuiwu/2023/') && !address.startsWith('/shuiwu/glossary/'),
        ),
      ).toEqual([]);
      expect((await look(`q=${encodeURIComponent('魑魅zzqx魍魉')}`)).said).toContain('没有找到，可以另选部门');
    });

    test('whose page leads to each department where no script runs', async () => {
      const context = await browser!.newContext({ javaScriptEnabled: false });
      const bare = await context.newPage();
      await bare.goto(`${origin}/search/`);
      expect(await bare.locator('noscript .note, .note').first().textContent()).toContain('检索要用脚本');
      const links = await bare
        .locator('#browse a')
        .evaluateAll((found) => found.map((link) => link.getAttribute('href')));
      expect(links).toEqual(['/open/', '/open/search/', '/shuiwu/', '/shuiwu/search/']);
      await context.close();
    });
  });

  test('is served by nginx with the types, times and frames of each department', async () => {
    const { site, stop } = await serveWithNginx({ base: '/', folder: city, project: ROOT, origin: '' }, JOINED_SITE);
    onTestFinished(stop);
    const script = listAllFiles(join(city, 'shuiwu/_astro')).find((name) => name.endsWith('.js'))!;
    const forever = 'public, max-age=31536000, immutable';
    const short = 'public, max-age=300, must-revalidate';
    const look = async (address: string): Promise<unknown[]> => {
      const { status, headers } = await fetch(`${site.origin}${address}`);
      return [
        status,
        headers.get('content-type'),
        headers.get('cache-control'),
        headers.get('access-control-allow-origin'),
        headers.get('content-security-policy'),
      ];
    };
    const none = "frame-ancestors 'self'";
    expect(await look('/search/')).toEqual([200, 'text/html; charset=utf-8', short, null, none]);
    expect(await look(`/shuiwu/_astro/${script}`)).toEqual([
      200,
      'text/javascript; charset=utf-8',
      forever,
      null,
      none,
    ]);
    expect(await look('/shuiwu/data/all-years.csv')).toEqual([200, 'text/csv; charset=utf-8', short, '*', none]);
    expect(await look('/data/lake/accounts/department=open/year=2020/accounts.parquet')).toEqual([
      200,
      'application/vnd.apache.parquet',
      short,
      '*',
      none,
    ]);
    expect(await look('/open/2020/charts/fig-1/')).toEqual([
      200,
      'text/html; charset=utf-8',
      short,
      null,
      'frame-ancestors *',
    ]);
    expect((await look('/open/nowhere/'))[0]).toBe(404);
    expect((await look('/shuiwu/_headers'))[0]).toBe(404);
  });

  test('gives the same bytes again, in the place of what it wrote before', async () => {
    const before = readText('SHA256SUMS');
    expect((await order(...[...sites].toReversed().map(([id, site]) => `${id}=${site}`), '--out', city)).status).toBe(
      0,
    );
    expect(readText('SHA256SUMS')).toBe(before);
  });
});

/** A copy of a site in which something was done. */
function spoil(name: string, change: (site: string) => void): string {
  cpSync(at('shuiwu'), at(name), { recursive: true });
  change(at(name));
  return at(name);
}

/** Changes a text of a site, and what its list of digests says of it. */
function rewrite(site: string, name: string, change: (text: string) => string): void {
  const text = change(readFileSync(join(site, name), 'utf8'));
  const digest = createHash('sha256').update(text).digest('hex');
  writeFileSync(join(site, name), text);
  writeFileSync(
    join(site, 'SHA256SUMS'),
    readFileSync(join(site, 'SHA256SUMS'), 'utf8').replace(new RegExp(`^[0-9a-f]{64}(?=  ${name}$)`, 'm'), digest),
  );
}

describe('is refused, with the old folder left as it was:', () => {
  test.each<[string, () => string[], number, RegExp]>([
    [
      'sites that were built for other bases, all at once',
      () => [`ju=${ROOT_SITE.folder}`, `shui=${at('shuiwu')}`, '--out', city],
      1,
      /发现「\/」，应为：\/ju\/.*发现「\/shuiwu\/」，应为：\/shui\/.*共 2 个问题/s,
    ],
    [
      'a page that was changed on the way, and one that was lost',
      () => [
        `shuiwu=${spoil('changed', (site) => {
          writeFileSync(join(site, '2024/index.html'), 'x');
          rmSync(join(site, 'about/index.html'));
        })}`,
        '--out',
        city,
      ],
      1,
      /2024\/index\.html.*about\/index\.html.*共 2 个问题/s,
    ],
    [
      'a list of digests that names a file outside the site',
      () => [
        `shuiwu=${spoil('outside', (site) => {
          writeFileSync(join(site, 'SHA256SUMS'), `${'0'.repeat(64)}  ../letter.txt\n`);
        })}`,
        '--out',
        city,
      ],
      1,
      /发现「\.\.\/letter\.txt」.+SHA256SUMS:1/,
    ],
    [
      'a site of an older program, whose search asks itself alone',
      () => [
        `open=${sites.get('open')!}`,
        `shuiwu=${spoil('older', (site) => {
          rewrite(site, 'search/index.html', (text) => text.replace(' data-sites=""', ''));
        })}`,
        '--out',
        city,
      ],
      1,
      /能同时检索几个部门.*older\/search\/index\.html/s,
    ],
    [
      'an index of another version',
      () => [
        `open=${sites.get('open')!}`,
        `shuiwu=${spoil('version', (site) => {
          rewrite(
            site,
            listAllFiles(site).find((name) => name.endsWith('/pagefind-entry.json'))!,
            (text) => text.replace(/"version":"[^"]+"/, '"version":"0.9.0"'),
          );
        })}`,
        '--out',
        city,
      ],
      1,
      /发现「Pagefind 0\.9\.0」.*与 open 的索引相同.*version\/pagefind/s,
    ],
    ['the place of a single site', () => [`open=${sites.get('open')!}`, '--out', at('shuiwu')], 2, /会被整个换掉/],
    ['no site', () => [], 2, /npm run join -- /],
  ])('%s', async (_, words, expected, sentence) => {
    const before = readText('SHA256SUMS');
    const { status, said } = await order(...words());
    expect(said).toMatch(sentence);
    expect(status).toBe(expected);
    expect([readText('SHA256SUMS'), existsSync(`${city}.new`), existsSync(join(at('shuiwu'), '404.html'))]).toEqual([
      before,
      false,
      true,
    ]);
  });
});
