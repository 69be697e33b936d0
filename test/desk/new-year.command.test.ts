import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NEW_YEAR_COMMAND } from '../../scripts/new-year.ts';
import { holdLock } from '../../src/desk/hold-lock.ts';
import { onStage } from '../../src/desk/stage.ts';
import { startYear } from '../../src/desk/start-year.ts';
import { inspectSite } from '../../src/open-site.ts';
import { formatIssue, formatReport } from '../../src/views/say/issue-text.ts';
import { rememberAll } from '../remember-all.ts';
import { runHere } from '../run-here.ts';
import { findRefusal, photograph } from './find-refusal.ts';
import { QUICK } from './quick-times.ts';
import { findSchemaFaults } from '../source/find-schema-faults.ts';

const BASE = join(import.meta.dirname, '..', 'cases', '_base');
const OWN = join(import.meta.dirname, '..', '..');
const FOLDERS = ['data/2020', 'data/classification/2020', 'content/2020', 'seeds/2020'];

const memory = rememberAll();

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'year-'));
  await cp(BASE, root, { recursive: true });
});
afterEach(() => rm(root, { recursive: true, force: true }));

const read = (file: string): Promise<string> => readFile(join(root, file), 'utf8');

async function listFiles(): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .toSorted();
}

/** The rules that an order broke; the project is as it was, to the byte. */
async function listRefusals(order: () => Promise<object>): Promise<string[]> {
  return (await findRefusal(root, order)).map(({ rule }) => rule);
}

describe('a new year', () => {
  it('has every table with its header and rows, and none of the values of the year before', async () => {
    expect(await startYear(root, { year: '2020', wanted: [] }, memory)).toEqual({
      written: FOLDERS,
      waits: false,
      left: [],
    });
    expect(await read('data/2020/v1.0.0/income.csv')).toBe(
      'id,name,amount,basis,formula,source,note\ntotal,本年收入合计,,,,,\ngeneral,一般公共预算财政拨款收入,,,,,\nother,其他收入,,,,,\ndonated,捐赠收入,,,,,\n',
    );
    expect(await read('data/2020/v1.0.0/spending.csv')).toContain('\nbasic,2130306,水利工程运行与维护,basic,,,,,\n');
    expect(await read('data/2020/v1.0.0/facts.csv')).toContain('\nstaff,年末人数,,人,,,,,\n');
    expect(await read('data/2020/v1.0.0/release.yaml')).toContain('version: 1.0.0\nstatus: draft\npublished: null\n');
    expect(await read('data/classification/2020/functional.csv')).toBe(
      await read('data/classification/2019/functional.csv'),
    );
  });

  it('keeps how far an identity may be out, and begins without the blanks of the form of the year before', async () => {
    const sums = 'identities.csv';
    const income = 'income.csv';
    const first = join(root, 'data/2019/v1.0.0');
    await writeFile(join(first, sums), (await read(`data/2019/v1.0.0/${sums}`)).replace(',,,\n', ',0.01,,\n'));
    const blank = (await read(`data/2019/v1.0.0/${income}`)).replace(',,not-disclosed,', ',,blank,');
    await writeFile(join(first, income), blank);
    expect((await inspectSite(root, memory)).issues).toEqual([]);
    await startYear(root, { year: '2020', wanted: [] }, memory);
    expect(await read(`data/2020/v1.0.0/${sums}`)).toContain(',0.01,,\n');
    expect(await read(`data/2020/v1.0.0/${income}`)).toContain('\ndonated,捐赠收入,,,,,\n');
    const told = async (): Promise<string[]> =>
      (await inspectSite(root, memory)).issues
        .filter(({ rule, place }) => rule === 'value-unfilled' && place.file.endsWith(income))
        .map(({ place }) => `${place.line ?? 0}`);
    expect(await told()).toEqual(['2', '3', '4', '5']);
    const draft = join(root, 'data/2020/v1.0.0', income);
    await writeFile(
      draft,
      (await read(`data/2020/v1.0.0/${income}`)).replace('捐赠收入,,,,,', '捐赠收入,,blank,,2.1,'),
    );
    expect(await told(), 'a blank of the form is nothing to fill').toEqual(['2', '3', '4']);
  });

  it('has chapters that read their figures and say nothing of the year before', async () => {
    await startYear(root, { year: '2020', wanted: [] }, memory);
    const chapter = await read('content/2020/accounts.mdx');
    expect(chapter).toContain('<Amount of="income:total" />');
    expect(chapter).toContain('<Percent of="facts:project-share" />');
    expect(chapter).toContain('<Chart of="income-parts" />\n');
    expect(chapter).toContain('<DataTable of="income" />\n');
    expect(chapter).not.toMatch(/2019|全局|管水/);
    expect(findSchemaFaults(root).faults.filter((fault) => fault.includes('/2020/'))).toEqual([]);
    const volume = await read('content/2020/volume.yaml');
    expect(volume).toContain('title: 2020年度部门决算');
    expect(volume).not.toMatch(/2019|多数来自|全县/);
  });

  it('is listed as things to do, by file, with the first places and no error', async () => {
    await startYear(root, { year: '2020', wanted: [] }, memory);
    const { issues } = await inspectSite(root, memory);
    const report = formatReport(issues);
    expect(report).toMatch(/^待填：2020年度的草稿还有 \d+ 处要填或要写，在 \d+ 个文件里/);
    expect(report).toContain('  data/2020/v1.0.0/income.csv：4 行 12 处，先是 2:3 ');
    expect(report).toMatch(/ {2}seeds\/2020\/register\.yaml：6 处，先是 3:8 title、/);
    expect(report).toMatch(/ {2}content\/2020\/accounts\.mdx：\d+ 处，先是 3:10 summary/);
    expect(report.split('\n').at(-1)).toBe('除了待填的，没有发现问题；填完才能发布和生成网站。');
  });

  it('keeps faults apart from what is to do', async () => {
    await startYear(root, { year: '2020', wanted: [] }, memory);
    await writeFile(
      join(root, 'data/2020/v1.0.0/income.csv'),
      (await read('data/2020/v1.0.0/income.csv')).replace('本年收入合计,,', '本年收入合计,12万,'),
    );
    const lines = formatReport((await inspectSite(root, memory)).issues).split('\n');
    expect(lines.filter((line) => line.startsWith('发现')).join()).toMatch(
      /^发现「12万」.*income\.csv:2:3 \[value-number\]$/,
    );
    expect(lines.at(-1)).toBe('共 1 个问题，未作任何发布。');
  });

  it('tells what the register should say of a document that lies beside it', async () => {
    await startYear(root, { year: '2020', wanted: [] }, memory);
    await writeFile(join(root, 'seeds/2020/document.txt'), '决算\n第二行\n');
    const expected = (await inspectSite(root, memory)).issues
      .filter(({ rule }) => rule === 'register-blank')
      .map(({ facts }) => [facts['key'], facts['expected']]);
    expect(expected).toEqual(
      expect.arrayContaining([
        ['bytes', '17'],
        ['characters', '7'],
        ['lines', '2'],
        ['sha256', expect.stringMatching(/^[0-9a-f]{64}$/)],
      ]),
    );
  });
});

