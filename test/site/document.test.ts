import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inspectSite } from '../../src/site.ts';
import { copyProject } from './copy-project.ts';
import { ROOT } from './published.ts';
import { runBuild } from './run-build.ts';

/** A small department of the test's own, with the text of its document laid beside the register. */
const TEXT = Array.from({ length: 60 }, (_, index) => (index === 21 ? '本年收入合计1300.50万元。' : `第${index + 1}行`)).join('\n');
const DIGEST = createHash('sha256').update(TEXT).digest('hex');

let folder = '';
let project = '';
let out = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-accounts-document-'));
  project = join(folder, 'project');
  out = join(folder, 'site');
  await copyProject(ROOT, project);
  for (const name of ['data', 'content', 'seeds']) await rm(join(project, name), { recursive: true });
  await cp(join(ROOT, 'test', 'cases', '_base'), project, { recursive: true });
  await writeFile(join(project, 'seeds/2019/document.txt'), TEXT);
  const register = await readFile(join(project, 'seeds/2019/register.yaml'), 'utf8');
  await writeFile(join(project, 'seeds/2019/register.yaml'), register.replace(/sha256: .*/, `sha256: "${DIGEST}"`));
  await runBuild({ folder: project, out, base: '/', zone: 'UTC', locale: 'C' });
}, 180_000);

afterAll(async () => { await rm(folder, { recursive: true, force: true }); });

test('a document that lies in seeds is published as it is, with its digest', async () => {
  expect(await readFile(join(out, 'data/2019/source/document.txt'), 'utf8')).toBe(TEXT);
  expect(await readFile(join(out, '2019/document/index.html'), 'utf8')).toContain(DIGEST);
});

test('a locator leads to its line of the document, and the line back to the locator', async () => {
  const sources = await readFile(join(out, '2019/sources/index.html'), 'utf8');
  expect(sources).toMatch(/id="2\.1"[\s\S]*?href="\/2019\/document\/#L22"/);
  const document = await readFile(join(out, '2019/document/index.html'), 'utf8');
  expect(document.replaceAll(/<\/?span[^>]*>/g, '')).toMatch(/id="L22"[\s\S]*?本年收入合计1300\.50万元。[\s\S]*?href="\/2019\/sources\/#2\.1"/);
});

test('a site of another department bears no trace of the first', async () => {
  for (const page of ['index.html', '2019/index.html', 'about/index.html', 'data/index.html', 'search/index.html', '404.html']) {
    expect(await readFile(join(out, page), 'utf8'), page).not.toMatch(/泸州|科学技术和人才/);
  }
});

test('a document with another digest than the register stops the build', async () => {
  await writeFile(join(project, 'seeds/2019/document.txt'), `${TEXT}。`);
  expect((await inspectSite(project)).issues.map(({ rule }) => rule)).toEqual(['document-digest']);
});
