import { describe, expect, test } from 'vitest';
import type { Publisher } from '../../src/model/publisher.ts';
import type { Site } from '../../src/model/site.ts';
import { Offer } from '../../src/views/download/offer.ts';
import { packDcat } from '../../src/views/catalogue/pack-dcat.ts';
import { makeSite, makeTable } from '../checks/make-site.ts';
import { countNodes, judgeCatalog, listValues, readCatalog } from './judge-dcat.ts';
import { HAS_PROFILES } from '../profiles.ts';

const DCAT = 'http://www.w3.org/ns/dcat#';
const TABLE = makeTable('income', 'id,amount\ntotal,1\n', {
  title: '收入表',
  titleEn: 'Income',
  description: '收入。',
  descriptionEn: 'Income.',
});

/** Two years, the newer with a release and a draft of its correction. */
function makeYears(members: Partial<Publisher>): Site {
  const site = makeSite({ tables: [TABLE] });
  const volume = site.volumes[0]!;
  const released = { ...volume.latest, status: 'released' as const, published: '2021-10-08' };
  const draft = { ...volume.latest, version: '1.1.0', previous: '1.0.0', note: '更正。' };
  const older = { ...released, year: '2018' };
  const former = { ...volume, year: '2018', latest: older, releases: [older] };
  return {
    ...site,
    publisher: { ...site.publisher, ...members },
    volumes: [{ ...volume, latest: draft, releases: [draft, released] }, former],
  };
}

const KNOWN: Partial<Publisher> = {
  domain: 'www.example.gov.cn',
  siteTitleEn: 'Final accounts',
  licence: 'CC BY 4.0',
  licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
  email: 'data@example.gov.cn',
  phone: '0830-123 4567',
};
const CASES = [
  { name: 'with nothing known but a name', members: {}, home: '', url: 'http://localhost:4321/data/catalog.jsonld' },
  {
    name: 'with a licence that has no address',
    members: { licence: '政府数据开放许可' },
    home: '',
    url: 'http://localhost:4321/open/data/catalog.jsonld',
  },
  {
    name: 'with a domain, licence and contact',
    members: KNOWN,
    home: 'https://www.example.gov.cn/open',
    url: 'http://elsewhere.example/copy.jsonld',
  },
];

describe.each(CASES)('the catalogue $name', ({ members, home, url }) => {
  const offer = new Offer(makeYears(members));
  const root = home === '' ? url.replace('/data/catalog.jsonld', '') : home;

  test.skipIf(!HAS_PROFILES)(
    'breaks none of the official shapes of DCAT-AP 3.0.1 (skipped where ../shared/profiles is not there)',
    async () => {
      expect(await judgeCatalog(await readCatalog(await packDcat(offer, home), url))).toEqual([]);
    },
  );

  test('has a distribution for every file, a dataset for every year, every version and all years, one series', async () => {
    const graph = await readCatalog(await packDcat(offer, home), url);
    const ofVersions = offer
      .listEditions()
      .flatMap((edition) =>
        edition.files().map(({ name }) => `${root}/data/${edition.volume.year}/${edition.address}/${name}`),
      );
    const files = [...ofVersions, ...offer.files().map(({ name }) => `${root}/data/${name}`)];
    expect(files.length).toBeGreaterThan(20);
    expect(listValues(graph, `${DCAT}downloadURL`).toSorted()).toEqual(files.toSorted());
    expect([
      countNodes(graph, `${DCAT}Distribution`),
      countNodes(graph, `${DCAT}Dataset`),
      countNodes(graph, `${DCAT}DatasetSeries`),
      countNodes(graph, `${DCAT}Catalog`),
    ]).toEqual([files.length, 6, 1, 1]);
    expect(listValues(graph, `${DCAT}version`).toSorted()).toEqual(['1.0.0', '1.0.0', '1.1.0']);
    expect(listValues(graph, `${DCAT}previousVersion`)).toEqual([`${root}/data/catalog.jsonld#2019-v1.0.0`]);
  });

  test('says of licence and contact what is known, and nothing else', async () => {
    const graph = await readCatalog(await packDcat(offer, home), url);
    expect(new Set(listValues(graph, 'http://purl.org/dc/terms/license')).size).toBe(
      members.licence === undefined ? 0 : 1,
    );
    expect(listValues(graph, 'http://www.w3.org/2006/vcard/ns#hasEmail')).toEqual(
      members.email === undefined ? [] : ['mailto:data@example.gov.cn'],
    );
    expect(listValues(graph, 'http://purl.org/dc/terms/spatial')).toEqual([]);
  });
});

describe.skipIf(!HAS_PROFILES)('the shapes (skipped where ../shared/profiles is not there)', () => {
  const url = 'http://localhost/data/catalog.jsonld';
  test.each([
    ['a catalogue without a publisher', /"publisher": "[^"]*",/, '', 'catalog publisher MinCountConstraintComponent'],
    [
      'a context that makes texts of links',
      /"downloadURL": \{\s*"@id": "dcat:downloadURL",\s*"@type": "@id"/,
      '"downloadURL": { "@id": "dcat:downloadURL"',
      /downloadURL NodeKindConstraintComponent/,
    ],
    ['a size that is no number', /"byteSize": \d+/, '"byteSize": "big"', /byteSize DatatypeConstraintComponent/],
  ])('find %s', async (_, search, replacement, found) => {
    const text = await packDcat(new Offer(makeYears({})), '');
    expect(text).toMatch(search);
    expect(await judgeCatalog(await readCatalog(text.replace(search, replacement), url))).toContainEqual(
      expect.stringMatching(found),
    );
  });
});
