import { parseAtomFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import type { Publisher } from '../../src/model/publisher.ts';
import type { Release } from '../../src/model/release.ts';
import type { Site } from '../../src/model/site.ts';
import { homeOf, linkFrom } from '../../src/views/words/link-from.ts';
import { packFeed } from '../../src/views/catalogue/pack-feed.ts';
import { makeSite } from '../checks/make-site.ts';

/** A site of one year with these versions, newest first. */
function makeReleased(releases: readonly Partial<Release>[], publisher: Partial<Publisher> = {}): Site {
  const site = makeSite({});
  const [volume] = site.volumes;
  if (!volume) throw new Error('no volume');
  const all = releases.map((release) => ({ ...volume.latest, ...release }));
  return {
    ...site,
    publisher: { ...site.publisher, ...publisher },
    volumes: [{ ...volume, releases: all, latest: all[0] ?? volume.latest }],
  };
}

const RELEASES: readonly Partial<Release>[] = [
  { version: '1.2.0', status: 'draft', note: '还在改。', previous: '1.1.0' },
  { version: '1.1.0', status: 'released', published: '2021-11-02', note: '更正 <收入> & “支出”。', previous: '1.0.0' },
  { version: '1.0.0', status: 'released', published: '2021-10-08', note: '首个版本。' },
];

describe('the feed', () => {
  test('has one entry a release or correction, newest first, and none for a draft', () => {
    const feed = parseAtomFeed(
      packFeed(makeReleased(RELEASES, { domain: 'www.example.gov.cn' }), 'https://www.example.gov.cn/open'),
    );
    expect(feed.updated).toBe('2021-11-02T00:00:00Z');
    expect(feed.authors).toEqual([{ name: '县水务局' }]);
    expect(
      feed.entries?.map(({ title, updated, summary, links }) => ({
        title: title?.value,
        updated,
        summary: summary?.value,
        links: links?.map(({ href }) => href),
      })),
    ).toEqual([
      {
        title: '2019年度决算：更正为版本1.1.0',
        updated: '2021-11-02T00:00:00Z',
        summary: '更正 <收入> & “支出”。',
        links: [
          'https://www.example.gov.cn/open/2019/versions/v1.1.0/',
          'https://www.example.gov.cn/open/2019/versions/v1.1.0.csv',
        ],
      },
      {
        title: '2019年度决算：发布版本1.0.0',
        updated: '2021-10-08T00:00:00Z',
        summary: '首个版本。',
        links: ['https://www.example.gov.cn/open/2019/versions/v1.0.0/'],
      },
    ]);
  });

  test('keeps the id of an entry when versions are added, notes reworded and the site moved', () => {
    const before = parseAtomFeed(packFeed(makeReleased(RELEASES.slice(2)), ''));
    const after = parseAtomFeed(
      packFeed(
        makeReleased(
          RELEASES.map((release) => ({ ...release, note: '别的话。' })),
          { domain: 'a.gov.cn' },
        ),
        'https://a.gov.cn',
      ),
    );
    expect(before.id).toBe(after.id);
    expect(before.entries?.[0]?.id).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(after.entries?.map(({ id }) => id).at(-1)).toBe(before.entries?.[0]?.id);
    expect(new Set(after.entries?.map(({ id }) => id)).size).toBe(2);
  });

  test('without a release it is a feed without entries, dated by the source document', () => {
    const feed = parseAtomFeed(packFeed(makeReleased([{ status: 'draft' }]), ''));
    expect({ entries: feed.entries, updated: feed.updated }).toEqual({
      entries: undefined,
      updated: '2020-09-18T00:00:00Z',
    });
    expect(feed.links?.map(({ href, rel }) => `${rel ?? ''} ${href}`)).toEqual(['self feed.xml', 'alternate ./']);
  });

  test('leaves out characters that XML cannot hold', () => {
    expect(packFeed(makeReleased([{ ...RELEASES[2], note: 'a\u0000\u000b\ud800b' }]), '')).toContain(
      '<summary>ab</summary>',
    );
  });
});

describe('links of machine-read documents', () => {
  test.each([
    ['/data/catalog.jsonld', '/data/2020/v1.0.0/a.csv', '2020/v1.0.0/a.csv'],
    ['/data/catalog.jsonld', '/2020/', '../2020/'],
    ['/data/catalog.jsonld', '/data/', './'],
    ['/data/catalog.jsonld', '/', '../'],
    ['/data/catalog.jsonld', '/data/catalog.jsonld#2020', 'catalog.jsonld#2020'],
    ['/2020/tables/a/', '/data/2020/latest/a.csv', '../../../data/2020/latest/a.csv'],
    ['/2020/tables/a/', '/2020/tables/a/', './'],
    ['/2020/tables/a/', '/2020/tables/', '../'],
    ['/', '/data/', 'data/'],
    ['/', '/', './'],
  ])('from %s to %s: %s', (from, to, expected) => {
    expect(linkFrom(from, '')(to)).toBe(expected);
    expect(new URL(expected, `https://a.cn/open${from}`).href).toBe(`https://a.cn/open${to}`);
    expect(linkFrom(from, 'https://a.cn/open')(to)).toBe(`https://a.cn/open${to}`);
  });

  test.each([
    ['', '/open/', ''],
    ['www.a.gov.cn', '/', 'https://www.a.gov.cn'],
    ['www.a.gov.cn', '/open/', 'https://www.a.gov.cn/open'],
    ['http://a.gov.cn/', '/open', 'http://a.gov.cn/open'],
  ])('home of %j under %s: %j', (domain, base, home) => {
    expect(homeOf({ domain }, base)).toBe(home);
  });
});
