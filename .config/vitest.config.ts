import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BuildsFirst } from './builds-first.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** `site` and `browser` look at the built site, which one global setup builds for both. */
export default defineConfig({
  root,
  test: {
    maxWorkers: 2,
    sequence: { sequencer: BuildsFirst },
    projects: [
      {
        extends: true,
        root,
        // Engine files keep no state between tests, so one worker may load them once; those that run side by side only wait.
        test: { name: 'unit', environment: 'node', testTimeout: 60_000, hookTimeout: 60_000, isolate: false, maxConcurrency: 20, include: ['test/{lib,model,source,checks,views,bundle,desk,publish}/**/*.test.ts', 'test/*.test.ts'] },
      },
      {
        extends: true,
        root,
        test: { name: 'site', environment: 'node', testTimeout: 240_000, hookTimeout: 300_000, include: ['test/site/**/*.test.ts'], globalSetup: ['test/site/build-once.ts'] },
      },
      {
        extends: true,
        root,
        // A page may wait for its script while the other worker builds a site. Files of one worker share a browser
        // (test/browser/share-browser.ts), so it loads their modules once.
        test: {
          name: 'browser',
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 300_000,
          isolate: false,
          expect: { poll: { timeout: 10_000 } },
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/site/build-once.ts'],
        },
      },
    ],
  },
});
