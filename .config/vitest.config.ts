import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BuildsFirst } from './builds-first.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const PARTS = ['test/{lib,model,source,checks,inspection,views,search,download,desk,publish}/**/*', 'test/*'];
const COMMANDS = PARTS.map((part) => `${part}.command.test.ts`);
const ENGINE = {
  environment: 'node',
  testTimeout: 60_000,
  hookTimeout: 60_000,
  isolate: false,
  maxConcurrency: 20,
} as const;

/** `site` and `browser` look at the built site, which one global setup builds for both. */
export default defineConfig({
  root,
  test: {
    // One more than processors that are counted on: a worker often waits, for a browser, a thread or a process.
    maxWorkers: 3,
    sequence: { sequencer: BuildsFirst },
    projects: [
      // Engine files keep no state between tests, so one worker may load them once; those that run side by side only wait.
      {
        extends: true,
        root,
        test: { ...ENGINE, name: 'unit', include: PARTS.map((part) => `${part}.test.ts`), exclude: COMMANDS },
      },
      // Commands and servers at work on whole folders, and what takes long: `npm run test:quick` leaves them to `npm test`.
      { extends: true, root, test: { ...ENGINE, name: 'command', include: COMMANDS } },
      {
        extends: true,
        root,
        // Files only read what is built, and keep nothing of each other, so one worker loads their modules once.
        test: {
          name: 'site',
          environment: 'node',
          testTimeout: 240_000,
          hookTimeout: 300_000,
          isolate: false,
          include: ['test/site/**/*.test.ts'],
          globalSetup: ['test/site/build-once.ts'],
          setupFiles: ['.config/own-fetch.ts'],
        },
      },
      {
        extends: true,
        root,
        // A page may wait for its script while the other worker builds a site. Files of one worker share a browser
        // (test/browser/share-browser.ts), so it loads their modules once.
        test: {
          name: 'browser',
          environment: 'node',
          testTimeout: 240_000,
          hookTimeout: 300_000,
          isolate: false,
          expect: { poll: { timeout: 30_000 } },
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/site/build-once.ts'],
          setupFiles: ['.config/own-fetch.ts'],
        },
      },
    ],
  },
});
