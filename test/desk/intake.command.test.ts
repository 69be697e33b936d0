import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { importFiles, undoImport } from '../../src/desk/import-files.ts';
import type { ImportedYear, ImportOutcome } from '../../src/desk/intake/imported.ts';
import { type ReleaseOutcome, releaseDraft } from '../../src/desk/release-draft.ts';
import { inspectSite } from '../../src/open-site.ts';
import { Offer } from '../../src/views/download/offer.ts';
import { packSheets, packWorkbook } from '../../src/views/workbook/pack-workbook.ts';
import type { Sheet, SheetCell, SheetRow } from '../../src/views/workbook/sheet.ts';
import { formatIssue, formatReport } from '../../src/views/say/issue-text.ts';
import { rememberAll } from '../remember-all.ts';
import { readSheets } from '../source/workbook/raw-workbook.ts';
import { answerFindings } from './answer-findings.ts';
import { photograph } from './find-refusal.ts';
import { listNineForms } from './nine-forms.ts';

const OWN = join(import.meta.dirname, '..', '..');
const OFFICE = '某县水务局';
const SLOW = 60_000;

let folder = '';
let root = '';
const memory = rememberAll();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'intake-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A project with who publishes, the tables and the profiles, and no year. */
beforeEach(async () => {
  root = join(folder, 'site');
  await rm(root, { recursive: true, force: true });
  await mkdir(join(root, 'seeds'), { recursive: true });
  for (const path of ['data/schemas', 'data/profiles'])
    await cp(join(OWN, path), join(root, path), { recursive: true });
  await mkdir(join(root, 'content'));
  const names = ['name', 'shortName', 'siteTitle', 'description'].map((key) => `${key}: ${OFFICE}\n`).join('');
  await writeFile(join(root, 'content/site.yaml'), names);
}, SLOW);

const at = (...path: readonly string[]): string => join(root, ...path);
const read = (file: string): Promise<string> => readFile(at(file), 'utf8');
const table = async (name: string, year = '2024'): Promise<string[]> =>
  (await read(`data/${year}/v1.0.0/${name}.csv`)).trim().split('\n');

async function take(books: readonly (readonly Sheet[])[], year = '2024', partial = false): Promise<ImportOutcome> {
  const files = books.map((_, index) => `annex-${index}.xlsx`);
  for (const [index, sheets] of books.entries()) {
    await writeFile(
      at(files[index] ?? ''),
      await packSheets(sheets, { title: '附表', creator: OFFICE, version: '', created: '' }),
    );
  }
  return importFiles(root, { files, year, partial }, [root], memory);
}

async function takeAll(sheets: readonly Sheet[], year = '2024', partial = false): Promise<ImportedYear> {
  const outcome = await take([sheets], year, partial);
  if ('issues' in outcome) throw new Error(outcome.issues.map(formatIssue).join('\n'));
  return outcome;
}

const nine = (): Sheet[] => listNineForms(OFFICE);

/** The nine forms with the texts and numbers of some cells exchanged. */
function exchange(edits: ReadonlyMap<string | number, string | number>, sheets = nine()): Sheet[] {
  const swap = (cell: SheetCell | null): SheetCell | null => {
    const value = cell === null ? undefined : edits.get(cell.value);
    return cell === null || value === undefined ? cell : { ...cell, value };
  };
  return sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row): SheetRow => row.map(swap)) }));
}

const style = { align: 'left' } as const;
const line = (...values: readonly (string | number)[]): SheetRow =>
  values.map((value) => (value === '' ? null : { value, style }));
const lay = (title: string, ...rows: readonly SheetRow[]): Sheet => ({
  name: title.replace(/[“”]/g, '').slice(0, 31),
  widths: [20],
  rows: [line(title), line('', '单位：万元'), ...rows],
});

