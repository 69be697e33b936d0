import type { BrowserContextOptions, Page, ViewportSize } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT_SITE, urlOf } from '../site/built.ts';
import { listTables, listYears, type PublishedTable } from '../site/published.ts';
import { separateThousands } from '../site/reader-text.ts';
import { findAxeFaults, loadAxe } from './find-axe-faults.ts';
import { openPage, visitPage } from './open-page.ts';
import type { Mode } from './page-modes.ts';
import { keepShapes, listShapes, takeFresh } from './page-shapes.ts';
import { type SharedBrowser, shareBrowser } from './share-browser.ts';

let browser: SharedBrowser;
let shared: Page;
beforeAll(async () => {
  browser = await shareBrowser();
  shared = await browser.newPage();
}, 60_000);
afterAll(async () => {
  await browser.close();
});

const year = listYears()[0]!;
const addressOf = (name: string): string => `/${year}/tables/${name}/`;
const inWan = ({ schema }: PublishedTable): boolean =>
  schema.fields.find(({ name }) => name === schema.valueField)?.unit === '万元';

/** The table with most levels of codes, and the one whose amounts have most different decimals; chosen by what they hold. */
const nested = listTables(year).find(
  ({ schema, header, rows }) =>
    schema.number !== undefined && new Set(rows.map((row) => row[header.indexOf('code')]?.length)).size > 3,
)!;
const mixed = listTables(year).find(
  ({ schema, header, rows }) =>
    schema.number === undefined &&
    inWan({ schema, header, rows } as PublishedTable) &&
    new Set(rows.map((row) => row[header.indexOf('amount')]?.split('.')[1]?.length ?? 0)).size > 1,
)!;

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 360, height: 740 };
const NARROWEST = { width: 320, height: 700 };

/** Loads a table anew in the page that the tests share: a page of its own costs three times as much. */
async function withTable(name: string, viewport: ViewportSize, work: (page: Page) => Promise<void>): Promise<void> {
  await shared.setViewportSize(viewport);
  await visitPage(shared, ROOT_SITE, addressOf(name));
  await work(shared);
}

/** The same in a page of its own, with nothing kept from another visit. */
async function withOwnTable(
  name: string,
  options: BrowserContextOptions,
  work: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport: WIDE, ...options });
  try {
    await work(await openPage(context, ROOT_SITE, addressOf(name)));
  } finally {
    await context.close();
  }
}

const rowsShown = (page: Page): Promise<number> => page.locator('table.form tbody tr:visible').count();

describe('groups', () => {
  test('fold and unfold with the keyboard, and say so', () =>
    withTable(nested.name, WIDE, async (page) => {
      const all = await rowsShown(page);
      const fold = page.locator('table.form .fold').first();
      expect(await fold.getAttribute('aria-expanded')).toBe('true');
      await fold.focus();
      await page.keyboard.press('Enter');
      expect(await fold.getAttribute('aria-expanded')).toBe('false');
      expect(await rowsShown(page)).toBeLessThan(all);
      await page.keyboard.press('Space');
      expect(await rowsShown(page)).toBe(all);
    }));

  test('keep an inner group folded while the outer one is folded and unfolded', () =>
    withTable(nested.name, WIDE, async (page) => {
      const outer = page.locator('tr[data-level="1"] .fold').first();
      const inner = page.locator('tr[data-level="2"] .fold').first();
      await inner.click();
      const folded = await rowsShown(page);
      await outer.click();
      await outer.click();
      expect(await rowsShown(page)).toBe(folded);
    }));

  test('show one level, two, or all', () =>
    withTable(nested.name, WIDE, async (page) => {
      const count = (level: number): Promise<number> =>
        page
          .locator(`table.form tbody tr:not([data-level])`)
          .count()
          .then(
            async (others) =>
              others +
              (await page
                .locator(Array.from({ length: level }, (_, index) => `tr[data-level="${index + 1}"]`).join(', '))
                .count()),
          );
      for (const [name, level] of [
        ['类', 1],
        ['款', 2],
        ['项', 3],
      ] as const) {
        await page.getByRole('radio', { name }).check();
        expect(await rowsShown(page), name).toBe(await count(level));
      }
    }));

  test('are all open, and nothing pretends to fold, where there is no script', () =>
    withOwnTable(nested.name, { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('table.form tbody tr').count()).toBe(await rowsShown(page));
      expect(await page.locator('.fold:visible, .table-bar input:visible').count()).toBe(0);
      expect(await page.locator('.marks').isVisible()).toBe(true);
    }));
});

