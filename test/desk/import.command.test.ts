import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { IMPORT_COMMAND } from '../../scripts/import.ts';
import { importFiles } from '../../src/desk/import-files.ts';
import type { ImportOutcome } from '../../src/desk/intake/imported.ts';
import { compare, parseDecimal } from '../../src/lib/decimal.ts';
import { getText, type Table } from '../../src/model/table.ts';
import { inspectSite } from '../../src/open-site.ts';
import type { Sheet, SheetRow } from '../../src/views/workbook/sheet.ts';
import { formatIssue } from '../../src/views/say/issue-text.ts';
import { rememberAll } from '../remember-all.ts';
import { runHere, type Said } from '../run-here.ts';
import { findRefusal } from './find-refusal.ts';
import { makeNewYear } from './make-new-year.ts';
import { listOfficialSheets, packOfficial } from './official-workbook.ts';
import { findSchemaFaults } from '../source/find-schema-faults.ts';

const OWN = join(import.meta.dirname, '..', '..');
const LIST = {
  title: '国有资本经营预算财政拨款支出决算表',
  table: '14-capital-expenditure',
  rows: ['total,合计', 'basic,基本支出', 'project,项目支出'],
};
const FUND = {
  title: '政府性基金预算财政拨款收入支出决算表',
  table: '11-fund',
  rows: ['income,本年收入', 'expenditure,本年支出'],
};
const STYLE = { align: 'left' } as const;
/** A busy disk takes its time over a copy. */
const SLOW = 60_000;

let folder = '';
let root = '';
let year = '';
let tables: ReadonlyMap<string, Table>;
const memory = rememberAll();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'));
  tables = (await makeNewYear(join(folder, 'large'), memory)).latest.tables;
  await cp(join(OWN, 'test/cases/_base'), join(folder, 'small'), { recursive: true });
  await cp(join(OWN, 'data/profiles'), join(folder, 'small/data/profiles'), { recursive: true });
  for (const name of [LIST, FUND]) {
    await cp(join(OWN, `data/schemas/${name.table}.json`), join(folder, `small/data/schemas/${name.table}.json`));
    await writeFile(
      join(folder, `small/data/2019/v1.0.0/${name.table}.csv`),
      `id,name,amount,basis,formula,source,note\n${name.rows.map((row) => `${row},,,,,\n`).join('')}`,
    );
  }
}, SLOW);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function open(project: 'large' | 'small'): Promise<void> {
  root = join(folder, 'project');
  year = project === 'large' ? '2021' : '2019';
  await rm(root, { recursive: true, force: true });
  await cp(join(folder, project), root, { recursive: true });
}
beforeEach(() => open('small'), SLOW);

async function readDraft(): Promise<ReadonlyMap<string, Table>> {
  const { site } = await inspectSite(root, memory);
  return site?.volumes[0]?.latest.tables ?? new Map<string, Table>();
}

const order = (file = 'annex.xlsx', partial = true): Promise<ImportOutcome> =>
  importFiles(root, { files: [file], year, partial }, [root], memory);

async function importSheets(sheets: readonly Sheet[], partial = true): Promise<ImportOutcome> {
  await writeFile(join(root, 'annex.xlsx'), await packOfficial(sheets));
  return order('annex.xlsx', partial);
}

const runImport = (...options: string[]): Promise<Said> =>
  runHere(IMPORT_COMMAND, ['annex.xlsx', '--year', year, '--partial', ...options], { root });

/** The rules that a workbook broke, with what was found; the draft is as it was. */
async function listRefusals(attempt: () => Promise<ImportOutcome>): Promise<string[]> {
  return (await findRefusal(join(root, 'data', year, 'v1.0.0'), attempt)).map(({ rule, found }) => `${rule} ${found}`);
}

/** A workbook of one small form: its rows below title and unit. */
function makeForm(
  title: string,
  unit: string,
  rows: readonly (readonly (string | number | readonly [number, string])[])[],
): Sheet {
  const open = (row: (typeof rows)[number]): SheetRow =>
    row.map((value) =>
      typeof value === 'object' ? { value: value[0], format: value[1], style: STYLE } : { value, style: STYLE },
    );
  return {
    name: '表',
    widths: [20, 20],
    rows: [[{ value: title, style: STYLE }], [null, { value: unit, style: STYLE }], ...rows.map(open)],
  };
}

const small = (unit: string, rows: Parameters<typeof makeForm>[2]): Sheet =>
  makeForm(LIST.title, unit, [['项目', '金额'], ...rows]);

async function readAmounts(): Promise<string[]> {
  return ((await readDraft()).get(LIST.table)?.rows ?? []).map((row) =>
    [row.id, getText(row, 'amount'), getText(row, 'basis')].join(' ').trim(),
  );
}

