import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { lendBundles } from '../../src/desk/kept/bundle-store.ts';
import { listAllFiles, ROOT_SITE, SITES } from './built.ts';
import { copyProject } from './copy-project.ts';
import { runBuild } from './run-build.ts';
import { setElsewhere } from './set-elsewhere.ts';

const folder = mkdtempSync(join(tmpdir(), 'open-accounts-again-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function firstDifference(a: Buffer, b: Buffer): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) if (a[at] !== b[at]) return at;
  return length;
}

/** Fails with the words around the first byte that differs. */
function expectSame(file: string, a: Buffer, b: Buffer): void {
  if (a.equals(b)) return;
  const at = firstDifference(a, b);
  const around = (bytes: Buffer): string => bytes.subarray(Math.max(0, at - 60), at + 60).toString('utf8');
  expect.fail(`${file} differs at byte ${at}:\n${around(a)}\n${around(b)}`);
}

test('a second build in another folder, zone, locale and time gives the same bytes', { timeout: 180_000 }, async () => {
  const copy = join(folder, '另一个 folder');
  const out = join(folder, 'second', 'site');
  // The copy taken when the first build began: a file changed since then is no difference between two builds.
  await copyProject(SITES.find(({ base }) => base !== '/')!.project, copy);
  // What Astro makes of the engine on another machine is compared in kept-volumes.test.ts.
  lendBundles(ROOT_SITE.project, copy);
  const provenance = readFileSync(join(ROOT_SITE.folder, 'data', 'provenance.json'), 'utf8');
  const { engine } = JSON.parse(provenance) as { engine: { commit?: string } };
  if (engine.commit !== undefined) {
    mkdirSync(join(copy, '.git'));
    writeFileSync(join(copy, '.git', 'HEAD'), `${engine.commit}\n`);
  }
  await runBuild({ folder: copy, out, base: '/', ...setElsewhere(folder) });

  const first = listAllFiles(ROOT_SITE.folder);
  const second = listAllFiles(out);
  expect(first.length).toBeGreaterThan(0);
  expect(second).toEqual(first);
  for (const file of first) expectSame(file, readFileSync(join(ROOT_SITE.folder, file)), readFileSync(join(out, file)));
});
