import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parseAtomFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { openSite } from '../../src/open-site.ts';
import { listPages as listSitePages } from '../../src/views/catalogue/list-pages.ts';
import { countNodes, judgeCatalog, listValues, readCatalog } from '../views/judge-dcat.ts';
import { HAS_PROFILES } from '../profiles.ts';
import { type BuiltSite, listFiles, listPages, readPage, SITES, urlOf } from './built.ts';
import { type Element, findByTag, rawText } from './parse-page.ts';
import { listTables, listVersions, listYears } from './published.ts';

const DCAT = 'http://www.w3.org/ns/dcat#';

/** The file of a built site that an address leads to; blank where it leads nowhere. */
function findFile(site: BuiltSite, url: string): string {
  const root = urlOf(site, '/');
  const path = url.startsWith(root) ? decodeURIComponent(url.slice(root.length)) : '?';
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return existsSync(join(site.folder, file)) ? file : '';
}

interface Answer {
  readonly status: number;
  readonly mediaType: string;
  readonly text: string;
}

/** Asks on a connection of its own: one that is kept would be closed by the server while the test is busy. */
function ask(url: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(url, { agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          mediaType: response.headers['content-type'] ?? '',
          text: Buffer.concat(parts).toString('utf8'),
        });
      });
      response.on('error', reject);
    }).on('error', reject);
  });
}

const digest = (site: BuiltSite, file: string): string =>
  createHash('sha256')
    .update(readFileSync(join(site.folder, file)))
    .digest('hex');

function listLinkedData(page: Element): Record<string, unknown>[] {
  return findByTag(page, 'script')
    .filter(({ attributes }) => attributes['type'] === 'application/ld+json')
    .map((script) => JSON.parse(rawText(script)) as Record<string, unknown>);
}

/** What a page says of itself to machines. */
interface Told {
  /** Addresses of feeds. */
  readonly feeds: readonly (string | undefined)[];
  readonly isListed: boolean;
  readonly linkedData: readonly Record<string, unknown>[];
}

function readTold(site: BuiltSite, file: string): Told {
  const page = readPage(site, file);
  const feeds = findByTag(page, 'link').filter(({ attributes }) => attributes['type'] === 'application/atom+xml');
  const robots = findByTag(page, 'meta').filter(({ attributes }) => attributes['name'] === 'robots');
  return {
    feeds: feeds.map(({ attributes }) => attributes['href']),
    isListed: !robots.some(({ attributes }) => attributes['content'] === 'noindex'),
    linkedData: listLinkedData(page),
  };
}

/** Addresses that may be asked for, from a path with parameters and what each may be. */
function expand(path: string, values: Readonly<Record<string, readonly string[]>>): string[] {
  const [, name] = /\{(\w+)\}/.exec(path) ?? [];
  return name === undefined
    ? [path]
    : (values[name] ?? []).flatMap((value) => expand(path.replace(`{${name}}`, value), values));
}

interface OpenApi {
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<
    Record<
      string,
      {
        readonly get: {
          readonly responses: {
            readonly 200: {
              readonly content: Readonly<Record<string, { readonly schema: { readonly $ref?: string } }>>;
            };
          };
        };
      }
    >
  >;
  readonly components: {
    readonly parameters: Readonly<Record<string, { readonly schema: { readonly enum: readonly string[] } }>>;
    readonly schemas: Readonly<Record<string, object>>;
  };
}

/** What the shapes say of a catalogue; of one that is the same but for its base they say the same. */
const judged = new Map<string, Promise<string[]>>();

function judgeShapes(text: string, site: BuiltSite, graph: Awaited<ReturnType<typeof readCatalog>>): Promise<string[]> {
  const alike = text.replaceAll(urlOf(site, '/'), '/').replaceAll(site.base, '/');
  const verdict = judged.get(alike) ?? judgeCatalog(graph);
  judged.set(alike, verdict);
  return verdict;
}