describe('an annex in the layouts of the offices', () => {
  beforeEach(() => open('large'), SLOW);

  /** Compares the draft with the tables that the workbook was made from; gives how many amounts there were. */
  async function compareDraft(): Promise<number> {
    const draft = await readDraft();
    // The official forms have no columns or rows for these three.
    const unprinted = new Set(['02-income:general', '02-income:fund', '08-general-basic:total']);
    const printed = [...tables]
      .filter(([, { schema }]) => schema.number !== undefined)
      .flatMap(([name, table]) => table.rows.map((row) => ({ name, row })))
      .filter(({ name, row }) => !unprinted.has(`${name}:${row.id}`));
    for (const { name, row } of printed) {
      const imported = draft.get(name)?.byId.get(row.id);
      const [expected, found] = [row, imported].map((one) => parseDecimal(one ? getText(one, 'amount') : ''));
      expect([
        `${name}:${row.id}`,
        expected && found && compare(expected, found),
        imported && getText(imported, 'basis'),
      ]).toEqual([`${name}:${row.id}`, 0, 'stated']);
    }
    return printed.length;
  }

  it('in 万元 comes in with every amount, exactly, and with the locator of its form', async () => {
    const outcome = await importSheets(listOfficialSheets({ tables, unit: '万元' }));
    if (!('readings' in outcome)) throw new Error(outcome.issues.map(formatIssue).join('\n'));
    expect(outcome.readings).toHaveLength(14);
    expect(outcome.others).toEqual(['封面']);
    expect(outcome.readings.flatMap(({ leavings }) => leavings)).toEqual([]);
    expect(await compareDraft()).toBeGreaterThan(500);
    const draft = await readDraft();
    expect(
      ['01-summary', '03-expenditure', '06-general-expenditure', '10-three-public'].map((name) =>
        getText(draft.get(name)!.rows[0]!, 'source'),
      ),
    ).toEqual(['5.1', '5.3', '5.6', '5.10']);
    expect(findSchemaFaults(root).faults).toEqual([]);
  });

  it('in 元 too, and is told cell by cell by the command', async () => {
    await writeFile(join(root, 'annex.xlsx'), await packOfficial(listOfficialSheets({ tables, unit: '元' })));
    const { status, stdout } = await runImport('--cells');
    expect(status).toBe(0);
    expect(stdout).toMatch(/ {2}工作表“公开01表 收入支出决算总表”C7 \d+\.\d\d → income-general \d+\.\d\d\n/);
    expect(stdout).toContain('比上一年度改了名称的科目：\n  2130335：农村人畜饮水 → 农村供水\n');
    expect(stdout).not.toContain('写作两个名称');
    expect(stdout).toMatch(/不是标准附表而没有读的工作表：封面\n/);
    expect(stdout).toMatch(/\n共读入 556 格，空白 1485 格，留下 0 格。/);
    expect(stdout).toMatch(/\n核对 \d+ 个等式：0 处矛盾，0 处相差在四舍五入之内。\n/);
    expect(await compareDraft()).toBeGreaterThan(500);
  });

  it('is not read into a year that is released', async () => {
    await writeFile(join(root, 'annex.xlsx'), await packOfficial([small('单位：万元', [['合计', 3]])]));
    for (const other of ['2020'])
      expect(
        await listRefusals(() =>
          importFiles(root, { files: ['annex.xlsx'], year: other, partial: true }, [root], memory),
        ),
      ).toEqual([`import-year ${other}`]);
  });
});

it('a workbook must be whole, unless only some forms are meant', async () => {
  const some = [small('单位：元', [['合计', 3]]), { ...makeForm('通讯录', '', [['姓名', '电话']]), name: '封面' }];
  const outcome = await importSheets(some, false);
  expect('issues' in outcome && outcome.issues.map(formatIssue)).toEqual([
    expect.stringMatching(
      /发现「annex.xlsx，没有读的工作表：封面」，应为：还应有：收入支出决算总表、.*、政府性基金预算财政拨款收入支出决算表/,
    ),
  ]);
  expect(await importSheets(some)).toHaveProperty('readings');
});

