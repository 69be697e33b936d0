import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DRAFT_COMMAND } from '../../scripts/draft.ts';
import { formatToday } from '../../scripts/format-today.ts';
import { RELEASE_COMMAND } from '../../scripts/release.ts';
import { type ReleaseOutcome, releaseDraft } from '../../src/desk/release-draft.ts';
import { startDraft } from '../../src/desk/start-draft.ts';
import { holdLock } from '../../src/desk/hold-lock.ts';
import { inspectSite } from '../../src/open-site.ts';
import { rememberAll } from '../remember-all.ts';
import { runHere, type Said } from '../run-here.ts';
import { parseCsv } from '../site/parse-csv.ts';
import { findRefusal, photograph } from './find-refusal.ts';
import { QUICK } from './quick-times.ts';

const BASE = join(import.meta.dirname, '..', 'cases', '_base');
const FIRST = 'data/2019/v1.0.0';
const SECOND = 'data/2019/v1.1.0';

const memory = rememberAll();

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'release-'));
  await cp(BASE, root, { recursive: true });
});
afterEach(() => rm(root, { recursive: true, force: true }));

function makeOrder(
  version: string,
  note = '首个版本，收录全部数据。',
  date = '2020-09-18',
): Parameters<typeof releaseDraft>[1] {
  return { year: '2019', version, note, date };
}

const release = (version: string, note?: string): Promise<ReleaseOutcome> =>
  releaseDraft(root, makeOrder(version, note), memory);
const draft = (version: string): Promise<ReleaseOutcome> => startDraft(root, makeOrder(version, ''), memory);

async function edit(file: string, change: (text: string) => string): Promise<void> {
  const text = await readFile(join(root, file), 'utf8');
  const changed = change(text);
  expect(changed, `${file} is changed`).not.toBe(text);
  await writeFile(join(root, file), changed);
}

/** The rules that an order broke; the project is as it was, to the byte. */
async function listRefusals(order: () => Promise<ReleaseOutcome>): Promise<string[]> {
  return (await findRefusal(root, order)).map(({ rule, place }) => `${rule} ${place.file}`.trim());
}

/** A released first version, and a draft with one figure corrected. */
async function correct(): Promise<void> {
  expect(await release('1.0.0')).toHaveProperty('written');
  expect(await draft('1.1.0')).toEqual({ written: [SECOND] });
  await edit(`${SECOND}/glossary.csv`, (text) => text.replace('。', '，已更正。'));
}

describe('release', () => {
  it('seals a draft so that sha256sum, the checks and the head agree', async () => {
    expect(await release('1.0.0')).toEqual({ written: [FIRST, 'data/2019/SHA256SUMS'] });
    expect((await inspectSite(root, memory)).issues).toEqual([]);
    for (const folder of [FIRST, 'data/2019']) {
      const { status, stdout } = spawnSync('sha256sum', ['-c', 'SHA256SUMS'], {
        cwd: join(root, folder),
        encoding: 'utf8',
      });
      expect([status, stdout.includes('FAILED')]).toEqual([0, false]);
    }
    const listed = (await readFile(join(root, FIRST, 'SHA256SUMS'), 'utf8'))
      .trim()
      .split('\n')
      .map((line) => line.slice(66));
    expect(listed).toEqual((await readdir(join(root, FIRST))).filter((name) => name !== 'SHA256SUMS').toSorted());
    expect(listed).toEqual(
      expect.arrayContaining(['release.yaml', 'datapackage.json', 'outline.csv', 'functional.csv']),
    );
    expect(await readFile(join(root, FIRST, 'release.yaml'), 'utf8')).toMatch(
      /^status: released\npublished: "2020-09-18"\nnote: "首个版本，收录全部数据。"$/m,
    );
  });

  it('gives the same bytes again', async () => {
    await release('1.0.0');
    const first = await photograph(root);
    await rm(root, { recursive: true });
    await cp(BASE, root, { recursive: true });
    await release('1.0.0');
    expect(await photograph(root)).toEqual(first);
  });

  it('reads a released version by its own descriptor, whatever the schemas say later', async () => {
    await correct();
    await release('1.1.0', '更正名词的说明。');
    await edit('data/schemas/glossary.json', (text) => text.replace(/"name": "term"/, '"name": "word"'));
    const { site } = await inspectSite(root, memory);
    expect(site?.volumes[0]?.releases.map(({ tables }) => tables.get('glossary')?.schema.fields[1]?.name)).toEqual([
      'term',
      'term',
    ]);
  });

  it('leaves the former version as it was', async () => {
    await correct();
    const before = await photograph(root);
    expect(await release('1.1.0', '更正名词的说明。')).toHaveProperty('written');
    const after = await photograph(root);
    for (const [name, text] of before) if (name.includes(FIRST)) expect(after.get(name)).toBe(text);
    expect(
      (await inspectSite(root, memory)).site?.volumes[0]?.releases.map(({ version, previous }) => [version, previous]),
    ).toEqual([
      ['1.1.0', '1.0.0'],
      ['1.0.0', undefined],
    ]);
  });

  it('starts a draft with the columns that came after the former version, blank, and all else to the byte', async () => {
    for (const name of ['data', 'content', 'seeds']) {
      await rm(join(root, name), { recursive: true });
      await cp(join(BASE, '../../..', name), join(root, name), { recursive: true });
    }
    await edit('data/schemas/glossary.json', (text) =>
      text.replace(
        '"fields": [',
        '"fields": [{ "name": "remark", "type": "string", "title": "附注", "titleEn": "Remark", "description": "附注", "descriptionEn": "Remark" },',
      ),
    );
    const first = 'data/2020/v1.1.0';
    const second = 'data/2020/v1.2.0';
    expect(await startDraft(root, { ...makeOrder('1.2.0', ''), year: '2020' }, memory)).toEqual({ written: [second] });
    expect((await inspectSite(root, memory)).issues).toEqual([]);
    const open = async (folder: string, name: string): Promise<string> => readFile(join(root, folder, name), 'utf8');
    const tables = (await readdir(join(root, second))).filter(
      (name) => name.endsWith('.csv') && name !== 'glossary.csv',
    );
    expect(tables.length).toBeGreaterThan(50);
    for (const name of tables) expect(await open(second, name), name).toBe(await open(first, name));
    const former = parseCsv(await open(first, 'glossary.csv'));
    const drafted = parseCsv(await open(second, 'glossary.csv'));
    const column = drafted[0]?.indexOf('remark') ?? -1;
    expect(drafted.slice(1).map((row) => row[column])).toEqual(former.slice(1).map(() => ''));
    expect(drafted.map((row) => row.toSpliced(column, 1))).toEqual(former);
  });

  it('replaces what a killed command left', async () => {
    await mkdir(join(root, '.stage/data'), { recursive: true });
    expect(await release('1.0.0')).toHaveProperty('written');
    expect(await readdir(root)).not.toContain('.stage');
  });
});

