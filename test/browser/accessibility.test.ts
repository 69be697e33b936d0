import { source } from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT_SITE } from '../site/built.ts';
import { KINDS } from './kinds.ts';
import { openBrowser } from './open-browser.ts';
import { openPage } from './open-page.ts';

/** Dark differs from light in its colours alone, so there axe looks at colours alone. */
const VIEWS = [
  { view: 'light at 1280 px', colorScheme: 'light', width: 1280, only: [] },
  { view: 'dark at 1280 px', colorScheme: 'dark', width: 1280, only: ['color-contrast', 'link-in-text-block'] },
  { view: 'light at 360 px', colorScheme: 'light', width: 360, only: [] },
] as const;

let browser: Browser;
beforeAll(async () => { browser = await openBrowser(); }, 60_000);
afterAll(async () => { await browser.close(); });

describe('axe finds no violation, in light, in dark and at 360 px', () => {
  test.each(KINDS)('$kind ($address)', { timeout: 180_000 }, async ({ address }) => {
    const context = await browser.newContext();
    try {
      const page = await openPage(context, ROOT_SITE, address);
      await page.evaluate(source);
      const faults: string[] = [];
      for (const { view, colorScheme, width, only } of VIEWS) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        const options = { resultTypes: ['violations'], ...(only.length > 0 && { runOnly: { type: 'rule', values: only } }) };
        const { violations, passes } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);
        expect(passes.map(({ id }) => id), view).toContain('color-contrast');
        faults.push(...violations.map(({ id, help, nodes }) => `${view}: ${id} (${help}), ${nodes.length} times: ${nodes.slice(0, 5).map((node) => `${node.target.join(' ')} ${node.failureSummary ?? ''}`).join('; ')}`));
      }
      expect(faults).toEqual([]);
    } finally {
      await context.close();
    }
  });
});
