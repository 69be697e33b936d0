import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHECK_COMMAND } from '../../scripts/check.ts';
import { listKeys } from '../../src/desk/kept/list-keys.ts';
import { startDraft } from '../../src/desk/start-draft.ts';
import { listInputs } from '../../src/publish/list-inputs.ts';
import { inspectReleased, inspectSite } from '../../src/open-site.ts';
import { findUnpublished, listUnpublished } from '../../src/source/find-unpublished.ts';
import { packFeed } from '../../src/views/catalogue/pack-feed.ts';
import { formatReport } from '../../src/views/say/issue-text.ts';
import { rememberAll } from '../remember-all.ts';
import { runHere } from '../run-here.ts';
import { releaseSmall } from '../site/release-small.ts';

const FIRST = 'data/2019/v1.0.0';
const SECOND = 'data/2019/v1.1.0';
const CHAPTER = 'content/2019/accounts.mdx';
const BASE = join(import.meta.dirname, '..', 'cases', '_base');
const ORDER = { year: '2019', version: '1.1.0', note: '', date: '' };

const memory = rememberAll();

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'unpublished-'));
  await cp(BASE, root, { recursive: true });
});
afterEach(() => rm(root, { recursive: true, force: true }));

const read = (file: string): Promise<string> => readFile(join(root, file), 'utf8');

async function edit(file: string, change: (text: string) => string): Promise<void> {
  const text = await read(file);
  expect(change(text), `${file} is changed`).not.toBe(text);
  await writeFile(join(root, file), change(text));
}

/** A second year, nothing of which was ever released. */
async function addYear(): Promise<void> {
  for (const entry of await readdir(BASE, { recursive: true, withFileTypes: true })) {
    const from = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !from.includes('/2019/')) continue;
    const to = from.replace(BASE, root).replace('/2019/', '/2020/');
    await mkdir(dirname(to), { recursive: true });
    await writeFile(to, (await readFile(from, 'utf8')).replaceAll('2019', '2020'));
  }
}

/** A released version and a draft that follows it, in which there are three reservoirs more and a lake. */
async function correct(): Promise<void> {
  await releaseSmall(root);
  expect(await startDraft(root, ORDER, memory)).toEqual({ written: [SECOND] });
  await edit(`${SECOND}/facts.csv`, (text) => `${text.replace('水库,12,', '水库,15,')}lakes,湖泊,2,座,,stated,,1,\n`);
}

const listRules = async (): Promise<string[]> => (await inspectReleased(root, memory)).issues.map(({ rule }) => rule);

describe('a site of which nothing was released', () => {
  it('is refused in one sentence, with the way to look at the draft and the way to release it', async () => {
    expect(await listRules()).toEqual(['site-unreleased']);
    const report = formatReport((await inspectReleased(root, memory)).issues);
    expect(report.split('\n')).toHaveLength(1);
    for (const words of ['看2019年度的草稿用 npm start -- --draft', '发布它用 npm run release -- 2019 1.0.0'])
      expect(report).toContain(words);
  });

  it('says so too where the draft is still full of faults', async () => {
    await rm(join(root, 'seeds/2019/register.yaml'));
    await edit(`${FIRST}/facts.csv`, (text) => text.replace('水库,12,', '水库,十二,'));
    expect(await listRules()).toEqual(['site-unreleased']);
  });
});

describe('what is released', () => {
  it('is published without the draft that follows it, whatever is wrong with that', async () => {
    await correct();
    await edit(`${SECOND}/glossary.csv`, (text) => text.replaceAll('"', '').replaceAll(',', '，'));
    const { site, issues } = await inspectReleased(root, memory);
    expect(issues).toEqual([]);
    const [volume] = site?.volumes ?? [];
    expect(volume?.releases.map(({ version }) => version)).toEqual(['1.0.0']);
    expect(volume?.latest.tables.get('facts')?.byId.get('reservoirs')?.values['value']).toBe('12');
  });

  it('is what the feed tells of, and no file names the draft', async () => {
    await correct();
    await addYear();
    const { site, issues } = await inspectReleased(root, memory);
    expect(issues).toEqual([]);
    expect(site && packFeed(site, '')).not.toMatch(/1\.1\.0|2020年度/);
    const names = (await listInputs(root, listUnpublished(findUnpublished(root)))).map(({ path }) => path);
    expect(names.filter((path) => path.includes('v1.1.0') || path.includes('/2020/'))).toEqual([]);
    expect(names).toContain(`${FIRST}/facts.csv`);
    expect([...(await listKeys(root, '/')).keys()]).toEqual(['2019']);
  });

  it('may lean on a code book and an outline that were changed for the draft since', async () => {
    await correct();
    await edit('seeds/2019/outline.csv', (text) => text.replace('收入', '本年的收入'));
    expect(await listRules()).toEqual([]);
  });

  it('is not built with words that were written for the draft, and the message says which way leads on', async () => {
    await correct();
    await edit(CHAPTER, (text) => `${text}\n湖泊有<Count of="facts:lakes" />。\n`);
    expect((await inspectSite(root, memory)).issues).toEqual([]);
    const { issues } = await inspectReleased(root, memory);
    expect(issues).toMatchObject([
      {
        rule: 'draft-ahead',
        found: 'facts:lakes',
        place: { file: CHAPTER },
        facts: { year: '2019', version: '1.1.0', latest: '1.0.0' },
      },
    ]);
    expect(formatReport(issues)).toContain('npm run release -- 2019 1.1.0');
  });

  it('is still judged where a word is wrong with and without the draft', async () => {
    await correct();
    await edit(CHAPTER, (text) => `${text}\n湖泊有<Count of="facts:laker" />。\n`);
    expect(await listRules()).toEqual(['chapter-figure']);
  });

  it('stays released where its seals are taken away', async () => {
    await releaseSmall(root);
    await edit(`${FIRST}/release.yaml`, (text) => text.replace('status: released', 'status: draft'));
    await rm(join(root, FIRST, 'SHA256SUMS'));
    expect(await listRules()).toEqual(['version-reopened']);
  });
});

describe('npm run check', () => {
  it('judges drafts, and says which there are', async () => {
    await correct();
    await addYear();
    const { status, stdout } = await runHere(CHECK_COMMAND, [], { root });
    expect([status, stdout]).toEqual([
      0,
      `数据检查通过，没有发现问题。\n草稿：2019年度1.1.0版、2020年度1.0.0版，发布之前不公开。看草稿：npm run dev，或 npm start -- --draft。\n`,
    ]);
  });

  it('says where the site cannot be built without the draft', async () => {
    await correct();
    await edit(CHAPTER, (text) => `${text}\n湖泊有<Count of="facts:lakes" />。\n`);
    expect((await runHere(CHECK_COMMAND, [], { root })).stdout).toContain('不连草稿就不能生成网站：有 1 处');
  });
});