describe('a form', () => {
  it.each([
    '（单位：万元）',
    '单位（万元）',
    '单 位：万 元',
    '金额单位：万元（保留两位小数）',
    '编制单位：某县水务局　　　金额单位：人民币万元',
  ])('in the unit “%s” is read', async (unit) => {
    await importSheets([small(unit, [['合计', 3]])]);
    expect((await readAmounts())[0]).toBe('total 3 stated');
  });

  it.each([
    ...['附表14：', '表14 ', '公开14表 ', '某县水务局2019年度', '2019年部门'].map((before) => `${before}${LIST.title}`),
    `${LIST.title}（公开14表）`,
    [...LIST.title].join(' '),
  ])('with the title “%s” is known', async (title) => {
    await importSheets([
      makeForm(title, '单位：万元', [
        ['项目', '金额'],
        ['合计', 3],
      ]),
    ]);
    expect((await readAmounts())[0]).toBe('total 3 stated');
  });

  it.each([
    ['title', `2018年度${LIST.title}`, '单位：万元', `A1：2018年度${LIST.title}`],
    ['line below it', LIST.title, '单位：万元', 'A3：２０１８ 年度'],
  ])('of another year, as its %s says, is refused', async (where, title, unit, place) => {
    const sheet = makeForm(title, unit, [
      ['项目', '金额'],
      ['合计', 3],
    ]);
    const lines =
      where === 'title'
        ? sheet
        : {
            ...sheet,
            rows: [...sheet.rows.slice(0, 1), [], [{ value: '２０１８ 年度', style: STYLE }], ...sheet.rows.slice(1)],
          };
    expect(await listRefusals(() => importSheets([lines]))).toEqual([`import-other-year 工作表“表”${place}`]);
  });
});

describe('an amount', () => {
  it.each([
    ['元', [14_789_000, '#,##0.00'], '1478.90'],
    ['元', [12_345, '#,##0.00'], '1.2345'],
    ['元', [0.1, '#,##0.0'], '0.00001'],
    ['千元', [14_789, '0'], '1478.90'],
    ['亿元', [0.14789, '0.00000'], '1478.90'],
    ['万元', 1478.9, '1478.9'],
    ['万元', [1478.9, '0.00'], '1478.90'],
    ['万元', 0.1 + 0.2, '0.3'],
    ['万元', '1,478.90', '1478.90'],
    ['万元', [0, '#,##0'], '0'],
    ['元', [0, '#,##0.00'], '0.00'],
    ['元', 14_789_000, '1478.90'],
    ['万元', [-11.18, '#,##0.00'], '-11.18'],
  ] as const)('in %s, %j, becomes %s', async (unit, value, expected) => {
    expect(await importSheets([small(`单位：${unit}`, [['合计', value]])])).toHaveProperty('readings');
    expect((await readAmounts())[0]).toBe(`total ${expected} stated`);
  });

  it('that is not published stays blank, and says so', async () => {
    await importSheets([
      small('单位：万元', [
        ['合计', '未公开'],
        ['基本支出', 3],
      ]),
    ]);
    expect(await readAmounts()).toEqual(['total  not-disclosed', 'basic 3 stated']);
  });

  it('in a row that the table does not have is left, and told', async () => {
    const outcome = await importSheets([
      small('单位：万元', [
        ['合计', 3],
        ['债务付息支出', 4],
      ]),
    ]);
    expect(
      'readings' in outcome && outcome.readings[0]?.leavings.map(({ cell, reason }) => [cell.address, reason]),
    ).toEqual([['B5', 'row']]);
  });

  it('that was filled by hand is replaced, and told', async () => {
    await importSheets([small('单位：万元', [['合计', 3]])]);
    const outcome = await importSheets([small('单位：万元', [['合计', 4]])]);
    expect('readings' in outcome && outcome.readings[0]?.takings.map(({ former, value }) => [former, value])).toEqual([
      ['3', '4'],
    ]);
  });
});

it('keeps the rows that the workbook has, a blank one as a blank, and tells which ones went', async () => {
  await importSheets([
    small('单位：万元', [
      ['合计', 3],
      ['基本支出', 2],
      ['项目支出', 1],
    ]),
  ]);
  await writeFile(
    join(root, 'annex.xlsx'),
    await packOfficial([
      small('单位：万元', [
        ['合计', 4],
        ['基本支出', '-'],
      ]),
    ]),
  );
  const { stdout } = await runImport();
  expect(stdout).toContain('读入 1 格，空白 1 格，留下 0 格\n  工作表“表”B4 4 → total 4（原来是 3）\n');
  expect(stdout).toContain('草稿里有而工作簿里没有、因此不再保留的行：\n  14-capital-expenditure：project\n');
  expect(await readAmounts()).toEqual(['total 4 stated', 'basic  blank']);
});

