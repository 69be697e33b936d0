import { source } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT_SITE } from '../site/built.ts';
import { EVERY_PAGE } from './every-page.ts';
import { FIND_PALE, JUDGE_TEXT } from './judge-contrast.ts';
import { KINDS } from './kinds.ts';
import { visitPage } from './open-page.ts';
import { type SharedBrowser, shareBrowser } from './share-browser.ts';

interface Mode {
  readonly mode: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
  readonly media?: 'print';
  readonly width?: number;
  /** Words for `data-display`, as the switches write them. */
  readonly display?: string;
  readonly rules: readonly string[];
  /** Colours and sizes that are the same on pages of one kind: looked at on one page of each. */
  readonly kindsOnly?: true;
}

const COLOURS = ['color-contrast', 'link-in-text-block'];
const PLACES = ['target-size', 'scrollable-region-focusable'];

/**
 * Every page is judged in every mode but those of the reader's switches, which a page of each kind stands for. At first all rules but those of colours run over the whole page. Modes change colours or places, so there only the
 * rules run that look at these, and of siblings built alike (same elements and classes all the way down, such as the rows of a table) the first three stay.
 */
const WHOLE: Mode = { mode: 'whole', rules: [] };
const MODES: readonly Mode[] = [
  { mode: 'light', rules: COLOURS },
  { mode: 'dark', colorScheme: 'dark', rules: COLOURS },
  { mode: 'high contrast', kindsOnly: true, display: 'contrast', rules: [...COLOURS, 'color-contrast-enhanced'] },
  { mode: 'high contrast and dark', kindsOnly: true, display: 'contrast dark', rules: [...COLOURS, 'color-contrast-enhanced'] },
  { mode: 'large text', kindsOnly: true, display: 'large', rules: PLACES },
  { mode: '320 px', width: 320, rules: [...COLOURS, ...PLACES] },
  { mode: 'forced colours', forcedColors: 'active', rules: COLOURS },
  // Nobody follows a link on paper, so links need not differ from the text there.
  { mode: 'print', media: 'print', width: 672, rules: ['color-contrast'] },
];

const THIN_OUT = `(() => {
  const shape = (element) => {
    if (element.localName === 'svg') return 'svg';
    const seen = new Map();
    for (const child of [...element.children]) {
      const form = shape(child);
      seen.set(form, (seen.get(form) ?? 0) + 1);
      if (seen.get(form) > 3) child.remove();
    }
    return element.localName + ' ' + element.className + ['href', 'type', 'hidden', 'aria-current', 'aria-pressed'].map((name) => (element.hasAttribute(name) ? name : '')).join('') + '(' + [...seen.keys()].join() + ')';
  };
  shape(document.body);
})()`;

/** What axe leaves open and a person has decided: by rule, axe's reason, and what the element matches. */
const EXPLAINED = [
  { rule: 'link-in-text-block', reason: 'pseudoContent', selector: '.mark', why: 'The link is a sign of its own (※), not words among words.' },
  { rule: 'link-in-text-block', reason: 'elmPartiallyObscured', selector: '.mark', why: 'The same.' },
  { rule: 'th-has-data-cells', reason: '', selector: 'table.folding', why: 'The head of a group of rows that are folded away has no cell in sight until they are unfolded.' },
  { rule: 'th-has-data-cells', reason: '', selector: '[aria-label="图中的数"] > table', why: 'The head of the last group of rows spans all columns, and its cells stand in the rows below it; on the page for paper nothing is folded, so axe sees it.' },
] as const;

/**
 * Runs axe and gives its faults as sentences. Open contrast is measured (JUDGE_TEXT): axe gives up on text beyond the edge of a box that scrolls or below
 * something sticky, on a single character, and where the system paints text and ground. Text in drawings is FIND_PALE's. Everything else open must be explained.
 */
const RUN_AXE = `(async (options) => {
  const judgeText = ${JUDGE_TEXT};
  const explained = ${JSON.stringify(EXPLAINED)};
  axe.configure({ rules: ['color-contrast', 'color-contrast-enhanced'].map((id) => ({ id, selector: '*:not(svg, svg *)' })) });
  const { violations, incomplete, passes } = await axe.run(document, options);
  const faults = violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.html.slice(0, 160) + ': ' + (node.failureSummary ?? '').replace(/\\s+/g, ' ')));
  for (const { id, nodes } of incomplete) for (const node of nodes) {
    const element = document.querySelector(node.target.join(' '));
    const reasons = [...node.any, ...node.all, ...node.none].map(({ data }) => data?.messageKey ?? '');
    const fault = /^color-contrast/.test(id) ? judgeText(element, id.endsWith('enhanced'))
      : explained.some(({ rule, reason, selector }) => rule === id && reasons.includes(reason) && element.matches(selector)) ? undefined : 'not explained';
    if (fault !== undefined) faults.push(id + ': ' + node.html.slice(0, 160) + ': open (' + reasons.join(' ') + '), ' + fault);
  }
  return { faults, passed: passes.map(({ id }) => id) };
})`;

async function enter(page: Page, { colorScheme = 'light', forcedColors = 'none', media, width = 1280, display = '' }: Mode): Promise<void> {
  await page.emulateMedia({ colorScheme, forcedColors, media: media ?? 'screen' });
  if (page.viewportSize()?.width !== width) await page.setViewportSize({ width, height: 800 });
  await page.evaluate(`document.documentElement.dataset.display = ${JSON.stringify(display)}`);
}

async function findFaults(page: Page, mode: Mode): Promise<string[]> {
  await enter(page, mode);
  const choice = mode === WHOLE ? { rules: { 'target-size': { enabled: true }, ...Object.fromEntries(COLOURS.map((rule) => [rule, { enabled: false }])) } } : { runOnly: { type: 'rule', values: mode.rules } };
  const { faults, passed } = await page.evaluate<{ faults: string[]; passed: string[] }>(`${RUN_AXE}(${JSON.stringify({ resultTypes: ['violations', 'incomplete'], ...choice })})`);
  if (mode === MODES[0]) expect(passed).toContain('color-contrast');
  const pale = await page.evaluate<string[]>(FIND_PALE);
  return [...faults, ...pale].map((fault) => `${mode.mode}: ${fault}`);
}

let browser: SharedBrowser;
let page: Page;
beforeAll(async () => {
  browser = await shareBrowser();
  page = await browser.newPage();
}, 60_000);
afterAll(async () => { await browser.close(); });

describe('axe finds no violation and leaves nothing open, and no drawing is too pale, in every mode', () => {
  test.each(EVERY_PAGE)('%s', { timeout: 180_000 }, async (address) => {
    await enter(page, WHOLE);
    await visitPage(page, ROOT_SITE, address);
    await page.evaluate(source);
    const faults = await findFaults(page, WHOLE);
    await page.evaluate(THIN_OUT);
    for (const mode of MODES.filter(({ kindsOnly }) => kindsOnly !== true || KINDS.some((kind) => kind.address === address))) faults.push(...await findFaults(page, mode));
    expect(faults.slice(0, 25), `${faults.length} faults`).toEqual([]);
  });
});
