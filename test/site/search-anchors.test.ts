import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { getSite } from '../../src/open-site.ts';
import { readVolumes } from '../../src/views/search/index/build-index.ts';
import { ROOT_SITE } from './built.ts';
import { listYears } from './published.ts';

const year = listYears()[0]!;

test('a volume whose search leads to a place that its page lacks is refused, even where it is rendered by itself', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'open-accounts-anchors-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await cp(join(ROOT_SITE.folder, year), join(folder, year), { recursive: true });
  const site = await getSite();
  const one = { ...site, volumes: site.volumes.filter((volume) => volume.year === year) };
  const { parts } = await readVolumes(folder, one);
  expect([...parts.keys()]).toEqual([year]);

  const page = join(folder, year, 'tables', '01-summary', 'index.html');
  const html = await readFile(page, 'utf8');
  await writeFile(page, html.replaceAll(/ id="[^"]+"/g, ''));
  await expect(readVolumes(folder, one)).rejects.toThrow(`/${year}/tables/01-summary/#`);
});
