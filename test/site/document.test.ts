import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { inspectSite } from '../../src/open-site.ts';
import { DOCUMENT, getKnown } from './known-once.ts';

const DIGEST = createHash('sha256').update(DOCUMENT).digest('hex');

let project = '';
let out = '';
beforeAll(async () => {
  ({ project, folder: out } = await getKnown());
});

test('a document that lies in seeds is published as it is, with its digest', async () => {
  expect(await readFile(join(out, 'data/2019/source/document.txt'), 'utf8')).toBe(DOCUMENT);
  expect(await readFile(join(out, '2019/document/index.html'), 'utf8')).toContain(DIGEST);
});

test('a locator leads to its line of the document, and the line back to the locator', async () => {
  const sources = await readFile(join(out, '2019/sources/index.html'), 'utf8');
  expect(sources).toMatch(/id="2\.1"[\s\S]*?href="\/open\/2019\/document\/#L22"/);
  const document = await readFile(join(out, '2019/document/index.html'), 'utf8');
  const line = /id="L22"[\s\S]*?本年收入合计1300\.50万元。[\s\S]*?href="\/open\/2019\/sources\/#2\.1"/;
  expect(document.replaceAll(/<\/?span[^>]*>/g, '')).toMatch(line);
});

test('a site of another department bears no trace of the first', async () => {
  for (const page of [
    'index.html',
    '2019/index.html',
    'about/index.html',
    'data/index.html',
    'search/index.html',
    '404.html',
  ]) {
    expect(await readFile(join(out, page), 'utf8'), page).not.toMatch(/泸州|科学技术和人才/);
  }
});

test('a document with another digest than the register stops the build', async () => {
  const copy = mkdtempSync(join(tmpdir(), 'open-accounts-document-'));
  onTestFinished(() => {
    rmSync(copy, { recursive: true, force: true });
  });
  for (const name of ['data', 'content', 'seeds']) cpSync(join(project, name), join(copy, name), { recursive: true });
  expect((await inspectSite(copy)).issues).toEqual([]);
  writeFileSync(join(copy, 'seeds/2019/document.txt'), `${DOCUMENT}。`);
  expect((await inspectSite(copy)).issues.map(({ rule }) => rule)).toEqual(['document-digest']);
});