describe('an import is refused, and nothing is written', () => {
  it.each([
    ['is a text', 'no workbook', 'import-text'],
    ['breaks off', 'PK\u0003\u0004\u0014', 'import-broken'],
    ['is empty', '', 'import-empty'],
  ])('for a file that %s', async (_, text, rule) => {
    await writeFile(join(root, 'annex.xlsx'), text);
    expect(await listRefusals(() => order())).toEqual([`${rule} annex.xlsx`]);
  });

  it('for a file that is not there', async () => {
    expect(await listRefusals(() => order('none.xlsx'))).toEqual(['import-file none.xlsx']);
  });

  it('for a workbook without any form', async () => {
    expect(await listRefusals(() => importSheets([makeForm('通讯录', '', [['姓名', '电话']])]))).toEqual([
      'import-none 工作表“表”',
    ]);
  });

  it('for a sheet with the number of a form and a title that nobody knows', async () => {
    const sheet = makeForm('收支总表', '单位：万元', [['公开01表'], ['项目', '金额'], ['合计', 3]]);
    expect(await listRefusals(() => importSheets([sheet]))).toEqual(['import-form 工作表“表”A1：收支总表']);
  });

  it.each([
    ['', `A1：${LIST.title}`],
    ['单位：某县水务局', `A1：${LIST.title}`],
    ['金额单位：美元', `A1：${LIST.title}`],
  ])('for the unit “%s”', async (unit, place) => {
    expect(await listRefusals(() => importSheets([small(unit, [['合计', 3]])]))).toEqual([
      `import-unit 工作表“表”${place}`,
    ]);
  });

  it('for two units on one sheet', async () => {
    const sheet = makeForm(LIST.title, '单位：元', [['单位：万元'], ['项目', '金额'], ['合计', 3]]);
    expect(await listRefusals(() => importSheets([sheet]))).toEqual(['import-units 工作表“表”A3：单位：万元']);
  });

  it('for the same form twice', async () => {
    const sheets = [small('单位：元', [['合计', 3]]), { ...small('单位：元', [['合计', 4]]), name: '表二' }];
    expect(await listRefusals(() => importSheets(sheets))).toEqual(['import-twice 工作表“表二”']);
  });

  it.each(['3万', '约3', '#REF!'])('for the amount “%s”, and names its cell', async (text) => {
    expect(
      await listRefusals(() =>
        importSheets([
          small('单位：万元', [
            ['合计', text],
            ['基本支出', 3],
          ]),
        ]),
      ),
    ).toEqual([`import-number 工作表“表”B4：${text}`]);
  });

  it('for a percentage where an amount must be', async () => {
    expect(
      await listRefusals(() =>
        importSheets([
          small('单位：万元', [
            ['合计', [0.5, '0%']],
            ['基本支出', 3],
          ]),
        ]),
      ),
    ).toEqual(['import-number 工作表“表”B4：0.5']);
  });

  it('for heads that say nothing', async () => {
    expect(
      await listRefusals(() =>
        importSheets([
          makeForm(LIST.title, '单位：万元', [
            ['甲', '乙'],
            ['合计', 3],
          ]),
        ]),
      ),
    ).toEqual(['import-amount-head 工作表“表”B3：乙']);
  });

  it('with all that is wrong at once', async () => {
    const sheets = [
      small('', [['合计', 3]]),
      {
        ...makeForm(FUND.title, '单位：万元', [
          ['项目', '金额'],
          ['本年收入', 'x'],
          ['本年支出', 1],
        ]),
        name: '表二',
      },
    ];
    expect(await listRefusals(() => importSheets(sheets))).toHaveLength(2);
  });

  it('by the command in one line, with its exit code', async () => {
    await writeFile(
      join(root, 'annex.xlsx'),
      await packOfficial([
        small('单位：万元', [
          ['合计', '3万'],
          ['基本支出', 3],
        ]),
      ]),
    );
    const { status, stderr } = await runImport();
    expect([status, stderr.trim().split('\n').length]).toEqual([2, 1]);
    expect(stderr).toContain('没有读入，什么也没有改动：发现「工作表“表”B4：3万」，应为：一个数');
  });

  it('by the command with the same exit code for several faults, a line each', async () => {
    await writeFile(
      join(root, 'annex.xlsx'),
      await packOfficial([
        small('单位：万元', [
          ['合计', '3万'],
          ['基本支出', '约3'],
        ]),
      ]),
    );
    const { status, stderr } = await runImport();
    expect([status, stderr.match(/发现「[^」]+」/g)]).toEqual([
      2,
      ['发现「工作表“表”B4：3万」', '发现「工作表“表”B5：约3」'],
    ]);
  });

  it('by the command with another exit code where the project has faults', async () => {
    await writeFile(join(root, 'annex.xlsx'), await packOfficial([small('单位：万元', [['合计', 3]])]));
    await writeFile(join(root, 'content/site.yaml'), 'title: [');
    expect((await runImport()).status).toBe(1);
  });
});