describe('a year from its forms', () => {
  it(
    'has every form, its codes and identities, chapters and the workbook itself, and one date is left to fill',
    async () => {
      const outcome = await takeAll(nine());
      expect([outcome.profile.id, outcome.readings.length, outcome.contradictions, outcome.isNew]).toEqual([
        'ministry-2024',
        9,
        [],
        true,
      ]);
      expect(outcome.readings.flatMap(({ leavings }) => leavings)).toEqual([]);
      expect(outcome.open.map(({ rule, place: { file } }) => `${rule} ${file}`)).toEqual([
        'register-blank seeds/2024/register.yaml',
      ]);
      expect(await table('03-expenditure')).toContain(
        '2130306-project,2130306,水利工程运行与维护,project,200.00,stated,,2.3,',
      );
      expect(await read('data/classification/2024/functional.csv')).toContain(
        '2130306,水利工程运行与维护,item,21303\n',
      );
      expect(await read('content/2024/summary.mdx')).toContain('收入总计<Amount of="01-summary:income-grand-total" />');
      expect(await read('seeds/2024/register.yaml')).toMatch(/^kind: workbook$/m);
      expect(await readdir(at('seeds/2024'))).toEqual([
        'imported.json',
        'outline.csv',
        'register.yaml',
        'workbook.xlsx',
      ]);
    },
    SLOW,
  );

  it(
    'keeps a blank of the form as a blank, an empty form in its layout with its sentence',
    async () => {
      await takeAll(nine());
      expect(await table('02-income')).toContain('213-other,213,农林水支出,other,,blank,,2.2,');
      const [, first, ...rest] = await table('11-fund');
      expect(first).toBe(
        'carry-in,,合计,carry-in,,blank,,2.8,本部门没有政府性基金预算财政拨款收入和支出，故本表无数据。',
      );
      expect(rest.map((row) => row.split(',')[0])).toEqual(['income', 'expenditure', 'basic', 'project', 'carry-out']);
    },
    SLOW,
  );

  it(
    'is the same, byte for byte, when the same workbook is read again',
    async () => {
      await takeAll(nine());
      const before = [await photograph(at('data')), await photograph(at('content')), await photograph(at('seeds'))];
      const again = await takeAll(nine());
      expect([await photograph(at('data')), await photograph(at('content')), await photograph(at('seeds'))]).toEqual(
        before,
      );
      expect([again.isNew, again.dropped]).toEqual([false, []]);
    },
    SLOW,
  );

  it(
    'is the same again, too, where the workbook prints other titles',
    async () => {
      const titles = new Map([
        ['收入决算表', '收入决算总表'],
        ['财政拨款“三公”经费支出决算表', '“三公”经费支出决算表'],
      ]);
      await takeAll(exchange(titles));
      expect(await read('seeds/2024/outline.csv')).toContain('2.2,2,收入决算总表,table,');
      const before = [await photograph(at('data')), await photograph(at('content')), await photograph(at('seeds'))];
      await takeAll(exchange(titles));
      expect([await photograph(at('data')), await photograph(at('content')), await photograph(at('seeds'))]).toEqual(
        before,
      );
    },
    SLOW,
  );

  it(
    'comes from several workbooks, a form each, too',
    async () => {
      const outcome = await take(nine().map((sheet) => [sheet]));
      expect('readings' in outcome && outcome.readings.length).toBe(9);
      expect((await readdir(at('seeds/2024'))).filter((name) => name.startsWith('workbook'))).toHaveLength(9);
    },
    SLOW,
  );

  it(
    'goes back to what it was before the last import, and forth again',
    async () => {
      await takeAll(nine());
      const first = await photograph(at('data'));
      const chapters = await photograph(at('content'));
      await takeAll(listNineForms(OFFICE, 2));
      const second = await photograph(at('data'));
      expect(second).not.toEqual(first);
      await undoImport(root, '2024');
      expect([await photograph(at('data')), await photograph(at('content'))]).toEqual([first, chapters]);
      await undoImport(root, '2024');
      expect(await photograph(at('data'))).toEqual(second);
    },
    SLOW,
  );

  it(
    'is not taken back once it was released',
    async () => {
      await takeAll(nine());
      await writeFile(
        at('seeds/2024/register.yaml'),
        (await read('seeds/2024/register.yaml')).replace('published: ""', 'published: "2025-08-30"'),
      );
      const release = (): Promise<ReleaseOutcome> =>
        releaseDraft(root, { year: '2024', version: '1.0.0', note: '首个版本', date: '2025-08-30' }, memory);
      // A workbook alone tells none of the items in words: each is asked for, and the line that answers it is there.
      const held = await release();
      const issues = 'issues' in held ? held.issues : [];
      expect(new Set(issues.map(({ rule }) => rule))).toEqual(new Set(['release-held']));
      await appendFile(at('content/2024/volume.yaml'), answerFindings(formatReport(issues)));
      expect(await release()).not.toHaveProperty('issues');
      const before = await photograph(at('data'));
      expect(await undoImport(root, '2024')).toEqual({
        issues: [expect.objectContaining({ rule: 'import-undo-released' })],
      });
      expect(await photograph(at('data'))).toEqual(before);
    },
    SLOW,
  );

  it(
    'is not there after the first import was taken back; a year that was never read has nothing to take back',
    async () => {
      await takeAll(nine());
      await undoImport(root, '2024');
      expect(await readdir(at('data'))).toEqual(expect.not.arrayContaining(['2024']));
      expect(await undoImport(root, '2023')).toEqual({ issues: [expect.objectContaining({ rule: 'import-undo' })] });
    },
    SLOW,
  );
});

