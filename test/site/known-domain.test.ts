import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import '@citation-js/plugin-software-formats';
import { XMLParser } from 'fast-xml-parser';
import { parseAtomFeed } from 'feedsmith';
import { beforeAll, expect, test } from 'vitest';
import { judgeCatalog, listValues, readCatalog } from '../views/judge-dcat.ts';
import { HAS_PROFILES } from '../profiles.ts';
import { listFiles } from './built.ts';
import { getKnown, HOME, NOTE } from './known-once.ts';
import { findByTag, parsePage, rawText } from './parse-page.ts';

let out = '';
beforeAll(async () => {
  ({ folder: out } = await getKnown());
});

const read = (file: string): Promise<string> => readFile(join(out, file), 'utf8');
const isThere = (url: string): boolean =>
  url.startsWith(`${HOME}/`) && existsSync(join(out, url.slice(HOME.length).replace(/\/$/, '/index.html')));

test('the map lists every page that was built by its full address, dated by releases', async () => {
  const { urlset } = new XMLParser({ parseTagValue: false }).parse(await read('sitemap.xml')) as {
    urlset: { url: { loc: string; lastmod?: string }[] };
  };
  const pages = listFiles(out)
    .filter((file) => file.endsWith('.html') && file !== '404.html' && !/^\d{4}\/print\//.test(file))
    .map((file) => `${HOME}/${file.replace(/index\.html$/, '')}`);
  expect(urlset.url.map(({ loc }) => loc).toSorted()).toEqual(pages.toSorted());
  expect(urlset.url.find(({ loc }) => loc.endsWith('/2019/versions/v1.0.0/'))?.lastmod).toBe('2020-09-18');
  expect(new Set(urlset.url.map(({ lastmod }) => lastmod))).toEqual(new Set(['2020-09-18', '2020-11-02']));
  expect(await read('robots.txt')).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${HOME}/sitemap.xml\n`);
});

test('the feed tells of the release and of the correction', async () => {
  const { entries = [], links = [], updated } = parseAtomFeed(await read('feed.xml'));
  expect(updated).toBe('2020-11-02T00:00:00Z');
  expect(entries.map(({ summary }) => summary?.value)).toEqual([NOTE, '首个版本。']);
  const addresses = [...links, ...entries.flatMap((entry) => entry.links ?? [])].map(({ href = '' }) => href);
  expect(addresses).toHaveLength(5);
  expect(addresses.filter((address) => !isThere(address))).toEqual([]);
});

test('the catalogue keeps the shapes, names versions, licence and contact, and holds wherever it is copied', async () => {
  const graph = await readCatalog(await read('data/catalog.jsonld'), 'file:///copy.jsonld');
  if (HAS_PROFILES) expect(await judgeCatalog(graph)).toEqual([]);
  const addresses = ['downloadURL', 'accessURL', 'landingPage', 'endpointDescription'].flatMap((property) =>
    listValues(graph, `http://www.w3.org/ns/dcat#${property}`),
  );
  expect(addresses.filter((address) => !isThere(address))).toEqual([]);
  expect(listValues(graph, 'http://www.w3.org/ns/dcat#previousVersion')).toEqual([
    `${HOME}/data/catalog.jsonld#2019-v1.0.0`,
  ]);
  expect(new Set(listValues(graph, 'http://purl.org/dc/terms/license'))).toEqual(
    new Set(['https://creativecommons.org/licenses/by/4.0/']),
  );
  expect(new Set(listValues(graph, 'http://purl.org/dc/terms/issued'))).toEqual(new Set(['2020-09-18', '2020-11-02']));
});

test('each style of citation is read back with date, version and an address that is there', async () => {
  for (const [version, date] of [
    ['1.0.0', [2020, 9, 18]],
    ['1.1.0', [2020, 11, 2]],
  ] as const) {
    const items = [];
    for (const ending of ['bib', 'ris', 'json'])
      items.push(...new Cite(await read(`data/2019/v${version}/citation.${ending}`)).data);
    const cff = new Cite(await read('CITATION.cff')).data.filter(
      (item, index) => index > 0 && item.version === version,
    );
    const all = [...items, ...cff].map(({ type, title, author, publisher, issued, version: found, URL: address }) => ({
      type,
      title,
      author: author?.[0]?.literal ?? author?.[0]?.family,
      publisher,
      date: issued?.['date-parts'],
      found,
      address,
    }));
    const url = `${HOME}/2019/versions/v${version}/`;
    const citation = {
      type: 'dataset',
      title: expect.stringContaining('青禾县水务局') as unknown,
      author: '青禾县水务局',
      publisher: '青禾县水务局',
      date: [date],
      found: version,
      address: url,
    };
    expect(all).toEqual([citation, citation, citation, { ...citation, publisher: undefined }]);
    expect(isThere(url)).toBe(true);
    expect((await read(`data/2019/v${version}/citation.txt`)).split('\n')[0]).toBe(
      `青禾县水务局. ${String(items[0]?.title)}[DS/OL]. ${version}版. 青禾县水务局, 2020(${date.map((part) => String(part).padStart(2, '0')).join('-')}). ${url}.`,
    );
  }
});

test('a table page describes its table with full addresses, licence and date', async () => {
  const script = findByTag(parsePage(await read('2019/tables/income/index.html')), 'script').find(
    ({ attributes }) => attributes['type'] === 'application/ld+json',
  );
  const dataset = JSON.parse(rawText(script!)) as { distribution: { contentUrl: string }[] };
  expect(dataset).toMatchObject({
    '@id': `${HOME}/2019/tables/income/`,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    version: '1.1.0',
    datePublished: '2020-11-02',
  });
  expect(dataset.distribution.length).toBeGreaterThan(3);
  expect(dataset.distribution.filter(({ contentUrl }) => !isThere(contentUrl))).toEqual([]);
});

test('a table page of an older version describes that version', async () => {
  const script = findByTag(parsePage(await read('2019/versions/v1.0.0/tables/income/index.html')), 'script').find(
    ({ attributes }) => attributes['type'] === 'application/ld+json',
  );
  expect(JSON.parse(rawText(script!))).toMatchObject({
    '@id': `${HOME}/2019/versions/v1.0.0/tables/income/`,
    version: '1.0.0',
    datePublished: '2020-09-18',
  });
});

test('the description of the endpoints names the server', async () => {
  expect(JSON.parse(await read('data/openapi.json'))).toMatchObject({
    servers: [{ url: HOME }],
    info: { license: { name: 'CC BY 4.0' }, contact: { email: 'data@example.gov.cn' } },
  });
});
