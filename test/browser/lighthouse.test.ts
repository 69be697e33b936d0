import { expect, test } from 'vitest';
import { ROOT_SITE, urlOf } from '../site/built.ts';
import { KINDS } from './kinds.ts';
import { measureLighthouse } from '../../scripts/measure-lighthouse.ts';

const ADDRESSES = KINDS.filter(({ kind }) =>
  ['home', 'first chapter with charts', 'annex table', 'search with results'].includes(kind),
).map(({ address }) => address);

/**
 * These three look at the page and not at the time it takes: no slow line or machine is played, nor is anything waited
 * for but that the network and the processor have been quiet for half a second, in which the search has answered.
 */
const AT_ONCE = {
  throttlingMethod: 'simulate',
  disableFullPageScreenshot: true,
  pauseAfterFcpMs: 0,
  pauseAfterLoadMs: 0,
  networkQuietThresholdMs: 500,
  cpuQuietThresholdMs: 500,
} as const;

// Performance moves with the machine: `npm run lighthouse` prints it, and the same as a desktop computer.
test(
  'Lighthouse gives 100 for accessibility, best practices and SEO on home, chapter, table and search, as a phone',
  { timeout: 240_000 },
  async () => {
    expect(ADDRESSES.length).toBe(4);
    const measured = await measureLighthouse(
      ADDRESSES.map((address) => urlOf(ROOT_SITE, address)),
      'mobile',
      ['accessibility', 'best-practices', 'seo'],
      AT_ONCE,
    );
    const low = [...measured]
      .filter(([, { scores }]) => Object.values(scores).some((score) => score < 100))
      .map(([url, { scores, failed }]) => ({ url: new URL(url).pathname, scores, failed }));
    expect(low).toEqual([]);
  },
);