describe('what an editor decided stays', () => {
  it(
    'notes, places, and basis and formula where the amount is the same',
    async () => {
      await takeAll(nine());
      const file = 'data/2024/v1.0.0/10-three-public.csv';
      const own =
        'reception-actual,公务接待费,actual,1.00,derived,10-three-public:total-actual - 10-three-public:car-actual,2.7,口径见说明。';
      await writeFile(at(file), (await read(file)).replace(/^reception-actual,.*$/m, own));
      await takeAll(nine());
      expect(await table('10-three-public')).toContain(own);
      await takeAll(listNineForms(OFFICE, 2));
      expect(await table('10-three-public')).toContain(
        'reception-actual,公务接待费,actual,2.00,stated,,2.7,口径见说明。',
      );
    },
    SLOW,
  );

  it(
    'identities of their own, what is known of one, and words in the chapters',
    async () => {
      await takeAll(nine());
      const file = 'data/2024/v1.0.0/identities.csv';
      const own = 'own,自己的等式,equal,03-expenditure:total,06-general-expenditure:total,,,';
      await writeFile(at(file), `${(await read(file)).trimEnd()}\n${own}\n`);
      await writeFile(
        at('content/2024/summary.mdx'),
        (await read('content/2024/summary.mdx')).replace('summary: ', 'summary: 改过的'),
      );
      await takeAll(listNineForms(OFFICE, 2));
      expect(await table('identities')).toContain(own);
      expect(await read('content/2024/summary.mdx')).toContain('summary: 改过的');
    },
    SLOW,
  );
});

describe('the workbook that the site gives', () => {
  it(
    'numbers columns and rows as the forms do, and comes back as the very same year',
    async () => {
      await takeAll(nine());
      const register = 'seeds/2024/register.yaml';
      await writeFile(at(register), (await read(register)).replace('published: ""', 'published: "2025-08-30"'));
      const { site, issues } = await inspectSite(root);
      const edition = site && new Offer(site).listEditions()[0];
      if (!edition || issues.length > 0) throw new Error(issues.map(formatIssue).join('\n'));
      const bytes = await packWorkbook(edition);
      const [summary] = readSheets(bytes).filter(
        ({ name }) => name.includes('收入支出决算总表') && !name.includes('财政'),
      );
      const rows = [...summary!.lines.values()].map((cells) => cells.map(({ text }) => text).join(' '));
      expect(rows).toContain('栏次 1 栏次 2');
      expect(rows).toContain('名称 行次 金额 名称 行次 金额');
      expect(rows.filter((row) => /^总计 5 1,?040.00 总计 10 1,?040.00$/.test(row))).toHaveLength(1);
      const before = await photograph(at('data'));
      await writeFile(at('own.xlsx'), bytes);
      const again = await importFiles(root, { files: ['own.xlsx'], year: '2024', partial: false }, [root], memory);
      expect('issues' in again && again.issues.map(formatIssue)).toBe(false);
      expect(await photograph(at('data'))).toEqual(before);
    },
    SLOW,
  );
});

