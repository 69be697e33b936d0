import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AUDIT_COMMAND } from '../../scripts/audit.ts';
import { auditDocument } from '../../src/inspection/figures/audit-document.ts';
import { findFigures } from '../../src/inspection/figures/find-figures.ts';
import { parseSources } from '../../src/model/cell.ts';
import type { Issue } from '../../src/model/issue.ts';
import type { Release } from '../../src/model/release.ts';
import { findText, type Row, type Table } from '../../src/model/table.ts';
import { getVolume } from '../../src/model/site.ts';
import type { Volume } from '../../src/model/volume.ts';
import { readDocument } from '../../src/source/read-document.ts';
import { readSite } from '../../src/source/read-site.ts';
import { formatAudit, formatAuditJson } from '../../src/views/say/audit-text.ts';
import { runHere } from '../run-here.ts';
import { makeAmounts, makeRelease, makeTable } from '../checks/make-site.ts';

const facts = makeTable(
  'facts',
  [
    'id,name,value,max,unit,basis,formula,source,note',
    'enterprises,高新技术企业,143,,家,stated,,2.1,另一处写 144 家',
    'gazelles,瞪羚企业,1,2,家,stated,,2.1,',
    'revenue,营业收入,379,,亿元,stated,,2.1,',
    'visitors,参观,6.5,,万人次,stated,,2.1,',
    'fuel,节油,2.254,,公斤,stated,,2.1,',
    'rank,排名,5,,位,stated,,2.1,',
  ].join('\n'),
  {
    fields: { value: { type: 'number', unitField: 'unit' }, max: { type: 'number', unitField: 'unit' } },
    valueField: 'value',
    labelField: 'name',
  },
);

const words = makeTable(
  'words',
  [
    'id,title,number,day,level,score,points',
    'rules,县水利资金管理办法,县财企〔2018〕73号,2019-12-24,second,8,10',
    'model,匹配 RDC18FF 变速器的 500 车型,,2019-08,third,9,10',
  ].join('\n'),
  {
    fields: {
      score: { type: 'number', unit: '分' },
      points: { type: 'number', unit: '分' },
      level: {
        categories: [
          { value: 'second', label: '二等奖' },
          { value: 'third', label: '三等奖' },
        ],
      },
    },
  },
);

const release = makeRelease(
  makeAmounts('income', 'total,收入,5581.29,stated,,2.1,去年写 77.77\nzero,其他收入,0,stated,,2.1,\n'),
  makeAmounts('shares', 'total,占比,99.90,stated,,2.1,\n', '%'),
  facts,
  words,
);

function listMisses(...lines: readonly string[]): string[] {
  return auditDocument(lines, release).misses.map(({ line, text }) => `${line} ${text}`);
}

describe('auditDocument holds', () => {
  it.each([
    '收入 5,581.29 万元，占 99.9%。',
    '收入5581.29万元',
    '收入 55812900 元',
    '收入 0.558129 亿元',
    '收入 5581.290万',
    '其他 0 万元',
    '百分之九十九点九',
    '高企 143 家',
    '一百四十三家',
    '培育 1-2 家',
    '一至两家',
    '全省第5位',
    '全省第五',
    '营业收入 379 亿',
    '6.5 万人次',
    '65000 人次',
    '2.254公斤',
    '2019 年 12 月 24 日',
    '12月24日',
    '2019年8月底',
    '2019 年',
    '（县财企〔2018〕73 号）',
    '二等奖、三等奖',
    'RDC18FF',
    '500 车型',
    '县水利资金管理办法\t10\t8',
  ])('%s', (line) => {
    expect(listMisses(line)).toEqual([]);
  });
});

describe('auditDocument names', () => {
  it.each([
    ['收入 5,581.28 万元', '5,581.28万元'],
    ['收入 5581.29 元', '5581.29元'],
    ['收入 5581.29 亿元', '5581.29亿元'],
    ['占 99.91%', '99.91%'],
    ['上升 99.9 个百分点', '99.9个百分点'],
    ['高企 144 家', '144家'],
    ['高企 143 人', '143人'],
    ['三家企业', '三家'],
    ['培育 1-3 家', '1-3家'],
    ['全省第六', '第六'],
    ['2020年', '2020年'],
    ['2019年12月25日', '2019年12月25日'],
    ['2019年9月', '2019年9月'],
    ['县财企〔2018〕74号', '〔2018〕74号'],
    ['一等奖', '一等奖'],
    ['RDC19FF', 'RDC19FF'],
    ['501 车型', '501'],
    ['去年 77.77 万元', '77.77万元'],
    ['百亿产业', '百亿'],
  ])('%s', (line, figure) => {
    expect(listMisses(line)).toEqual([`1 ${figure}`]);
  });

  it('every planted one of a text, and no other', () => {
    expect(
      listMisses(
        '2019 年度部门决算',
        '',
        '一、收入',
        '2019年收入 5581.29 万元，比上年增加 12.34 万元，增长 0.22%。',
        '1. 企业 143 家，新增二十七家。',
        '表1\t收入\t5581.29\t77.77',
      ),
    ).toEqual(['4 12.34万元', '4 0.22%', '5 二十七家', '6 77.77']);
  });

  it('a pair of numbers of a table row by the row of that name, whatever other rows hold', () => {
    expect(listMisses('县水利资金管理办法\t10\t9')).toEqual(['1 9']);
    expect(listMisses('另一个办法\t10\t9', '瞪羚企业\t1\t2', '瞪羚企业\t1\t143')).toEqual(['3 143']);
  });
});