/** The same amount with its point moved, worked out in whole numbers: what a reader must see, and its value in the unit's 10^-20. */
function inUnit(raw: string, places: number): bigint {
  const [whole = '', fraction = ''] = raw.replace('-', '').split('.');
  return (
    ((BigInt(whole + fraction.padEnd(20, '0')) * 10n ** 4n * 10n ** BigInt(places + 4)) / 10n ** 8n) *
    (raw.startsWith('-') ? -1n : 1n)
  );
}

const NUMBERS = `[...document.querySelectorAll('data.switched')].map((data) => [data.value, (data.querySelector('a') ?? data).textContent])`;

describe.each([nested.name, mixed.name])('the unit of %s', (name) => {
  test('is changed: every amount is exact, the heads name it, and as printed again in the first one', () =>
    withTable(name, WIDE, async (page) => {
      for (const [unit, places] of [
        ['元', 4],
        ['亿元', -4],
        ['万元', 0],
      ] as const) {
        await page.getByRole('radio', { name: unit, exact: true }).check();
        await expect.poll(() => page.locator('.table-bar [role=status]').textContent()).toBe(`金额以${unit}为单位`);
        expect(new Set(await page.locator('.unit-name').allTextContents())).toEqual(new Set([unit]));
        const numbers = await page.evaluate<[string, string][]>(NUMBERS);
        expect(numbers.length).toBeGreaterThan(5);
        for (const [raw, shown] of numbers) {
          const plain = shown.replaceAll(',', '').replace('−', '-');
          expect(inUnit(plain, 0), raw).toBe(inUnit(raw, places));
          expect(shown.replace('−', '-')).toBe(separateThousands(plain));
          if (places === 0) expect(plain).toBe(raw);
        }
      }
    }));
});

describe('a number', () => {
  const COPY = `(() => { const data = new DataTransfer(); document.activeElement.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true })); return data.getData('text/plain'); })()`;
  const ready = (page: Page): Promise<unknown> =>
    page.waitForResponse(/table-numbers/).then((response) => response.finished());

  test('is copied without separators: the focused one, the selected ones, in the unit that is shown', () =>
    withOwnTable(nested.name, {}, async (page) => {
      const cell = page.locator('table.form data', { hasText: ',' }).first();
      const raw = (await cell.getAttribute('value')) ?? '';
      await Promise.all([ready(page), cell.locator('a').focus()]);
      await expect.poll(() => page.evaluate(COPY)).toBe(raw);
      expect(await page.locator('.table-bar [role=status]').textContent()).toContain(raw);
      await page.evaluate(
        "(() => { const rows = document.querySelector('table.form').tBodies[0].rows; getSelection().setBaseAndExtent(rows[0], 0, rows[1], rows[1].cells.length); })()",
      );
      const copied = await page.evaluate<string>(COPY);
      expect(copied).not.toContain(',');
      expect(copied.split('\n').map((line) => line.split('\t').length)).toEqual([5, 5]);
      expect(copied.split('\t')).toContain(raw);
      await page.getByRole('radio', { name: '元', exact: true }).check();
      await page.evaluate('getSelection().removeAllRanges()');
      await cell.locator('a').focus();
      expect(BigInt(await page.evaluate<string>(COPY))).toBe(inUnit(raw, 4) / 10n ** 20n);
    }));

  test('reads as it is printed to a screen reader, and its point is below the others', () =>
    withTable(nested.name, WIDE, async (page) => {
      const padded = page.locator('table.form data[data-pad]').first();
      expect(await padded.ariaSnapshot()).not.toMatch(/\.0/);
      const rights = await page.evaluate<number[]>(
        `[...document.querySelectorAll('table.form tbody tr:not([hidden]) td.num:nth-of-type(2) data')].map((data) => Math.round(data.getBoundingClientRect().right))`,
      );
      expect(new Set(rights).size).toBe(1);
    }));
});