describe.each(SITES)('files for machines under $base', (site) => {
  const read = (file: string): string => readFileSync(join(site.folder, file), 'utf8');
  const pages = new Map(listPages(site).map((file) => [file, readTold(site, file)]));

  test('the catalogue keeps the shapes of DCAT-AP, and has every file with its size and digest', async () => {
    const url = urlOf(site, '/data/catalog.jsonld');
    const { text } = await ask(url);
    const graph = await readCatalog(text, url);
    if (HAS_PROFILES) expect(await judgeShapes(text, site, graph)).toEqual([]);
    const files = listFiles(join(site.folder, 'data'))
      .filter(
        (file) =>
          !/^(?:index\.(?:html|json)|catalog\.jsonld|openapi\.json|provenance\.json|sbom\.cdx\.json)$|\/source\//.test(
            file,
          ),
      )
      .map((file) => urlOf(site, `/data/${file}`));
    expect(listValues(graph, `${DCAT}downloadURL`).toSorted()).toEqual(files.toSorted());
    expect(countNodes(graph, `${DCAT}Distribution`)).toBe(files.length);
    const sizes = listValues(graph, `${DCAT}byteSize`)
      .map(Number)
      .toSorted((a, b) => a - b);
    expect(sizes).toEqual(
      files.map((file) => readFileSync(join(site.folder, findFile(site, file))).length).toSorted((a, b) => a - b),
    );
    expect(listValues(graph, 'http://spdx.org/rdf/terms#checksumValue').toSorted()).toEqual(
      files.map((file) => digest(site, findFile(site, file))).toSorted(),
    );
    for (const property of ['accessURL', 'landingPage', 'endpointDescription'])
      expect(
        listValues(graph, DCAT + property).filter((address) => findFile(site, address) === ''),
        property,
      ).toEqual([]);
  });

  test('the feed is Atom, its links lead somewhere, and every page names it', async () => {
    const url = urlOf(site, '/feed.xml');
    const answer = await ask(url);
    expect(answer.mediaType).toBe('application/atom+xml; charset=utf-8');
    const feed = parseAtomFeed(answer.text);
    const links = [...(feed.links ?? []), ...(feed.entries ?? []).flatMap((entry) => entry.links ?? [])].map(
      ({ href = '' }) => new URL(href, url).href,
    );
    expect(links.length).toBeGreaterThan(1);
    expect(links.filter((link) => findFile(site, link) === '')).toEqual([]);
    for (const [file, { feeds }] of pages) {
      if (!/^(?:gallery|\d{4}\/charts\/[^/]+)\//.test(file))
        expect(feeds, file).toEqual([`${site.base}feed.xml`, `${site.base}corrections.xml`]);
    }
  });

  test('the description of the endpoints keeps the rules of OpenAPI', async () => {
    const problems = await lintFromString({
      source: read('data/openapi.json'),
      absoluteRef: 'openapi.json',
      config: await createConfig('extends: [recommended]'),
    });
    expect(
      problems.filter(({ severity }) => severity === 'error').map(({ ruleId, message }) => `${ruleId}: ${message}`),
    ).toEqual([]);
    const broken = await lintFromString({
      source: read('data/openapi.json')
        .replace('"operationId"', '"operationName"')
        .replace('#/components/parameters/year', '#/components/parameters/yeer'),
      absoluteRef: 'openapi.json',
      config: await createConfig('extends: [recommended]'),
    });
    expect(broken.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(0);
  });

  test('every described endpoint answers, with the type and the members that are described', async () => {
    const api = JSON.parse(read('data/openapi.json')) as OpenApi;
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    formats(ajv);
    ajv.addSchema({ $id: 'https://openapi/', components: api.components });
    const validators = new Map<string, ValidateFunction>();
    const values = Object.fromEntries(
      Object.entries(api.components.parameters).map(([name, { schema }]) => [name, schema.enum]),
    );
    const root = new URL(api.servers[0]!.url, site.origin).href.replace(/\/$/, '');
    const faults: string[] = [];
    let answers = 0;
    for (const [path, { get }] of Object.entries(api.paths)) {
      const [[mediaType, { schema }]] = Object.entries(get.responses[200].content) as [
        [string, { schema: { $ref?: string } }],
      ];
      const found = expand(path, values).filter((address) => existsSync(join(site.folder, address)));
      if (found.length === 0) faults.push(`${path}: nothing there`);
      for (const address of found) {
        const answer = await ask(`${root}${address}`);
        const [type] = answer.mediaType.split(';');
        answers += 1;
        if (answer.status !== 200 || type !== mediaType)
          faults.push(`${address}: ${answer.status} ${answer.mediaType}`);
        if (schema.$ref === undefined) continue;
        const validate = validators.get(schema.$ref) ?? ajv.compile({ $ref: `https://openapi/${schema.$ref}` });
        validators.set(schema.$ref, validate);
        if (!validate(JSON.parse(answer.text)))
          faults.push(`${address}: ${ajv.errorsText(validate.errors).slice(0, 300)}`);
      }
    }
    expect(faults).toEqual([]);
    expect(validators.size).toBeGreaterThan(8);
    expect(validators.get('#/components/schemas/Table')!({ table: 'x' }), 'a table without rows is refused').toBe(
      false,
    );
    const tables = listYears().flatMap((year) => listVersions(year).flatMap((version) => listTables(year, version)));
    expect(answers).toBeGreaterThan(tables.length * 4);
  });

  test('all data files that are not pages are described', () => {
    const api = JSON.parse(read('data/openapi.json')) as OpenApi;
    const values = Object.fromEntries(
      Object.entries(api.components.parameters).map(([name, { schema }]) => [name, schema.enum]),
    );
    const described = new Set(Object.keys(api.paths).flatMap((path) => expand(path, values)));
    expect(
      listFiles(join(site.folder, 'data')).filter((file) => !file.endsWith('.html') && !described.has(`/data/${file}`)),
    ).toEqual([]);
  });

  test('each table page describes its table to search engines, with links to the very files', () => {
    const names = new Set<string>();
    for (const year of listYears()) {
      for (const { name } of listTables(year)) {
        const address = `/${year}/tables/${name}/`;
        const page = readPage(site, address);
        const [data, ...more] = pages.get(`${address.slice(1)}index.html`)!.linkedData;
        expect(more, address).toEqual([]);
        const {
          description = '',
          distribution = [],
          ...dataset
        } = data as {
          description?: string;
          name?: string;
          distribution?: { contentUrl: string; sha256: string; encodingFormat: string }[];
        };
        expect(dataset, address).toMatchObject({
          '@context': 'https://schema.org',
          '@type': 'Dataset',
          isAccessibleForFree: true,
          temporalCoverage: year,
          inLanguage: 'zh-CN',
        });
        expect([...description].length >= 50 && [...description].length <= 5000, `${address}: ${description}`).toBe(
          true,
        );
        names.add(dataset.name ?? '');
        expect(
          distribution.map(({ encodingFormat }) => encodingFormat),
          address,
        ).toEqual(expect.arrayContaining(['text/csv', 'application/json', 'application/vnd.apache.parquet']));
        for (const { contentUrl, sha256 } of distribution) {
          const file = findFile(site, new URL(contentUrl, urlOf(site, address)).href);
          expect(file && digest(site, file), `${address}: ${contentUrl}`).toBe(sha256);
        }
        expect(
          findByTag(page, 'script')
            .filter(({ attributes }) => attributes['type'] === 'application/ld+json')
            .some((script) => rawText(script).includes('<')),
          address,
        ).toBe(false);
      }
    }
    expect(names.size).toBe(listYears().flatMap((year) => listTables(year)).length);
  });

  test('the page of downloads describes the catalogue, and no other page describes anything', () => {
    const [catalog] = listLinkedData(readPage(site, '/data/'));
    expect(catalog).toMatchObject({ '@type': 'DataCatalog', dataset: expect.any(Array) as unknown });
    const datasets = (catalog?.['dataset'] as { url: string }[]).map(({ url }) =>
      findFile(site, new URL(url, urlOf(site, '/data/')).href),
    );
    expect(datasets.filter((file) => file === '')).toEqual([]);
    const others = [...pages.keys()].filter(
      (file) => file !== 'data/index.html' && !/\/tables\/[^/]+\/index\.html$/.test(file),
    );
    expect(others.filter((file) => pages.get(file)!.linkedData.length > 0)).toEqual([]);
  });

  test('the list of pages is the pages that were built; without a domain there is no map of them', async () => {
    const isKept = (file: string): boolean => pages.get(file)!.isListed;
    const built = [...pages.keys()]
      .filter((file) => file !== '404.html' && !file.startsWith('gallery/') && isKept(file))
      .map((file) => `/${file.replace(/index\.html$/, '')}`);
    const project = await openSite(site.project);
    expect(
      listSitePages(project)
        .map(({ address }) => address)
        .toSorted(),
    ).toEqual(built.toSorted());
    expect(existsSync(join(site.folder, 'sitemap.xml'))).toBe(project.publisher.domain !== '');
    expect(read('robots.txt')).toMatch(/^User-agent: \*\nAllow: \/\n/);
  });
});