/** Puts this project's own inputs in place of the small ones: a year with fourteen forms, 43 tables more and 22 chapters. */
async function openOwn(): Promise<void> {
  for (const name of ['data', 'content', 'seeds']) {
    await rm(join(root, name), { recursive: true });
    await cp(join(OWN, name), join(root, name), { recursive: true });
  }
}

describe('a new year after one that says which forms it has', () => {
  beforeEach(openOwn);

  it('leaves the forms to the import, and has nothing that somebody would delete', async () => {
    expect(await startYear(root, { year: '2021', wanted: [] }, memory)).toMatchObject({ waits: true });
    const files = (await listFiles()).filter((name) =>
      /^(?:data|content|seeds)\/(?:classification\/)?2021\//.test(name),
    );
    expect(files).toEqual([
      'content/2021/charts.yaml',
      'content/2021/duties.mdx',
      'content/2021/terms.mdx',
      'content/2021/volume.yaml',
      'data/2021/v1.0.0/release.yaml',
      'data/classification/2021/economic.csv',
      'data/classification/2021/functional.csv',
      'seeds/2021/outline.csv',
      'seeds/2021/register.yaml',
    ]);
    expect(await read('content/2021/terms.mdx')).not.toMatch(/<[A-Z]|2020/);
  });

  it('is a short list of things to do, and no fault', async () => {
    await startYear(root, { year: '2021', wanted: [] }, memory);
    const { issues } = await inspectSite(root, memory);
    expect(issues.filter(({ unfilled }) => unfilled === undefined).map(formatIssue)).toEqual([]);
    expect(issues.map(({ rule, place: { file } }) => `${file} ${rule}`)).toEqual([
      'content/2021/duties.mdx chapter-unwritten',
      'content/2021/duties.mdx chapter-unwritten',
      'content/2021/terms.mdx chapter-unwritten',
      'content/2021/terms.mdx chapter-unwritten',
      'content/2021/volume.yaml content-forms',
      'seeds/2021/register.yaml register-blank',
    ]);
  });

  it('takes along the tables that it is asked for, with their rows and no figure', async () => {
    const outcome = await startYear(root, { year: '2021', wanted: ['unit-counts', 'staff'] }, memory);
    expect(outcome).toHaveProperty('written');
    for (const name of ['unit-counts', 'staff']) {
      const [own, former] = await Promise.all(
        ['2021', '2020'].map(async (year) => (await read(`data/${year}/v1.0.0/${name}.csv`)).split('\n')),
      );
      expect(own?.length, name).toBe(former?.length);
      expect(own?.join('\n'), name).not.toMatch(/(?:^|,)-?\d+\.\d+(?:,|$)|stated|derived/m);
    }
    expect(await read('content/2021/organisation.mdx')).toContain('<Count of="unit-counts:');
    const { issues } = await inspectSite(root, memory);
    expect(issues.filter(({ unfilled }) => unfilled === undefined).map(formatIssue)).toEqual([]);
  });

  it('names the chapters that stay behind, and what comes next', async () => {
    const { status, stdout } = await runHere(NEW_YEAR_COMMAND, ['2021'], { root });
    expect([status, stdout]).toEqual([
      0,
      expect.stringContaining('npm run import -- 决算说明.docx 附表.xls --year 2021'),
    ]);
    expect(stdout).toMatch(/没有带上的章节（[^）]*--with 表）：.*机构设置.*科普经费/);
  });

  it.each(['nothing', '01-summary', 'identities'])('is refused the table %s', async (name) => {
    expect(await listRefusals(() => startYear(root, { year: '2021', wanted: [name] }, memory))).toEqual(['year-table']);
  });
});

