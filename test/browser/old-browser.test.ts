import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT_SITE, urlOf } from '../site/built.ts';
import { listChapters, listTables, listYears, readChapter } from '../site/published.ts';
import { countCharacters, readShown, shortenPage, stopRepeating } from './old/read-paper.ts';
import { type OldBrowser, openOldBrowser, type OldPage, type OldVersion } from './old-browser.ts';
import { type SharedBrowser, shareBrowser } from './share-browser.ts';

const [year = ''] = listYears();
const chapters = listChapters(year).map((name) => ({ name, text: readChapter(year, name) }));
/** One with several charts, the second of amounts in 万元. */
const charted = chapters.find(({ text }) => (text.match(/<Chart /g) ?? []).length > 3)!.name;
const findChapter = (...parts: string[]): string =>
  chapters.find(({ text }) => parts.every((part) => text.includes(part)))!.name;
const nested = listTables(year).find(
  ({ schema, header, rows }) =>
    schema.number !== undefined && new Set(rows.map((row) => row[header.indexOf('code')]?.length)).size > 3,
)!.name;
const broad = listTables(year).toSorted((a, b) => b.header.length - a.header.length)[0]!.name;
/** A chapter with figures that are in dispute: their marks have words for who listens. */
const MARKED = listChapters(year)
  .map((name) => `/${year}/${name}/`)
  .find(
    (address) => readFileSync(join(ROOT_SITE.folder, address, 'index.html'), 'utf8').split('class="mark"').length > 3,
  )!;
const TABLE = `/${year}/tables/${nested}/`;
const CHART = `/${year}/${charted}/`;
const TERM = `/${year}/${findChapter('<Term ')}/`;
const CHECKS = `/${year}/checks/`;

let today: SharedBrowser;
let context: BrowserContext;

interface Paper {
  readonly shown: string;
  readonly characters: Map<string, number>;
  readonly open: number;
}

/** What a browser of today prints, once for both old ones. */
const printedToday = new Map<string, Promise<Paper>>();

