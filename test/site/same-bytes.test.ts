import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { listAllFiles, ROOT_SITE, SITES } from './built.ts';
import { copyProject } from './copy-project.ts';
import { runBuild } from './run-build.ts';

/** Loaded before everything else in the second build: its clock runs 217 days and some hours ahead. */
const OTHER_TIME = `const Real = Date; const ahead = 217 * 86400000 + 40500000;
globalThis.Date = class Date extends Real { constructor(...given) { given.length === 0 ? super(Real.now() + ahead) : super(...given); } static now() { return Real.now() + ahead; } };
`;

const folder = mkdtempSync(join(tmpdir(), 'open-accounts-again-'));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

function firstDifference(a: Buffer, b: Buffer): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) if (a[at] !== b[at]) return at;
  return length;
}

test('a second build in another folder, zone, locale and time gives the same bytes', { timeout: 180_000 }, async () => {
  const copy = join(folder, '另一个 folder');
  const out = join(folder, 'second', 'site');
  const clock = join(folder, 'other-time.mjs');
  writeFileSync(clock, OTHER_TIME);
  // The copy taken when the first build began: a file changed since then is no difference between two builds.
  await copyProject(SITES.find(({ base }) => base !== '/')!.project, copy);
  const { engine } = JSON.parse(readFileSync(join(ROOT_SITE.folder, 'data', 'provenance.json'), 'utf8')) as { engine: { commit?: string } };
  if (engine.commit !== undefined) {
    mkdirSync(join(copy, '.git'));
    writeFileSync(join(copy, '.git', 'HEAD'), `${engine.commit}\n`);
  }
  await runBuild({ folder: copy, out, base: '/', zone: 'Asia/Shanghai', locale: 'de_DE.UTF-8', nodeOptions: `--import=${pathToFileURL(clock).href}` });

  const first = listAllFiles(ROOT_SITE.folder);
  expect(first.length).toBeGreaterThan(0);
  const second = listAllFiles(out);
  expect({ onlyFirst: first.filter((file) => !second.includes(file)), onlySecond: second.filter((file) => !first.includes(file)) }).toEqual({ onlyFirst: [], onlySecond: [] });
  for (const file of first) {
    const [a, b] = [readFileSync(join(ROOT_SITE.folder, file)), readFileSync(join(out, file))];
    if (digest(a) === digest(b)) continue;
    const at = firstDifference(a, b);
    const around = (bytes: Buffer): string => bytes.subarray(Math.max(0, at - 60), at + 60).toString('utf8');
    expect.fail(`${file} differs at byte ${at}:\n${around(a)}\n${around(b)}`);
  }
});