describe('release refuses, and writes nothing', () => {
  it.each([
    [
      'a draft with faults',
      () => edit(`${FIRST}/glossary.csv`, (text) => `${text}extra,row\n`),
      '1.0.0',
      [`csv-short-row ${FIRST}/glossary.csv`],
    ],
    ['a version that is not there', () => Promise.resolve(), '2.0.0', ['release-absent']],
  ])('%s', async (_, prepare, version, findings) => {
    await prepare();
    expect(await listRefusals(() => release(version))).toEqual(findings);
  });

  it('a release without a note', async () => {
    expect(await listRefusals(() => release('1.0.0', ''))).toEqual(['release-note']);
  });

  it('an unknown year', async () => {
    expect(await listRefusals(() => releaseDraft(root, { ...makeOrder('1.0.0'), year: '1999' }))).toEqual([
      'order-year',
    ]);
  });

  it('what is released', async () => {
    await release('1.0.0');
    expect(await listRefusals(() => release('1.0.0', '再次发布。'))).toEqual(['release-done']);
  });

  it('the note of the version before', async () => {
    await correct();
    expect(await listRefusals(() => release('1.1.0'))).toEqual([`version-note ${SECOND}/release.yaml`]);
  });

  it('a bump without change', async () => {
    await correct();
    await cp(join(root, FIRST, 'glossary.csv'), join(root, SECOND, 'glossary.csv'));
    expect(await listRefusals(() => release('1.1.0', '更正。'))).toEqual([`version-unchanged ${SECOND}/release.yaml`]);
  });

  it('anything while a former version is changed', async () => {
    await correct();
    await edit(`${FIRST}/glossary.csv`, (text) => text.replace('。', '！'));
    expect(await listRefusals(() => release('1.1.0', '更正。'))).toEqual([`version-changed ${FIRST}/glossary.csv`]);
  });

  it('anything while a former version is gone', async () => {
    await correct();
    await rm(join(root, FIRST), { recursive: true });
    expect(await listRefusals(() => release('1.1.0', '更正。'))).toEqual(['version-gone data/2019/SHA256SUMS']);
  });

  it('to work beside another command', async () => {
    const work = (): Promise<string[]> => listRefusals(() => release('1.0.0'));
    const refusals = await holdLock(join(root, '.cache/desk'), () => undefined, work, QUICK);
    expect(refusals).toEqual(['order-busy']);
  }, 20_000);
});