async function printToday(address: string): Promise<Paper> {
  const page = await context.newPage();
  await page.goto(urlOf(ROOT_SITE, address));
  await page.emulateMedia({ media: 'print' });
  const shown = await page.evaluate(readShown);
  await page.emulateMedia({ media: null });
  await page.evaluate(shortenPage);
  await page.evaluate(stopRepeating);
  const characters = await countCharacters(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  const open = await page.evaluate(countOpen);
  await page.close();
  return { shown, characters, open };
}

const countOpen = (): number => document.querySelectorAll('details[open]').length;

beforeAll(async () => {
  today = await shareBrowser();
  context = await today.newContext();
}, 60_000);
afterAll(() => today.close());

/** An amount in whole units of 10^-12 of the unit that it is shown in. */
function parse(text: string): bigint {
  const [whole = '', fraction = ''] = text.replace('−', '-').replaceAll(',', '').split('.');
  return BigInt(whole + fraction.padEnd(12, '0'));
}

/** Controls that can be seen and do nothing without their script. */
function listControls(): string[] {
  return [...document.querySelectorAll('.scripted, .display button, .ask, .fold, button.term, .explained button')]
    .filter((element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible')
    .map((element) => `${element.className} ${element.textContent}`);
}

const readStatus = (): string => document.querySelector('.table-bar [role=status]')?.textContent ?? '';
const readUnits = (): string[] => [
  ...new Set([...document.querySelectorAll('.unit-name')].map(({ textContent }) => textContent)),
];
const readAmounts = (): [string, string][] =>
  [...document.querySelectorAll<HTMLDataElement>('data.switched')].map((data) => [data.value, data.textContent]);
const readChosen = (): string => document.querySelector<HTMLInputElement>('[name=unit]:checked')?.value ?? '';
const isReady = (): boolean => document.querySelector('.scripted.ready') !== null;

/** What a reader gets who copies all of the page's text and pastes it. */
async function copyAll(page: OldPage): Promise<string> {
  const press = (command: string): Promise<unknown> =>
    page.ask('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'x', commands: [command] });
  await page.evaluate(() => {
    getSelection()?.selectAllChildren(document.querySelector('main article, main')!);
  });
  await press('copy');
  await page.evaluate(() => {
    const box = document.body.appendChild(document.createElement('textarea'));
    box.id = 'pasted';
    box.focus();
  });
  await press('paste');
  const pasted = await page.evaluate(() => document.querySelector<HTMLTextAreaElement>('#pasted')!.value);
  await page.evaluate(() => {
    document.querySelector('#pasted')!.remove();
  });
  return pasted;
}

describe.each([86, 109] satisfies OldVersion[])('Chromium %i', (version) => {
  let browser: OldBrowser;
  beforeAll(async () => {
    browser = await openOldBrowser(version);
  }, 60_000);
  afterAll(() => browser.close());
  const open = (address: string, options?: Parameters<OldBrowser['open']>[1]): Promise<OldPage> =>
    browser.open(urlOf(ROOT_SITE, address), options);

  test('shows every amount in the unit that stands over it, also after coming back', async () => {
    const page = await open(TABLE);
    await page.waitFor(isReady);
    for (const [unit, places] of [
      ['元', 4],
      ['亿元', -4],
      ['万元', 0],
      ['元', 4],
    ] as const) {
      await page.click(`[name=unit][value="${unit}"]`);
      await page.waitFor(
        (wanted: string) => document.querySelector('.table-bar [role=status]')?.textContent === wanted,
        `金额以${unit}为单位`,
      );
      expect(await page.evaluate(readUnits)).toEqual([unit]);
      const amounts = await page.evaluate(readAmounts);
      expect(amounts.length).toBeGreaterThan(20);
      expect(
        amounts.filter(([raw, shown]) => parse(shown) * 10_000n !== parse(raw) * 10n ** BigInt(4 + places)),
      ).toEqual([]);
    }
    await page.visit(urlOf(ROOT_SITE, '/'));
    await page.evaluate(() => {
      history.back();
    });
    await page.waitFor(isReady);
    await page.waitFor(
      () =>
        document.querySelector<HTMLInputElement>('[name=unit]:checked')?.value ===
        document.querySelector('.unit-name')?.textContent,
    );
    expect(page.errors).toEqual([]);
    await page.close();
  });

  test('changes neither figures nor unit where one of them cannot be worked out, and says that it never will', async () => {
    const page = await open(TABLE, { before: "Math.max = () => { throw new Error('planted'); };" });
    await page.waitFor(isReady);
    const before = await page.evaluate(readAmounts);
    await page.click('[name=unit][value="元"]');
    await page.waitFor(() => (document.querySelector('.table-bar [role=status]')?.textContent ?? '') !== '');
    expect(await page.evaluate(readStatus)).toBe('这个浏览器不能换算单位，金额仍以万元为单位。');
    expect([await page.evaluate(readUnits), await page.evaluate(readChosen), await page.evaluate(readAmounts)]).toEqual(
      [['万元'], '万元', before],
    );
    await page.close();
  });

  test('says that a program did not come, and goes back to the unit', async () => {
    const page = await open(TABLE, { blocked: ['*table-numbers*'] });
    await page.waitFor(isReady);
    await page.click('[name=unit][value="元"]');
    await page.waitFor(
      () =>
        document.querySelector('.table-bar [role=status]')?.textContent === '没有取到所需的程序，金额仍以万元为单位。',
    );
    expect([await page.evaluate(readUnits), await page.evaluate(readChosen)]).toEqual([['万元'], '万元']);
    await page.close();
  });

  test('folds groups by mouse and keyboard, and names the level only while it is so', async () => {
    const page = await open(TABLE);
    await page.waitFor(isReady);
    const rows = (): Promise<number> =>
      page.evaluate(
        () => [...document.querySelectorAll('.form tbody tr')].filter((row) => row.getClientRects().length > 0).length,
      );
    const all = await rows();
    await page.click('.form .fold');
    const folded = await rows();
    expect(folded).toBeLessThan(all);
    expect(await page.evaluate(() => document.querySelector('[name=level]:checked'))).toBe(null);
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('.form .fold')!.focus();
    });
    await page.press('Enter');
    expect(await rows()).toBe(all);
    expect(await page.evaluate(() => document.querySelector<HTMLInputElement>('[name=level]:checked')!.value)).toBe(
      String(await page.evaluate(() => document.querySelectorAll('[name=level]').length)),
    );
    await page.click('[name=level]');
    expect(await rows()).toBeLessThan(folded);
    expect(page.errors).toEqual([]);
    await page.close();
  });

  test.each(['/', TABLE, CHART, TERM, CHECKS])(
    '%s offers nothing that does not work where the host has no scripts',
    async (address) => {
      const page = await open(address, { blocked: ['*/_astro/*'] });
      expect(await page.evaluate(listControls)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await page.close();
    },
  );

  test('has its switches where the browser keeps nothing', async () => {
    const page = await open('/', {
      before: "Object.defineProperty(window, 'localStorage', { get() { throw new Error('blocked'); } });",
    });
    await page.waitFor(() => document.querySelector('.display.ready') !== null);
    const size = await page.evaluate(() => getComputedStyle(document.body).fontSize);
    await page.click('.display button');
    expect(await page.evaluate(() => document.querySelector('.display button')!.getAttribute('aria-pressed'))).toBe(
      'true',
    );
    expect(Number.parseFloat(await page.evaluate(() => getComputedStyle(document.body).fontSize))).toBeGreaterThan(
      Number.parseFloat(size),
    );
    expect(page.errors).toEqual([]);
    await page.close();
  });

  test('draws charts, and lets them answer: unit, order and keyboard', async () => {
    const page = await open(CHART);
    await page.waitFor(() => document.querySelector('.ask.ready') !== null);
    expect(
      await page.evaluate(
        () =>
          [...document.querySelectorAll('figure .broad svg')].filter((svg) => svg.getBoundingClientRect().height < 50)
            .length,
      ),
    ).toBe(0);
    await page.click(`#${await page.evaluate(() => document.querySelectorAll('figure.chart')[1]!.id)} .ask`);
    await page.waitFor(() => document.querySelector('.live svg') !== null);
    const before = await page.evaluate(() => document.querySelector('.live')!.textContent);
    await page.evaluate(() => {
      const select = [...document.querySelectorAll<HTMLSelectElement>('.controls select')].filter(({ options }) =>
        [...options].some(({ value }) => value === '元'),
      )[0]!;
      select.value = '元';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await page.waitFor((old: string) => document.querySelector('.live')!.textContent !== old, before);
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('.live')!.focus();
    });
    await page.press('ArrowDown');
    expect(await page.evaluate(() => document.querySelector('figure .heard:not(:empty)')!.textContent)).toMatch(
      /：.*\d/,
    );
    expect(page.errors).toEqual([]);
    await page.close();
  });

  test('keeps the drawing and tells a lasting failure from a passing one', async () => {
    const lasting = await open(CHART, {
      before:
        "Object.defineProperty(Document.prototype, 'createElementNS', { value() { throw new Error('planted'); } });",
    });
    const passing = await open(CHART, { blocked: ['*live.json'] });
    for (const [page, words] of [
      [lasting, '这个浏览器不能'],
      [passing, '稍后再试'],
    ] as const) {
      await page.waitFor(() => document.querySelector('.ask.ready') !== null);
      await page.click('.ask');
      await page.waitFor((said: string) => document.querySelector('figure .heard')!.textContent.includes(said), words);
      expect(
        await page.evaluate(
          () => document.querySelector('figure .broad svg, figure .narrow svg')!.getBoundingClientRect().height,
        ),
      ).toBeGreaterThan(50);
    }
    expect([
      await lasting.evaluate(() => document.querySelector<HTMLElement>('.ask')!.hidden),
      await passing.evaluate(() => document.querySelector<HTMLElement>('.ask')!.hidden),
    ]).toEqual([true, false]);
    await Promise.all([lasting.close(), passing.close()]);
  });

  test('filters the checks, or does not offer it', async () => {
    const page = await open(CHECKS);
    const rows = (): Promise<number> =>
      page.evaluate(
        () =>
          [...document.querySelectorAll('.ledger tbody tr')].filter((row) => row.getClientRects().length > 0).length,
      );
    const all = await rows();
    const isOffered = await page.evaluate(() => document.querySelector('.verdicts')!.getClientRects().length > 0);
    expect(isOffered).toBe(version > 104);
    if (isOffered) {
      await page.click('#show-inconsistent');
      expect(await rows()).toBe(await page.evaluate(() => document.querySelectorAll('.ledger tr.inconsistent').length));
    }
    expect(all).toBeGreaterThan(100);
    await page.close();
  });

  test('leads from a term to its explanation, with nothing to close', async () => {
    const page = await open(TERM);
    const target = await page.evaluate(() => document.querySelector('a.term')!.getAttribute('href')!);
    expect(await page.evaluate(listControls)).not.toContain(expect.stringContaining('关闭'));
    expect(await page.evaluate(() => document.querySelectorAll('button.term, .explained button').length)).toBe(0);
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('a.term')!.focus();
    });
    await page.press('Enter');
    const [hash, top] = await page.evaluate(
      () => [location.hash, document.querySelector(location.hash)!.getBoundingClientRect().top] as const,
    );
    expect(hash).toBe(target);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(900);
    await page.close();
  });

  test('has terms that promise nothing where scripts are switched off', async () => {
    const page = await open('/');
    await page.ask('Emulation.setScriptExecutionDisabled', { value: true });
    await page.visit(urlOf(ROOT_SITE, TERM));
    await page.ask('Emulation.setScriptExecutionDisabled', { value: false });
    const looks = (): string[] =>
      [...document.querySelectorAll('button.term')].map(
        (term) => `${getComputedStyle(term).textDecorationLine} ${getComputedStyle(term).cursor}`,
      );
    expect(new Set(await page.evaluate(looks))).toEqual(new Set(['none auto']));
    expect(
      await page.evaluate(
        () =>
          [...document.querySelectorAll('.explained button')].filter((button) => button.getClientRects().length > 0)
            .length,
      ),
    ).toBe(0);
    await page.close();
  });

  test('begins with a link past the head, in sight only while it has the focus, and every stop can be seen', async () => {
    const page = await open(TABLE);
    await page.waitFor(isReady);
    const box = (): Promise<readonly [string, number, number]> =>
      page.evaluate(() => {
        const { left, right } = document.activeElement!.getBoundingClientRect();
        return [document.activeElement!.textContent, left, right] as const;
      });
    expect(await page.evaluate(() => document.querySelector('.skip')!.getBoundingClientRect().right)).toBeLessThan(0);
    await page.press('Tab');
    const [words, left, right] = await box();
    expect([words, left >= 0, right < 400]).toEqual(['跳到正文', true, true]);
    for (let step = 0; step < 25; step += 1) {
      await page.press('Tab');
      const [stop, from, to] = await box();
      expect(to > from && to > 0 && from < 1280, stop).toBe(true);
    }
    await page.close();
  });

  test.each([MARKED, TABLE])(
    'gives what can be read to who copies %s, and the rest to who listens',
    async (address) => {
      const page = await open(address, { blocked: ['*/_astro/*'] });
      const hidden = await page.evaluate(() =>
        [...document.querySelectorAll('main a .hidden-text')].map(({ textContent }) => textContent),
      );
      expect(hidden.length).toBeGreaterThan(0);
      await page.ask('Accessibility.enable');
      const names = JSON.stringify(
        ((await page.ask('Accessibility.getFullAXTree'))['nodes'] as { name?: { value?: string } }[]).map(
          ({ name }) => name?.value,
        ),
      );
      expect(hidden.filter((text) => !names.includes(JSON.stringify(text).slice(1, -1)))).toEqual([]);
      const copied = await copyAll(page);
      expect(copied.length).toBeGreaterThan(200);
      await page.evaluate(() => {
        for (const element of document.querySelectorAll('.hidden-text')) element.remove();
      });
      expect(await copyAll(page)).toBe(copied);
      await page.close();
    },
  );

  test.each([CHART, TABLE, `/${year}/tables/${broad}/`, '/compare/', `/${year}/print/`])(
    '%s on paper has every character that it has from a browser of today',
    async (address) => {
      const today = printedToday.get(address) ?? printToday(address);
      printedToday.set(address, today);
      const page = await open(address);
      await page.ask('Emulation.setEmulatedMedia', { media: 'print' });
      const shown = await page.evaluate(readShown);
      await page.ask('Emulation.setEmulatedMedia', { media: '' });
      const gone = await page.evaluate(shortenPage);
      await page.evaluate(stopRepeating);
      const printed = await countCharacters(await page.print());
      const { shown: shownToday, characters: wanted, open: kept } = await today;
      if (gone > 0) expect(shown, 'what is not printed here can be read as well').toBe(shownToday);
      expect(wanted.size).toBeGreaterThan(100);
      expect(
        [...wanted]
          .filter(([character, times]) => printed.get(character) !== times)
          .map(([character, times]) => `${character} ${times} ${printed.get(character) ?? 0}`),
      ).toEqual([]);
      expect([...printed.keys()].filter((character) => !wanted.has(character))).toEqual([]);
      expect(await page.evaluate(countOpen), 'folded again').toBe(kept);
      await page.close();
    },
  );
});
