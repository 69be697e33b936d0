import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT_SITE, SITES, urlOf } from '../site/built.ts';
import { type OldBrowser, type OldPage, openOldBrowser, type OldVersion } from './old-browser.ts';

const OPEN_SITE = SITES.find(({ base }) => base === '/open/') ?? ROOT_SITE;
const SIMPLE = '简易检索';

interface Seen {
  readonly hits: readonly string[];
  readonly status: string;
  readonly simple: string;
  readonly nothing: boolean;
}

/** What the search page shows; for the old browser, as it stands. */
function look(): Seen {
  const show = (id: string): string => {
    const element = document.getElementById(id);
    return element && !element.hidden ? element.textContent : '';
  };
  return {
    hits: [...document.querySelectorAll('#results .hit a')].map((link) => link.getAttribute('href') ?? ''),
    status: show('status'),
    simple: show('simple'),
    nothing: show('no-results') !== '',
  };
}

async function waitForAnswer(page: OldPage): Promise<Seen> {
  await page.waitFor(
    () =>
      !/还没有运行/.test(document.getElementById('status')?.textContent ?? '') &&
      document.getElementById('status')?.textContent !== '',
  );
  return page.evaluate(look);
}

describe.each([86, 109] satisfies OldVersion[])('search in Chromium %i', (version) => {
  let browser: OldBrowser;
  beforeAll(async () => {
    browser = await openOldBrowser(version);
  }, 60_000);
  afterAll(() => browser.close());

  async function ask(request: string, site = ROOT_SITE): Promise<Seen> {
    const page = await browser.open(urlOf(site, `/search/?${request}`));
    try {
      const seen = await waitForAnswer(page);
      expect(page.errors).toEqual([]);
      return seen;
    } finally {
      await page.close();
    }
  }

  test.each<[string, RegExp]>([
    ['公务接待费', /^\/2020\/three-public\/#./],
    ['5581.29', /^\/2020\/[^#]+#./],
    ['5,581.29', /^\/2020\/[^#]+#./],
    ['sangongjingfei', /^\/2020\/three-public\//],
    ['sgjf', /^\/2020\/three-public\//],
    ['機關運行經費', /^\/2020\/other-matters\/#./],
    ['吃饭花了多少', /^\/2020\/(?:three-public|tables\/10-three-public)\//],
    ['西南医科大学', /^\/2020\/[^#]+#./],
    ['2060101', /^\/2020\/[^#]+#.*2060101/],
  ])('%s is answered at its place', async (query, place) => {
    const seen = await ask(`q=${encodeURIComponent(query)}`);
    expect(seen.hits[0]).toMatch(place);
    expect([seen.nothing, seen.status]).toEqual([false, expect.stringMatching(/2020年度找到\d+页/)]);
    expect(seen.simple.includes(SIMPLE)).toBe(version < 96);
  });

  test('filters in the address are obeyed, and every address stands below the base', async () => {
    const seen = await ask(`q=${encodeURIComponent('预算')}&part=5&kind=${encodeURIComponent('表格')}`, OPEN_SITE);
    expect(seen.hits.length).toBeGreaterThan(2);
    expect(seen.hits.filter((address) => !address.startsWith('/open/2020/tables/'))).toEqual([]);
  });

  test('nonsense finds nothing, and says so', async () => {
    const seen = await ask(`q=${encodeURIComponent('魑魅zzqx魍魉')}`);
    expect(seen).toMatchObject({ hits: [], nothing: true, status: '没有找到' });
  });

  test('a chip narrows the list, stands in the address, and goes back', async () => {
    const page = await browser.open(urlOf(ROOT_SITE, `/search/?q=${encodeURIComponent('公务接待')}`));
    const before = await waitForAnswer(page);
    await page.click('[data-filter=kind] .chip[data-value="表格"]');
    await page.waitFor(
      () =>
        document.querySelector('[data-filter=kind] .chip[aria-pressed=true]')?.getAttribute('data-value') === '表格',
    );
    const narrowed = await waitForAnswer(page);
    expect(narrowed.hits.filter((address) => !address.startsWith('/2020/tables/'))).toEqual([]);
    expect(await page.evaluate(() => new URLSearchParams(location.search).get('kind'))).toBe('表格');
    await page.evaluate(() => {
      history.back();
    });
    await page.waitFor((said: string) => document.getElementById('status')?.textContent === said, before.status);
    expect(await page.evaluate(look)).toEqual(before);
    await page.close();
  });

  test('results come while typing', async () => {
    const page = await browser.open(urlOf(ROOT_SITE, '/search/'));
    await page.click('#query');
    await page.type('科普');
    await page.waitFor(() => document.querySelectorAll('#results .hit').length > 0);
    expect(await page.evaluate(() => new URLSearchParams(location.search).get('q'))).toBe('科普');
    await page.close();
  });

  test('where the script does not come, the page says what to do, and offers nothing that needs it', async () => {
    const page = await browser.open(urlOf(ROOT_SITE, '/search/?q=1'), { blocked: ['*/_astro/*'] });
    const line = await page.evaluate(() => document.getElementById('status')?.innerText ?? '');
    expect(line).toMatch(/还没有运行.*目录/);
    expect(
      await page.evaluate(
        () =>
          [...document.querySelectorAll<HTMLElement>('#more, #again, #keys, .chip')].filter(
            (part) => part.offsetParent !== null && getComputedStyle(part).visibility === 'visible',
          ).length,
      ),
    ).toBe(0);
    await page.close();
  });

  test('a failure that stays is told as one that stays', async () => {
    const before = `const ask = window.fetch;
      const refuse = () => Promise.resolve(new Response('', { status: 404 }));
      const isOfSearch = (address) => /search|pagefind/.test(String(address));
      window.fetch = (address, ...others) => (isOfSearch(address) ? refuse() : ask(address, ...others));`;
    const page = await browser.open(urlOf(ROOT_SITE, `/search/?q=${encodeURIComponent('科普')}`), {
      before,
      blocked: ['*/pagefind-worker.js*'],
    });
    const { status } = await waitForAnswer(page);
    expect(status).toMatch(/检索用不了，刷新也没有用。请从下面的目录里找/);
    expect(await page.evaluate(() => document.getElementById('again')?.hidden)).toBe(true);
    await page.close();
  });
});