describe('the next year', () => {
  it(
    'has the same ids, and is told which accounts are new or renamed; what is gone is simply not there',
    async () => {
      await takeAll(nine());
      const edits = new Map([
        ['行政运行', '机关运行'],
        ['2080505', '2080506'],
        ['机关事业单位基本养老保险缴费支出', '机关事业单位职业年金缴费支出'],
      ]);
      const outcome = await takeAll(exchange(edits), '2025');
      expect(outcome.renamed).toEqual([{ code: '2130301', name: '机关运行', former: '行政运行' }]);
      expect(outcome.added).toEqual([{ code: '2080506', name: '机关事业单位职业年金缴费支出' }]);
      const ids = async (year: string): Promise<string[]> =>
        (await table('03-expenditure', year))
          .map((row) => row.split(',')[0] ?? '')
          .filter((id) => !id.startsWith('20805'));
      expect(await ids('2025')).toEqual(await ids('2024'));
      expect((await table('03-expenditure', '2025')).some((row) => row.includes('2080505'))).toBe(false);
      expect(outcome.open.map(({ rule }) => rule)).toEqual(['register-blank']);
    },
    SLOW,
  );
});

describe('contradictions', () => {
  it(
    'between forms are told with both numbers',
    async () => {
      const wrong = nine().map((sheet) =>
        sheet.name === '支出决算表' ? exchange(new Map([[400, 401]]), [sheet])[0]! : sheet,
      );
      const outcome = await takeAll(wrong);
      expect(
        outcome.contradictions.map(({ identity, printed, computed }) => `${identity.id} ${printed} ${computed}`),
      ).toEqual(expect.arrayContaining(['forms-03-expenditure-total-basic 700 701']));
      expect(outcome.open.map(({ rule }) => rule)).toContain('relation-value');
    },
    SLOW,
  );

  it(
    'of a last place are rounding, not contradictions',
    async () => {
      const outcome = await takeAll(
        nine().map((sheet) => (sheet.name === '支出决算表' ? exchange(new Map([[400, 400.01]]), [sheet])[0]! : sheet)),
      );
      expect(outcome.contradictions).toEqual([]);
      expect(outcome.rounded.map(({ identity }) => identity.id)).toContain('forms-03-expenditure-total-basic');
    },
    SLOW,
  );
});

