import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT_SITE } from '../site/built.ts';
import { EVERY_PAGE } from './every-page.ts';
import { findAxeFaults } from './find-axe-faults.ts';
import { findKindFaults, findLayoutFaults, findPaperFaults } from './find-layout-faults.ts';
import { KINDS } from './kinds.ts';
import { visitPage } from './open-page.ts';
import { EVERY_PAGE_MODE, SHAPE_MODES } from './page-modes.ts';
import { keepShapes, LIST_DRAWINGS, listShapes, takeFresh, TELL_REST } from './page-shapes.ts';
import { type SharedBrowser, shareBrowser } from './share-browser.ts';
import { openJudge, transplantPage } from './transplant-page.ts';
import { type Watch, watchPage } from './watch-page.ts';

let browser: SharedBrowser;
let page: Page;
/** Where axe looks at them. */
let judge: Page;
let watch: Watch;
beforeAll(async () => {
  browser = await shareBrowser();
  page = await browser.newPage();
  watch = await watchPage(page, ROOT_SITE);
  judge = await browser.newPage();
  await openJudge(judge, ROOT_SITE);
}, 60_000);
afterAll(async () => {
  await browser.close();
});

/** Shapes and drawings that were judged on a page before, and shapes, coarsely, that were judged in every mode. */
const judged = new Set<string>();
const judgedInModes = new Set<string>();
/** Pages without anything fresh, by all that is left of them. */
const judgedRests = new Set<string>();

/**
 * A tidy table of twenty columns and more is for screens and files; its official form or its chapter is what is
 * printed.
 */
const onPaper = KINDS.filter(({ kind }) => !/^(?:404|search|widest)/.test(kind)).map(({ address }) => address);

/**
 * What is fresh on a page: drawings in every mode; shapes by the rules that are the same in every mode, then, by what
 * styles see of them, in every mode.
 * Rules of a page as a whole run on each but those that have nothing fresh and are, as a whole, like one before.
 * Elements go on the way.
 */
async function findModeFaults(): Promise<string[]> {
  const fine = await takeFresh(page, listShapes('finely'), judged);
  const coarse = await takeFresh(page, listShapes('coarsely'), judgedInModes);
  const drawings = await takeFresh(page, LIST_DRAWINGS, judged);
  await page.evaluate(keepShapes('finely', fine, drawings));
  const isFresh = fine.length + coarse.length + drawings.length > 0;
  if (!isFresh && (await takeFresh(page, TELL_REST, judgedRests)).length === 0) return [];
  await transplantPage(page, judge);
  const faults = await findAxeFaults(judge, [EVERY_PAGE_MODE]);
  if (coarse.length + drawings.length === 0) return faults;
  await judge.evaluate(keepShapes('coarsely', coarse, drawings));
  return [
    ...faults,
    ...(await findAxeFaults(judge, SHAPE_MODES, { shapes: coarse.length > 0, drawings: drawings.length > 0 })),
  ];
}

describe('every page', () => {
  const title = '%s: fits, is in order, can be used by all, keeps the policy, and asks nothing of others';
  test.each(EVERY_PAGE)(title, async (address) => {
    await page.setViewportSize({ width: 360, height: 256 });
    await visitPage(page, ROOT_SITE, address);
    const faults = await findLayoutFaults(page);
    if (KINDS.some((kind) => kind.address === address)) faults.push(...(await findKindFaults(page)));
    if (onPaper.includes(address)) faults.push(...(await findPaperFaults(page)));
    faults.push(...(await watch.listFaults()), ...(await findModeFaults()));
    expect(faults.slice(0, 25), `${faults.length} faults`).toEqual([]);
  });
});
