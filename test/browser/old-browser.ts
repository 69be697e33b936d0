import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { FLAGS } from '../../scripts/open-browser.ts';
import { type Line, openLine } from './old/devtools.ts';
import { makePage, type OldPage } from './old/make-page.ts';
import { type OldVersion, surroundings, unpackBrowser } from './old/unpack-browser.ts';

export type { OldPage } from './old/make-page.ts';
export type { OldVersion } from './old/unpack-browser.ts';

/** A browser that everyday readers still have. */
export interface OldBrowser {
  readonly version: OldVersion;
  /**
   * Opens an address and waits until it is loaded: in a page of its own, with storage of its own, where the options
   * change what comes; or else in one that was closed before, since a new page costs three times as much.
   */
  readonly open: (address: string, options?: OpenOptions) => Promise<OldPage>;
  readonly close: () => Promise<void>;
}

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  /** Runs in the page before its own scripts. */
  readonly before?: string;
  /** Addresses that are not found, as patterns with `*`. */
  readonly blocked?: readonly string[];
}

/** A page of the browser that nobody looks at now, and how it is taken away. */
interface Target {
  readonly session: string;
  readonly remove: () => Promise<void>;
}

async function createTarget(line: Line, { before, blocked = [] }: OpenOptions): Promise<Target> {
  const { browserContextId } = await line.ask('Target.createBrowserContext');
  const { targetId } = await line.ask('Target.createTarget', { url: 'about:blank', browserContextId });
  const { sessionId } = (await line.ask('Target.attachToTarget', { targetId, flatten: true })) as { sessionId: string };
  const ask: Line['ask'] = (method, params) => line.ask(method, params, sessionId);
  for (const domain of ['Page', 'Runtime', 'Network']) await ask(`${domain}.enable`);
  if (before !== undefined) await ask('Page.addScriptToEvaluateOnNewDocument', { source: before });
  if (blocked.length > 0) await ask('Network.setBlockedURLs', { urls: blocked });
  return {
    session: sessionId,
    remove: async () => {
      await line.ask('Target.disposeBrowserContext', { browserContextId });
    },
  };
}

/** Opens pages over a line; those that nothing was changed in are kept for the next. */
function openTargets(line: Line): OldBrowser['open'] {
  const free: Target[] = [];
  return async (address, options = {}) => {
    const { width = 1280, height = 900, before, blocked } = options;
    const isPlain = before === undefined && blocked === undefined;
    const target = (isPlain ? free.pop() : undefined) ?? (await createTarget(line, options));
    const end = isPlain ? () => Promise.resolve(void free.push(target)) : target.remove;
    const page = makePage(line, target.session, end);
    await page.setViewport(width, height);
    await page.visit(address);
    return page;
  };
}

/**
 * Starts Chromium 86 or 109 without a screen. It is driven over pipes, so it needs no port, and it ends with the process that
 * started it even where `close` is never called.
 */
export async function openOldBrowser(version: OldVersion): Promise<OldBrowser> {
  const file = unpackBrowser(version);
  const profile = mkdtempSync(join(tmpdir(), `chromium-${version}-`));
  const flags = [
    ...FLAGS,
    '--remote-debugging-pipe',
    '--disable-dev-shm-usage',
    '--hide-scrollbars',
    '--lang=zh-CN',
    `--user-data-dir=${profile}`,
  ];
  // Where its starter is killed, Chromium 86 would stay on: the system ends it then.
  const child = spawn('setpriv', ['--pdeathsig', 'TERM', file, ...flags], {
    env: surroundings(file),
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const gone = new Promise<void>((resolve) =>
    child.once('close', () => {
      resolve();
    }),
  );
  const line = openLine(child.stdio[3] as Writable, child.stdio[4] as Readable);
  for (const pipe of [child.stdio[3], child.stdio[4]])
    pipe?.on('error', () => {
      line.hangUp('the browser is gone');
    });
  child.once('error', ({ message }) => {
    line.hangUp(message);
  });
  void gone.then(() => {
    line.hangUp('the browser is gone');
  });
  const { product } = await line.ask('Browser.getVersion');
  if (!String(product).includes(`/${version}.`))
    throw new Error(`Chromium ${version} was wanted, ${String(product)} is there`);
  return {
    version,
    open: openTargets(line),
    close: async () => {
      await line.ask('Browser.close').catch(() => child.kill('SIGKILL'));
      await gone;
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