describe('on a phone', () => {
  test.each(['form', 'tidy'])(
    'the name of a row stays in sight in the %s table when it is scrolled to its end, and so does its head',
    (kind) =>
      withTable(nested.name, NARROW, async (page) => {
        for (const left of [0, 200, 5000]) {
          const seen = await page.evaluate<{ name: boolean; head: boolean; text: string }>(`(() => {
        const table = document.querySelector('table.${kind}'), region = table.closest('.held');
        region.scrollIntoView(); region.scrollLeft = ${left}; region.scrollTop = 400;
        const box = region.getBoundingClientRect();
        const row = [...table.tBodies[0].rows].find((candidate) => candidate.getBoundingClientRect().top > box.top + 120);
        const name = row.querySelector('.stick'), at = name.getBoundingClientRect(), head = table.tHead.getBoundingClientRect();
        const hit = document.elementFromPoint(at.left + at.width / 2, at.top + 4);
        return { name: at.left >= box.left - 1 && at.right <= box.right + 1 && name.contains(hit), head: Math.abs(table.tHead.rows[0].cells[1].getBoundingClientRect().top - box.top) < 4, text: name.textContent.trim() };
      })()`);
          expect(seen, `${left}`).toMatchObject({ name: true, head: true });
          expect(seen.text).toMatch(/\p{Script=Han}/u);
        }
      }),
  );

  test('a row in the address is in sight below the head, and marked', () =>
    withTable(nested.name, NARROW, async (page) => {
      const id = nested.rows.at(-5)![0]!;
      await page.goto('about:blank');
      await page.goto(`${urlOf(ROOT_SITE, addressOf(nested.name))}#${id}`);
      const found = await page.evaluate<{ below: boolean; inside: boolean; marked: boolean }>(`(() => {
      const row = document.getElementById(${JSON.stringify(id)}), head = row.closest('table').tHead.rows[0].cells[1].getBoundingClientRect(), box = row.getBoundingClientRect();
      return { below: box.top >= head.bottom - 1, inside: box.bottom <= innerHeight, marked: getComputedStyle(row.cells[1]).backgroundColor !== getComputedStyle(row.nextElementSibling.cells[1]).backgroundColor };
    })()`);
      expect(found).toEqual({ below: true, inside: true, marked: true });
    }));

  test('a row of the tidy table in the address is in sight when the page opens', () =>
    withTable(nested.name, NARROW, async (page) => {
      const id = await page.evaluate<string>("[...document.querySelectorAll('table.tidy tbody tr')].at(-1).id");
      await page.goto('about:blank');
      await page.goto(`${urlOf(ROOT_SITE, addressOf(nested.name))}#${id}`);
      const inSight = `(() => {
      const { top, bottom } = document.getElementById(${JSON.stringify(id)}).getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    })()`;
      await expect.poll(() => page.evaluate<boolean>(inSight)).toBe(true);
    }));

  test('the words of a basis stand on one line', () =>
    withTable(nested.name, NARROW, async (page) => {
      const lines = await page.evaluate<number[]>(
        "[...document.querySelectorAll('td.basis data')].map((data) => data.getClientRects().length)",
      );
      expect(new Set(lines)).toEqual(new Set([1]));
    }));
});

const FOLD_ALL_BUT_FIRST = `[...document.querySelectorAll('tr[data-level="1"] .fold')].slice(1).forEach((button) => { button.click(); })`;
/** Shapes of forms that were judged so, in a form before. */
const judged = new Set<string>();
const IN_YUAN: Mode = { mode: 'in yuan, 320 px', width: 320 };

const forms = listTables(year)
  .filter(({ schema }) => schema.number !== undefined)
  .map(({ name }) => name);
const foldedInYuan =
  '%s: axe finds nothing, in yuan, one group open and the others folded, and nothing goes sideways, at 320 px';

test.each(forms)(foldedInYuan, (name) =>
  withTable(name, NARROWEST, async (page) => {
    await page.getByRole('radio', { name: '元', exact: true }).check();
    await expect.poll(() => page.locator('.table-bar [role=status]').textContent()).toBe('金额以元为单位');
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
    await page.evaluate(FOLD_ALL_BUT_FIRST);
    await page.evaluate(keepShapes('finely', await takeFresh(page, listShapes('finely'), judged)));
    await loadAxe(page);
    expect((await findAxeFaults(page, [IN_YUAN])).slice(0, 5)).toEqual([]);
  }),
);

describe('a question', () => {
  const message = (page: Page): Promise<string | null> => page.locator('#ask code').textContent();

  test('is about the row whose link was followed, or that the address names', () =>
    withOwnTable(nested.name, {}, async (page) => {
      const row = page.locator('table.tidy tbody tr').nth(3);
      const id = (await row.getAttribute('id')) ?? '';
      const raw = (await row.locator('td.num data').first().getAttribute('value')) ?? '';
      await row.locator('.doubt-row').click();
      const said = await message(page);
      for (const words of [
        `本站的数：${raw}万元\n`,
        `（${nested.name}:${id}）`,
        `${urlOf(ROOT_SITE, addressOf(nested.name))}#${id}\n`,
      ])
        expect(said).toContain(words);
      await page.goto(`${urlOf(ROOT_SITE, addressOf(nested.name))}?ask=${id}#ask`);
      await expect.poll(() => message(page)).toBe(said);
      expect(await page.locator('#ask pre').isVisible()).toBe(true);
    }));

  test('is about the table where there is no script, and can be copied by hand', () =>
    withOwnTable(nested.name, { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('.doubt-row').count()).toBe(0);
      await page.locator('#ask summary').click();
      expect(await message(page)).toContain(`问的是：${nested.schema.title}\n`);
      expect(await page.locator('#ask button').isVisible()).toBe(false);
    }));
});