describe('the report', () => {
  const audit = auditDocument(['收入 5581.29 万元，', '其中利息 0.33 万元。'], release);

  it('has a line for each miss and a sum', () => {
    expect(formatAudit('seeds/a.txt', audit)).toBe(
      'seeds/a.txt:2:6 「0.33万元」 其中利息 0.33 万元。\n共找到 2 个数，1 个在数据中，1 个没有',
    );
  });

  it('is the same as JSON', () => {
    expect(JSON.parse(formatAuditJson('a.txt', audit))).toEqual({
      file: 'a.txt',
      year: '2019',
      version: '1.0.0',
      found: 2,
      held: 1,
      missing: 1,
      misses: [{ line: 2, column: 6, figure: '0.33万元', context: '其中利息 0.33 万元。' }],
    });
  });
});

const ROOT = join(import.meta.dirname, '../..');
/** A small project of 2019. */
const BASE = join(ROOT, 'test/cases/_base');

describe('npm run audit ends with', () => {
  const folder = mkdtempSync(join(tmpdir(), 'audit-'));
  const run = async (text: string, ...options: readonly string[]): Promise<{ status: number; output: string }> => {
    writeFileSync(join(folder, 'a.txt'), text);
    const { status, stdout } = await runHere(AUDIT_COMMAND, [join(folder, 'a.txt'), ...options], { root: BASE });
    return { status, output: stdout };
  };

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('0 where nothing is missing', async () => {
    expect(await run('本年收入合计 1300.50 万元。')).toEqual({
      status: 0,
      output: '共找到 1 个数，1 个在数据中，0 个没有\n',
    });
  });

  it('1 where something is', async () => {
    const { status, output } = await run('本年收入合计 1300.05 万元。', '--year', '2019');
    expect([status, output]).toEqual([1, expect.stringContaining('a.txt:1:8 「1300.05万元」')]);
  });

  it.each([[['--year', '1999']], [['--odd']], [['b.txt']]])('2 with %j, where it cannot run', async (options) => {
    expect(await run('收入', ...options)).toEqual({ status: 2, output: '' });
  });

  it('2 where there is no such file, or no project', async () => {
    const absent = runHere(AUDIT_COMMAND, [join(folder, 'none.txt')], { root: BASE });
    const starts = [absent, runHere(AUDIT_COMMAND, ['a.txt'], { root: folder })];
    expect((await Promise.all(starts)).map(({ status }) => status)).toEqual([2, 2]);
  });
});

const SOURCE = join(ROOT, '../shared/source/2020-final-accounts.txt');

/** The release with only the rows that a test keeps. */
function keepRows(whole: Release, keeps: (table: Table, row: Row) => boolean): Release {
  return {
    ...whole,
    tables: new Map(
      [...whole.tables].map(([name, table]) => [
        name,
        { ...table, rows: table.rows.filter((row) => keeps(table, row)) },
      ]),
    ),
  };
}

describe.skipIf(!existsSync(SOURCE))(
  'the source document of 2020 (skipped where ../shared/source/2020-final-accounts.txt is not there)',
  () => {
    let lines: readonly string[] = [];
    let volume: Volume;

    beforeAll(async () => {
      const issues: Issue[] = [];
      lines = readDocument(ROOT, SOURCE, issues) ?? [];
      const site = await readSite(ROOT, issues);
      if (!site) throw new Error(JSON.stringify(issues));
      volume = getVolume(site, '2020');
    });

    it('has nothing that the data does not hold', () => {
      const { found, misses } = auditDocument(lines, volume.latest);
      expect(misses.map(({ line, text }) => `${line} ${text}`)).toEqual([]);
      expect(found).toBeGreaterThan(780);
    });

    it('has each figure of a section in a cell that cites this very section', () => {
      const within = (range: string, line: number): boolean => {
        const [first = 0, last = first] = range.split('-').map(Number);
        return first <= line && line <= last;
      };
      const numbers = new Set(findFigures(lines, '2020').map(({ line }) => line));
      const faults = lines.flatMap((text, index) => {
        if (!numbers.has(index + 1)) return [];
        const here = new Set(
          [...volume.outline.values()]
            .filter(({ lines: range }) => within(range, index + 1))
            .map(({ locator }) => locator),
        );
        const cited = keepRows(
          volume.latest,
          (table, row) =>
            table.schema.name === 'dates' ||
            parseSources(findText(row, 'source') ?? '').some((locator) => here.has(locator)),
        );
        return auditDocument([text], cited).misses.map((miss) => `${index + 1} ${miss.text}`);
      });
      expect(faults).toEqual([]);
    });

    it.each([
      ['changes:total', ['1447.43万元', '35.01%']],
      ['completion:2080506', ['88.97%']],
      ['staff:retirees', ['20人']],
      ['report-facts:df-cvt-co2-litre', ['一升', '2.254公斤']],
      ['report-facts:df-categories', ['七大类']],
      ['indicator-items:cooperation-fund-05-02', ['10-100万元', '10-80万元']],
      ['indicator-items:guidance-fund-02-04', ['70余个']],
      ['documents:innovation-opinion', ['〔2017〕17号']],
      ['dates:guide-issued', ['2020年10月']],
      ['programmes:ganhuangcao', ['百亿']],
    ] as const)('names what only %s holds, where that row is taken away', (reference, expected) => {
      const without = keepRows(volume.latest, (table, row) => `${table.schema.name}:${row.id}` !== reference);
      expect(auditDocument(lines, without).misses.map(({ text }) => text)).toEqual(expected);
    });
  },
);
