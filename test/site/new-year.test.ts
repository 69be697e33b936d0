import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHECK_COMMAND } from '../../scripts/check.ts';
import { IMPORT_COMMAND } from '../../scripts/import.ts';
import { RELEASE_COMMAND } from '../../scripts/release.ts';
import type { Command } from '../../src/desk/command/define-command.ts';
import { getText } from '../../src/model/table.ts';
import type { Volume } from '../../src/model/volume.ts';
import { answerFindings } from '../desk/answer-findings.ts';
import { makeNewYear } from '../desk/make-new-year.ts';
import { listOfficialSheets, packOfficial } from '../desk/official-workbook.ts';
import { runHere } from '../run-here.ts';
import { copyProject } from './copy-project.ts';
import { lendMade } from './lend-made.ts';
import { findByTag, parsePage, readableText } from './parse-page.ts';
import { ROOT } from './published.ts';
import { surround } from './run-build.ts';

type Row = Record<string, string>;

const folder = mkdtempSync(join(tmpdir(), 'open-accounts-year-'));
const [project, out] = ['project', 'site'].map((name) => join(folder, name)) as [string, string];
let volume: Volume;

/** A build is a process of its own. */
function build(...words: string[]): { status: number | null; said: string } {
  const options = {
    cwd: project,
    encoding: 'utf8',
    env: surround({ zone: 'UTC', locale: 'C.UTF-8' }),
    maxBuffer: 64 * 1024 * 1024,
  } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts', ...words], options);
  return { status, said: `${stdout}${stderr}` };
}

/** Any other command at work on the project, as somebody runs it in its folder. */
async function run(command: Command, ...words: string[]): Promise<{ status: number; said: string }> {
  const { status, stdout, stderr } = await runHere(command, words, { root: project, env: { INIT_CWD: project } });
  return { status, said: `${stdout}${stderr}` };
}

/** What is left to a person: the date on which the document was published. */
function fillDate(): void {
  const file = join(project, 'seeds/2021/register.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^published: ""$/m, 'published: 2022-08-30'));
}

/** What each step of the guide said and how it ended. */
const steps: Record<
  'unfilled' | 'early' | 'import' | 'check' | 'held' | 'release' | 'build',
  { status: number | null; said: string }
> = {} as typeof steps;

beforeAll(async () => {
  await copyProject(ROOT, project, ['data', 'content', 'seeds', 'test']);
  lendMade(project);
  volume = await makeNewYear(project);
  writeFileSync(
    join(project, 'annex.xlsx'),
    await packOfficial(listOfficialSheets({ tables: volume.latest.tables, unit: '元' })),
  );
  steps.unfilled = await run(CHECK_COMMAND);
  steps.early = build('--draft', '--out', join(folder, 'preview'));
  steps.import = await run(IMPORT_COMMAND, 'annex.xlsx', '--year', '2021');
  fillDate();
  steps.check = await run(CHECK_COMMAND);
  const release = ['2021', '1.0.0', '--note', '首个版本，收录全部数据。', '--date', '2022-09-01'] as const;
  steps.held = await run(RELEASE_COMMAND, ...release);
  appendFileSync(join(project, 'content/2021/volume.yaml'), answerFindings(steps.held.said));
  steps.release = await run(RELEASE_COMMAND, ...release);
  steps.build = build('--out', out);
}, 300_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

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
  test('first asks for the forms and one date, and for nothing else', () => {
    expect(steps.unfilled.status).toBe(1);
    expect(steps.unfilled.said.match(/\[[a-z-]+\]/g)).toEqual(['[content-forms]', '[register-blank]']);
    expect(steps.unfilled.said).toContain('npm run import -- 决算说明.docx 附表.xls --year 2021');
  });

  test('is not built before it is filled', () => {
    expect(steps.early.status).not.toBe(0);
    expect(steps.early.said).toContain('[content-forms]');
  });

  test('goes through import, check, release and build without a fault', () => {
    expect(steps.import.said).toContain('共读入 556 格，空白 1485 格，留下 0 格');
    expect(steps.import.said).toContain('：0 处矛盾，');
    expect(steps.import.said).toContain('还有 1 处要看');
    const { import: read, check, release, build } = steps;
    expect(
      [read, check, release, build].map(({ status }) => status),
      build.said,
    ).toEqual([0, 0, 0, 0]);
    expect(steps.check.said).toContain('数据检查通过，没有发现问题。');
  });

  test('is held before its release by what the words do not tell, and goes on with the reasons that are asked for', () => {
    expect(steps.held.status).toBe(1);
    expect(new Set(steps.held.said.match(/\[[a-z-]+\]/g))).toEqual(new Set(['[release-held]']));
  });

  test.each([
    ['01-summary', 'income-grand-total'],
    ['02-income', 'total'],
    ['04-fiscal-summary', 'expenditure-grand-total'],
    ['06-general-expenditure', 'total'],
    ['10-three-public', 'total-actual'],
  ])('shows the figures of the workbook on the page of %s', (table, row) => {
    expect(textOf(`2021/tables/${table}/index.html`)).toContain(printed(table, row));
  });

  test('shows them in the chapters, on the page of the year and at home', () => {
    const total = printed('01-summary', 'income-grand-total');
    for (const page of ['2021/summary/index.html', '2021/index.html', 'index.html'])
      expect(textOf(page), page).toContain(total);
    expect(textOf('2021/income/index.html')).toContain(printed('02-income', 'other'));
  });

  test('publishes the same amounts as files, and no word that is still to be written', () => {
    const rows = Papa.parse<Row>(readFileSync(join(out, 'data/2021/v1.0.0/06-general-expenditure.csv'), 'utf8'), {
      header: true,
      skipEmptyLines: true,
    }).data;
    expect(rows.find(({ id }) => id === 'total')?.['amount']).toBe(
      getText(volume.latest.tables.get('06-general-expenditure')!.byId.get('total')!, 'amount'),
    );
    const { resources } = JSON.parse(readFileSync(join(out, 'data/2021/v1.0.0/datapackage.json'), 'utf8')) as {
      resources: { name: string; schema: { foreignKeys?: { reference: { resource: string } }[] } }[];
    };
    const names = ['', ...resources.map(({ name }) => name)];
    expect(names).not.toContain('inconsistencies');
    expect(names).toEqual(
      expect.arrayContaining(
        resources.flatMap(({ schema }) => schema.foreignKeys ?? []).map(({ reference }) => reference.resource),
      ),
    );
    for (const page of ['2021/summary/index.html', '2021/index.html'])
      expect(readFileSync(join(out, page), 'utf8')).not.toContain('待写');
  });
});
