import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse, { desktopConfig, type Flags, type RunnerResult } from 'lighthouse';
import { findBrowser, FLAGS } from './open-browser.ts';

/** Scores of 0 to 100 by category, and the audits that did not pass. */
export interface Measured {
  readonly scores: Readonly<Record<string, number>>;
  readonly failed: readonly string[];
}

/** Starts the browser with a port of its own choice and a fresh profile; gives the port and what ends it all. */
async function startBrowser(): Promise<{ port: number; stop: () => Promise<void> }> {
  const profile = await mkdtemp(join(tmpdir(), 'lighthouse-'));
  const browser = spawn(
    findBrowser(),
    [...FLAGS, '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const stop = async (): Promise<void> => {
    const ended = once(browser, 'exit');
    browser.kill();
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  const port = await new Promise<number>((resolve, reject) => {
    let said = '';
    browser.once('error', reject).once('exit', () => {
      reject(new Error(`the browser did not start: ${said}`));
    });
    browser.stderr.on('data', (part: Buffer) => {
      said += part.toString();
      const found = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(said)?.[1];
      if (found !== undefined) resolve(Number(found));
    });
  });
  return { port, stop };
}

/**
 * Runs Lighthouse on addresses one after the other, as a phone (its usual settings) or as a desktop computer.
 * @param settings of Lighthouse's own, over those of the form
 */
export async function measureLighthouse(
  urls: readonly string[],
  form: 'mobile' | 'desktop',
  categories: readonly string[],
  settings: Flags = {},
): Promise<Map<string, Measured>> {
  const { port, stop } = await startBrowser();
  const measured = new Map<string, Measured>();
  try {
    for (const url of urls) {
      const result: RunnerResult | undefined = await lighthouse(
        url,
        { ...settings, port, logLevel: 'error', onlyCategories: [...categories] },
        form === 'desktop' ? desktopConfig : undefined,
      );
      if (!result) throw new Error(`Lighthouse gave nothing for ${url}`);
      const { audits, categories: judged } = result.lhr;
      const counted = Object.values(judged).flatMap(({ auditRefs }) =>
        auditRefs.filter(({ weight }) => weight > 0).flatMap(({ id }) => audits[id] ?? []),
      );
      measured.set(url, {
        scores: Object.fromEntries(Object.values(judged).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)])),
        failed: counted
          .filter(({ score }) => score !== null && score < 0.9)
          .map(({ id, displayValue }) => `${id} ${displayValue ?? ''}`.trim()),
      });
    }
  } finally {
    await stop();
  }
  return measured;
}
