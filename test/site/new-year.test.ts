import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getText } from '../../src/model/table.ts';
import type { Volume } from '../../src/model/volume.ts';
import { packCsv } from '../../src/views/bundle/pack-csv.ts';
import { makeNewYear } from '../desk/make-new-year.ts';
import { listOfficialSheets, packOfficial } from '../desk/official-workbook.ts';
import { copyProject } from './copy-project.ts';
import { lendMade } from './lend-made.ts';
import { findByTag, parsePage, readableText } from './parse-page.ts';
import { ROOT } from './published.ts';

type Row = Record<string, string>;

const folder = mkdtempSync(join(tmpdir(), 'open-accounts-year-'));
const [project, finished, out] = ['project', 'finished', 'site'].map((name) => join(folder, name)) as [string, string, string];
const DRAFT = 'data/2021/v1.0.0';
let volume: Volume;

function run(script: string, ...words: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...words], { cwd: project, encoding: 'utf8', env: { ...process.env, INIT_CWD: project, ASTRO_TELEMETRY_DISABLED: '1' }, maxBuffer: 64 * 1024 * 1024 });
  return { status, said: `${stdout}${stderr}` };
}

const read = (root: string, file: string): string => readFileSync(join(root, file), 'utf8');
const readRows = (root: string, file: string): Row[] => Papa.parse<Row>(read(root, file), { header: true, skipEmptyLines: true }).data;

/** What a person does in a table: fills what is empty, takes the names of the year, deletes rows that are no more and adds new ones. Nothing is known to contradict itself. */
function fillTable(file: string): void {
  const drafted = new Map(readRows(project, file).map((row) => [row['id'], row]));
  const rows = readRows(finished, file).filter(({ known }) => known === undefined || known === '').map((wanted) => {
    const own = drafted.get(wanted['id']);
    return own && own['basis'] !== '' && own['amount'] !== undefined ? { ...own, name: wanted['name'] ?? '' } : wanted;
  });
  writeFileSync(join(project, file), packCsv(rows));
}

/** Fills data and seeds; the words of the chapters come next. */
function fillTables(): void {
  const seeds = ['data/classification/2021', 'seeds/2021'];
  for (const path of seeds) cpSync(join(finished, path), join(project, path), { recursive: true });
  for (const name of readdirSync(join(project, DRAFT))) if (name.endsWith('.csv')) fillTable(`${DRAFT}/${name}`);
}

/** Writes what is still to be written. */
function writeWords(): void {
  for (const name of readdirSync(join(project, 'content/2021'))) {
    const file = join(project, 'content/2021', name);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/待写[^"\n]*/g, (words) => (words.includes('标题') ? '其他' : '这一年的情况如下。')));
  }
}

/** What each step of the guide said and how it ended. */
const steps: Record<'unfilled' | 'early' | 'import' | 'check' | 'release' | 'build', { status: number | null; said: string }> = {} as typeof steps;

beforeAll(async () => {
  await copyProject(ROOT, project, ['data', 'content', 'seeds', 'test']);
  lendMade(project);
  volume = await makeNewYear(project, (root) => {
    for (const name of ['data', 'content', 'seeds']) cpSync(join(root, name), join(finished, name), { recursive: true });
    return Promise.resolve();
  });
  writeFileSync(join(project, 'annex.xlsx'), await packOfficial(listOfficialSheets({ tables: volume.latest.tables, unit: '元' })));
  steps.unfilled = run('check');
  steps.early = run('build', '--out', out);
  steps.import = run('import', 'annex.xlsx', '--year', '2021');
  fillTables();
  writeWords();
  steps.check = run('check');
  steps.release = run('release', '2021', '1.0.0', '--note', '首个版本，收录全部数据。', '--date', '2022-09-01');
  steps.build = run('build', '--out', out);
}, 300_000);
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

/** An amount of the year as pages print it. */
function printed(table: string, row: string): string {
  const found = volume.latest.tables.get(table)?.byId.get(row);
  if (!found) throw new Error(`no row ${table}:${row}`);
  return getText(found, 'amount').replace(/\B(?=(?:\d{3})+(?=\.))/g, ',');
}

function textOf(page: string): string {
  const [main] = findByTag(parsePage(readFileSync(join(out, page), 'utf8')), 'main');
  return main ? readableText(main) : '';
}

describe('a new year, by following the guide from a workbook to the site', () => {
  test('is first a list of things to do, with places and no fault', () => {
    expect(steps.unfilled.status).toBe(1);
    expect(steps.unfilled.said).toMatch(/^待填：2021年度的草稿还有 \d+ 处要填或要写/);
    expect(steps.unfilled.said).toMatch(/ {2}data\/2021\/v1\.0\.0\/01-summary\.csv：\d+ 行 \d+ 处，先是 2:4 金额、2:5 依据、2:7 出处/);
    expect(steps.unfilled.said).toContain('除了待填的，没有发现问题');
  });

  test('is not built before it is filled', () => {
    expect(steps.early.status).not.toBe(0);
    expect(steps.early.said).toContain('待填：2021年度的草稿');
  });

  test('goes through import, check, release and build without a fault', () => {
    expect(steps.import.said).toContain('共读入 556 格，留下 0 格');
    expect(Object.values(steps).slice(2).map(({ status }) => status), steps.build.said).toEqual([0, 0, 0, 0]);
    expect(steps.check.said).toContain('数据检查通过，没有发现问题。');
  });

  test.each([
    ['01-summary', 'income-grand-total'], ['02-income', 'total'], ['04-fiscal-summary', 'expenditure-grand-total'], ['06-general-expenditure', 'total'], ['10-three-public', 'total-actual'],
  ])('shows the figures of the workbook on the page of %s', (table, row) => {
    expect(textOf(`2021/tables/${table}/index.html`)).toContain(printed(table, row));
  });

  test('shows them in the chapters, on the page of the year and at home', () => {
    const total = printed('01-summary', 'income-grand-total');
    for (const page of ['2021/summary/index.html', '2021/index.html', 'index.html']) expect(textOf(page), page).toContain(total);
    expect(textOf('2021/income/index.html')).toContain(printed('02-income', 'other'));
  });

  test('publishes the same amounts as files, and no word that is still to be written', () => {
    const rows = Papa.parse<Row>(readFileSync(join(out, 'data/2021/v1.0.0/06-general-expenditure.csv'), 'utf8'), { header: true, skipEmptyLines: true }).data;
    expect(rows.find(({ id }) => id === 'total')?.['amount']).toBe(getText(volume.latest.tables.get('06-general-expenditure')!.byId.get('total')!, 'amount'));
    const { resources } = JSON.parse(readFileSync(join(out, 'data/2021/v1.0.0/datapackage.json'), 'utf8')) as { resources: { name: string; schema: { foreignKeys?: { reference: { resource: string } }[] } }[] };
    const names = ['', ...resources.map(({ name }) => name)];
    expect(names).not.toContain('inconsistencies');
    expect(names).toEqual(expect.arrayContaining(resources.flatMap(({ schema }) => schema.foreignKeys ?? []).map(({ reference }) => reference.resource)));
    for (const page of ['2021/summary/index.html', '2021/index.html']) expect(readFileSync(join(out, page), 'utf8')).not.toContain('待写');
  });
});
