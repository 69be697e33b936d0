import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { type ConfigData, FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { listPages, ROOT_SITE } from './built.ts';
import { ROOT } from './published.ts';

interface VnuMessage {
  readonly type: string;
  readonly url?: string;
  readonly lastLine?: number;
  readonly message: string;
  readonly extract?: string;
}

const vnuJar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');

/** What a run of a few seconds wants of Java: its quick compiler alone, and no threads that tidy up beside it. */
const SHORT_RUN = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xss4m'];

/** One run of the W3C checker over the whole folder. */
function runVnu(folder: string): Promise<readonly VnuMessage[]> {
  const checks = ['--errors-only', '--format', 'json', '--exit-zero-always', '--skip-non-html'];
  const options = [...SHORT_RUN, '-jar', vnuJar, ...checks, folder];
  return new Promise((resolve, reject) => {
    execFile('java', options, { maxBuffer: 256 * 1024 * 1024 }, (error, stdout, stderr) => {
      const text = `${stdout}${stderr}`;
      const begin = text.indexOf('{');
      if (error || begin === -1)
        reject(new Error(`the W3C checker did not run: ${error?.message ?? ''}\n${text.slice(0, 2000)}`));
      else resolve((JSON.parse(text.slice(begin)) as { messages: VnuMessage[] }).messages);
    });
  });
}

/**
 * .config/htmlvalidate.json is the recommended set and `no-inline-style` (for the content policy). One rule is eased:
 * `valid-id` is relaxed, for row ids and locators such as `2013202` and `2.5.3` are permanent addresses, and the HTML standard lets an id begin with a digit.
 */
describe.concurrent('HTML of every page', () => {
  test('holds before the W3C checker', { timeout: 240_000 }, async () => {
    const messages = await runVnu(ROOT_SITE.folder);
    const words = messages.map(
      ({ url = '', lastLine = 0, message, extract = '' }) =>
        `${relative(`file:${ROOT_SITE.folder}`, url)}:${lastLine} ${message} … ${extract}`,
    );
    expect(words.length, `${words.length} faults:\n${words.slice(0, 30).join('\n')}`).toBe(0);
  });

  test('holds before html-validate', { timeout: 240_000 }, async () => {
    const config = JSON.parse(readFileSync(join(ROOT, '.config/htmlvalidate.json'), 'utf8')) as ConfigData;
    const validator = new HtmlValidate(new FileSystemConfigLoader({ ...config, root: true }));
    const pages = listPages(ROOT_SITE);
    const faults: string[] = [];
    for (const file of pages) {
      const report = await validator.validateFile(join(ROOT_SITE.folder, file));
      for (const { messages } of report.results)
        faults.push(...messages.map(({ line, ruleId, message }) => `${file}:${line} ${ruleId}: ${message}`));
    }
    expect(pages.length).toBeGreaterThan(0);
    expect(faults.length, `${faults.length} faults:\n${faults.slice(0, 40).join('\n')}`).toBe(0);
  });
});