describe('draft', () => {
  it('starts from the latest version and asks for a change', async () => {
    await release('1.0.0');
    expect(await draft('1.1.0')).toEqual({ written: [SECOND] });
    expect((await readdir(join(root, SECOND))).filter((name) => name.endsWith('.csv'))).toEqual(
      (await readdir(join(BASE, FIRST))).filter((name) => name.endsWith('.csv')),
    );
    expect((await inspectSite(root, memory)).issues.map(({ rule }) => rule)).toEqual(['version-unchanged']);
  });

  it.each([
    ['the same number', '1.0.0', 'draft-order'],
    ['a smaller number', '0.9.9', 'draft-order'],
  ])('refuses %s', async (_, version, rule) => {
    await release('1.0.0');
    expect(await listRefusals(() => draft(version))).toEqual([rule]);
  });

  it('refuses a second draft', async () => {
    await correct();
    expect(await listRefusals(() => draft('1.2.0'))).toEqual(['draft-open']);
  });

  it('refuses to start from a version that was changed', async () => {
    await release('1.0.0');
    await edit(`${FIRST}/glossary.csv`, (text) => text.replace('。', '！'));
    expect(await listRefusals(() => draft('1.1.0'))).toEqual([`version-changed ${FIRST}/glossary.csv`]);
  });

  it('takes over a classification that was corrected', async () => {
    await release('1.0.0');
    await edit('data/classification/2019/functional.csv', (text) => text.replace(/\n$/, '\n299,其他支出,class,\n'));
    expect((await inspectSite(root, memory)).issues.map(({ rule }) => rule)).toEqual(['version-reference']);
    expect(await draft('1.1.0')).toEqual({ written: [SECOND] });
    expect((await inspectSite(root, memory)).issues).toEqual([]);
    expect(await release('1.1.0', '补上一个科目。')).toHaveProperty('written');
    const { site, issues } = await inspectSite(root, memory);
    expect(issues).toEqual([]);
    expect(site?.volumes[0]?.releases.map(({ references }) => references.get('functional')?.byId.has('299'))).toEqual([
      true,
      false,
    ]);
  });
});

describe('an order', () => {
  it('releases by the command, on the day that is told, and says what comes next', async () => {
    const words = ['--note=  首次公开 ', '2019', '1.0.0', '--date', '2020-09-18'];
    const { status, stdout, stderr } = await runHere(RELEASE_COMMAND, words, { root });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^已发布2019年度 1\.0\.0版：data\/2019\/v1\.0\.0\/ 从此不再改动。下一步：.+\n$/);
    const head = await readFile(join(root, FIRST, 'release.yaml'), 'utf8');
    expect(head).toMatch(/^status: released\npublished: "2020-09-18"\nnote: "首次公开"$/m);
    const next = await runHere(DRAFT_COMMAND, ['2019', '1.1.0'], { root });
    expect([next.status, next.stdout.startsWith('已起草2019年度 1.1.0版：data/2019/v1.1.0/。')]).toEqual([0, true]);
  });

  it('is of today where no day is told', async () => {
    await runHere(RELEASE_COMMAND, ['2019', '1.0.0', '--note', '首次公开'], { root });
    const head = await readFile(join(root, FIRST, 'release.yaml'), 'utf8');
    expect(head).toContain(`published: "${formatToday(new Date())}"`);
  });

  it('that the project does not bear out ends with 1, and one that nobody can carry out with 2', async () => {
    await edit(`${FIRST}/glossary.csv`, (text) => `${text}extra,row\n`);
    const order = (year: string): Promise<Said> => {
      return runHere(RELEASE_COMMAND, [year, '1.0.0', '--note', '首次公开'], { root });
    };
    const faulty = await order('2019');
    const absent = await order('1999');
    expect([faulty.status, faulty.stdout]).toEqual([1, '']);
    expect(faulty.stderr).toMatch(/^没有发布，什么也没有改动：\n发现.+\[csv-short-row\]\n共 1 个问题/);
    expect([absent.status, absent.stderr.includes('[order-year]')]).toEqual([2, true]);
  });

  it.each([
    [[], 'command-missing'],
    [['2020'], 'command-missing'],
    [['2020', '1.1.0', 'x'], 'command-extra'],
    [['2020', 'v1.1.0'], 'order-version'],
    [['2020', '1.01.0'], 'order-version'],
    [['../2020', '1.1.0'], 'command-value'],
    [['2020', '1.1.0', '--force'], 'command-option'],
    [['2020', '1.1.0', '--date', '2021-02-30'], 'order-date'],
  ])('refuses %j', async (words, rule) => {
    const before = await photograph(root);
    const { status, stderr } = await runHere(RELEASE_COMMAND, words, { root });
    expect([status, stderr.includes(`[${rule}]`)]).toEqual([2, true]);
    expect(await photograph(root)).toEqual(before);
  });
});