describe('more of the world', () => {
  it(
    'a total of bracketed variants and of names of other years is the same row, with the name that is printed',
    async () => {
      const sheet = lay(
        '收入支出决算总表',
        line('项目', '决算数', '项目', '决算数'),
        line('使用非财政拨款结余（含专用结余）', 5, '医疗卫生与计划生育支出', 3),
        line('总计', 5, '总计', 3),
      );
      await takeAll([sheet], '2024', true);
      expect(await table('01-summary')).toEqual(
        expect.arrayContaining([
          'nonfiscal-used,income,使用非财政拨款结余（含专用结余）,5,stated,,2.1,',
          'class-210,expenditure,医疗卫生与计划生育支出,3,stated,,2.1,',
        ]),
      );
    },
    SLOW,
  );

  it(
    'an adjusted budget beside the budget, and meetings and training beside the three expenses',
    async () => {
      const title = '一般公共预算财政拨款“三公”经费及会议费、培训费支出决算表';
      await takeAll(
        [
          lay(
            title,
            line('项目', '年初预算数', '调整预算数', '决算数'),
            line('公务接待费', 3, 2, 1),
            line('会议费', 6, 5, 4),
          ),
        ],
        '2024',
        true,
      );
      expect((await table('10-three-public')).slice(1)).toEqual([
        'reception-budget,公务接待费,budget,3,stated,,2.1,',
        'reception-adjusted,公务接待费,adjusted,2,stated,,2.1,',
        'reception-actual,公务接待费,actual,1,stated,,2.1,',
        'meeting-budget,会议费,budget,6,stated,,2.1,',
        'meeting-adjusted,会议费,adjusted,5,stated,,2.1,',
        'meeting-actual,会议费,actual,4,stated,,2.1,',
      ]);
      expect(await read('content/2024/volume.yaml')).toContain(title);
    },
    SLOW,
  );

  it(
    'a name over the first of its columns only, in a form on its side',
    async () => {
      const rows = [line('合计', '', '会议费', ''), line('预算数', '决算数', '预算数', '决算数'), line(5, 4, 2, 1)];
      await takeAll([{ ...lay('财政拨款“三公”经费支出决算表', ...rows), merged: [] } as Sheet], '2024', true);
      expect((await table('10-three-public')).slice(1).map((row) => row.split(',').slice(0, 4).join())).toEqual([
        'total-budget,合计,budget,5',
        'total-actual,合计,actual,4',
        'meeting-budget,会议费,budget,2',
        'meeting-actual,会议费,actual,1',
      ]);
    },
    SLOW,
  );

  it(
    'funds by code, with what was carried over',
    async () => {
      const heads = [
        '科目编码',
        '科目名称',
        '年初结转和结余',
        '本年收入',
        '本年支出合计',
        '基本支出',
        '项目支出',
        '年末结转和结余',
      ];
      const amounts = [120.5, 3000, 2980.4, 0, 2980.4, 140.1];
      const outcome = await takeAll(
        [
          lay(
            '政府性基金预算财政拨款收入支出决算表',
            line(...heads),
            line('', '合计', ...amounts),
            line('212', '城乡社区支出', ...amounts),
          ),
        ],
        '2024',
        true,
      );
      expect(await table('11-fund')).toContain('212-project,212,城乡社区支出,project,2980.4,stated,,2.1,');
      expect(outcome.contradictions).toEqual([]);
      expect(outcome.unguarded).toEqual([]);
    },
    SLOW,
  );

  it(
    'a form that goes on over several sheets',
    async () => {
      const heads = line('科目编码', '科目名称', '合计', '基本支出', '项目支出');
      const title = '一般公共预算财政拨款支出决算表';
      const first = lay(title, heads, line('', '合计', 3, 3, ''), line('208', '社会保障和就业支出', 1, 1, ''));
      const second = { ...lay(`${title}（续表）`, heads, line('213', '农林水支出', 2, 2, '')), name: '续' };
      await takeAll([first, second], '2024', true);
      expect((await table('06-general-expenditure')).slice(1).filter((row) => row.includes(',stated,'))).toHaveLength(
        6,
      );
      const other = { ...lay(`${title}（续表）`, heads, line('', '合计', 4, 4, '')), name: '续' };
      const refused = await take([[first, other]], '2024', true);
      expect('issues' in refused && refused.issues.map(({ rule }) => rule)).toContain('import-double');
    },
    SLOW,
  );

  it(
    'two units in one workbook are refused in one sentence',
    async () => {
      const twice = nine().map((sheet) => ({ ...sheet, name: `${sheet.name.slice(0, 24)}(二)` }));
      expect(await take([[...nine(), ...twice]])).toEqual({
        issues: [expect.objectContaining({ rule: 'import-two-sets' })],
      });
      expect(await readdir(at('data'))).toEqual(['profiles', 'schemas']);
    },
    SLOW,
  );
});