describe('a new year is refused, and nothing is written', () => {
  it.each([
    ['that is there', '2019', 'year-exists'],
    ['before any other', '2018', 'year-first'],
  ])('%s', async (_, year, rule) => {
    expect(await listRefusals(() => startYear(root, { year, wanted: [] }, memory))).toEqual([rule]);
  });

  it.each(FOLDERS)('that has %s already', async (folder) => {
    await mkdir(join(root, folder), { recursive: true });
    await writeFile(join(root, folder, 'kept.txt'), '');
    expect(await listRefusals(() => startYear(root, { year: '2020', wanted: [] }, memory))).toEqual(['year-exists']);
  });

  it('with a table where all of them come along', async () => {
    expect(await listRefusals(() => startYear(root, { year: '2020', wanted: ['income'] }, memory))).toEqual([
      'year-whole',
    ]);
  });

  it('beside another command', async () => {
    const work = (): Promise<string[]> => listRefusals(() => startYear(root, { year: '2020', wanted: [] }, memory));
    const refusals = await holdLock(join(root, '.cache/desk'), () => undefined, work, QUICK);
    expect(refusals).toEqual(['order-busy']);
  }, 20_000);

  it.each([[[]], [['20']], [['1820']], [['2020', '2021']], [['--year', '2020']]])('%j', async (words) => {
    const before = await photograph(root);
    expect((await runHere(NEW_YEAR_COMMAND, words, { root })).status).toBe(2);
    expect(await photograph(root)).toEqual(before);
  });

  it('by the command, in one line and with its exit code', async () => {
    const { status, stderr } = await runHere(NEW_YEAR_COMMAND, ['2019'], { root });
    expect([status, stderr.trim().split('\n').length]).toEqual([2, 1]);
    expect(stderr).toContain(
      '没有建立新年度，什么也没有改动：发现「seeds/2019、content/2019、data/classification/2019、data/2019」',
    );
    expect((await listFiles()).filter((file) => /^\.(?:stage|cache)\//.test(file))).toEqual([]);
  });
});

describe('a new year that was killed between two folders', () => {
  /** What is there when the command dies after so many of its four folders. */
  async function kill(after: number): Promise<void> {
    await startYear(root, { year: '2020', wanted: [] }, memory);
    await mkdir(join(root, '.stage/data/classification'), { recursive: true });
    const order = FOLDERS.toReversed();
    await writeFile(join(root, '.stage/moves.json'), JSON.stringify(order));
    for (const folder of order.slice(after)) {
      await mkdir(join(root, '.stage', folder, '..'), { recursive: true });
      await rename(join(root, folder), join(root, '.stage', folder));
    }
  }

  it.each([1, 2, 3])('leaves nothing of its %i once the next command begins', async (after) => {
    const before = await photograph(root);
    await kill(after);
    await onStage(root, () => Promise.resolve());
    expect(await photograph(root)).toEqual(before);
  });

  it('stays where all of it was there', async () => {
    await kill(4);
    await onStage(root, () => Promise.resolve());
    expect(await listFiles()).toContain('data/2020/v1.0.0/release.yaml');
  });
});
