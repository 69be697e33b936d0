import { describe, expect, it } from 'vitest';
import { checkChapters } from '../../src/checks/check-chapters.ts';
import { checkCharts } from '../../src/checks/check-charts.ts';
import { checkContent } from '../../src/checks/check-content.ts';
import { checkTypedAmounts } from '../../src/checks/check-typed-amounts.ts';
import { listFindings, makeAmounts, makeChapter, makeChart, makeSite, makeTable, type SiteParts } from './make-site.ts';

const tables = [
  makeAmounts(
    'income',
    'total,合计,1300.50,stated,,2.1,\nother,其他,50.25,stated,,2.1,\ndonated,捐赠,,not-disclosed,,2.1,\n',
  ),
  makeAmounts('staff', 'year-end,年末人数,46,stated,,1,\n', '人'),
  makeAmounts('shares', 'other,其他占比,3.9,stated,,2.1,\n', '%'),
  makeTable('glossary', 'id,term\nfiscal-income,财政拨款收入\n'),
];
const chart = makeChart();

function findInChapter(body: string, parts: SiteParts = {}): string[] {
  return listFindings(checkChapters, { tables, charts: [chart], chapters: [makeChapter(body)], ...parts });
}

describe('checkChapters takes', () => {
  it.each([
    '收入<Amount of="income:total" />。',
    '年末<Count of="staff:year-end" />。',
    '占<Percent of="shares:other" />。',
    '<Value of="income:total.name" />',
    '<Chart of="fig-1" />',
    '<DataTable of="income" />',
    '<Term of="fiscal-income">拨款</Term>',
    '见<Chapter of="income">本章</Chapter>',
    '<Note>\n\n说明\n\n</Note>',
  ])('%s', (body) => {
    expect(findInChapter(body)).toEqual([]);
  });
});

describe('checkChapters refuses', () => {
  it.each([
    ['收入<Amount of="income:totl" />。', 'chapter-figure income.mdx:10:3 income:totl'],
    ['一\n二\n三<Amount of="income:totl" />', 'chapter-figure income.mdx:12:2 income:totl'],
    ['收入<Amount of="staff:year-end" />。', 'chapter-unit income.mdx:10:3 人'],
    ['占<Percent of="income:total" />。', 'chapter-unit income.mdx:10:2 万元'],
    ['收入<Amount of="income:donated" />。', 'chapter-blank income.mdx:10:3 income:donated'],
    ['收入<Amount of="" />。', 'chapter-figure income.mdx:10:3'],
    ['收入<Amount of="constructor" />。', 'chapter-figure income.mdx:10:3 constructor'],
    ['<Term of="__proto__">收入</Term>', 'chapter-name income.mdx:10:1 __proto__'],
    ['<Indicators project="total" />', 'chapter-name income.mdx:10:1 total'],
    ['<Chart of="fig-2" />', 'chapter-name income.mdx:10:1 fig-2'],
    ['<DataTable of="incomes" />', 'chapter-name income.mdx:10:1 incomes'],
    ['<Term of="income">收入</Term>', 'chapter-name income.mdx:10:1 income'],
    ['<Chapter of="spending">支出</Chapter>', 'chapter-name income.mdx:10:1 spending'],
  ])('%s', (body, finding) => {
    expect(findInChapter(body)).toEqual([finding]);
  });

  it('a figure that is not there, with the nearest names', () => {
    const [issue] = checkChapters(makeSite({ tables, chapters: [makeChapter('<Amount of="income:totl" />')] }));
    expect(issue?.facts['nearest']).toMatch(/^income:total、/);
  });

  it('a section or key figure of the head that is not there', () => {
    expect(
      findInChapter('', { chapters: [makeChapter('文字', { sections: '["2.1", "7"]', keyFigure: 'income:sum' })] }),
    ).toEqual(['locator-unknown income.mdx:6:19 7', 'chapter-figure income.mdx:7:12 income:sum']);
  });

  it('a project of the head that is not there', () => {
    expect(findInChapter('', { chapters: [makeChapter('文字', { project: 'toString' })] })).toEqual([
      'chapter-name income.mdx:8:10 toString',
    ]);
  });
});

describe('checkTypedAmounts', () => {
  it.each([
    '2019年，全局12月31日在职人员不变。',
    '泸市科〔2020〕15号文件',
    '见图1和表02。',
    '第十三个五年规划',
    '按照“十三五”规划',
    '两级政府',
    '一般公共预算',
  ])('passes %s', (body) => {
    expect(listFindings(checkTypedAmounts, { chapters: [makeChapter(body)] })).toEqual([]);
  });

  it.each([
    ['收入1300.50万元。', '1300.50万元'],
    ['收入1,300.50万元。', '1,300.50万元'],
    ['收入 5 亿元。', '5 亿元'],
    ['增长34%。', '34%'],
    ['增长34.4％。', '34.4％'],
    ['下降2.5个百分点。', '2.5个百分点'],
    ['年末46人。', '46人'],
    ['新建12座水库，12个项目。', '12个'],
    ['约80.40。', '80.40'],
    ['占百分之三十四。', '百分之三十四'],
    ['共三千万元。', '三千万元'],
    ['上升十二个百分点。', '十二个百分点'],
    ['约占三分之二。', '三分之二'],
    ['合计￥1481。', '￥1481'],
    ['`1300.50万元`', '1300.50万元'],
  ])('refuses %s', (body, found) => {
    const findings = listFindings(checkTypedAmounts, { chapters: [makeChapter(body)] });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain(` ${found}`);
  });

  it('names line and column, also on the second line of a paragraph', () => {
    expect(
      listFindings(checkTypedAmounts, { chapters: [makeChapter('第一行\n收入<Amount of="a:b" />，\n支出80.40万元')] }),
    ).toEqual(['chapter-typed-amount income.mdx:12:3 80.40万元']);
  });
});

describe('checkCharts', () => {
  it('takes charts of cells that are there, and of rows of a table', () => {
    const rows = { table: 'income', label: 'name', of: 'amount', where: { id: 'other' } };
    expect(listFindings(checkCharts, { tables, charts: [chart, makeChart({ items: [], rows })] })).toEqual([]);
  });

  it.each([
    [{ items: [{ label: '其他', of: 'income:othr' }] }, 'content-figure charts.yaml:1:3 income:othr'],
    [{ items: [{ label: '捐赠', of: 'income:donated' }] }, 'content-blank charts.yaml:1:3 income:donated'],
    [{ items: [{ label: '人数', of: 'staff:year-end' }] }, 'content-unit charts.yaml:1:3 人'],
    [{ whole: 'income:sum' }, 'content-figure charts.yaml:1:3 income:sum'],
    [{ source: '9.9' }, 'locator-unknown charts.yaml:1:3 9.9'],
    [{ items: [], rows: { table: 'incomes', label: 'name', of: 'amount' } }, 'chart-selection charts.yaml:1:3 incomes'],
    [
      { items: [], rows: { table: 'income', label: 'name', of: 'amount', where: { id: 'nothing' } } },
      'chart-empty charts.yaml:1:3 fig-1',
    ],
  ])('refuses %j', (members, finding) => {
    expect(listFindings(checkCharts, { tables, charts: [makeChart(members)] })).toEqual([finding]);
  });

  it('names the field that a selection misspells', () => {
    const rows = { table: 'income', label: 'nmae', of: 'amount', where: { id: 'other' } };
    expect(listFindings(checkCharts, { tables, charts: [makeChart({ items: [], rows })] })[0]).toBe(
      'chart-selection charts.yaml:1:3 nmae',
    );
  });
});

describe('checkContent', () => {
  const chapters = [makeChapter('文字')];

  it.each(['', '其中{income:other}是其他收入。'])('takes a key figure with the sentence %j', (sentence) => {
    const settings = { keyFigures: [{ label: '收入', of: 'income:total', change: '', chapter: 'income', sentence }] };
    expect(listFindings(checkContent, { tables, chapters, settings })).toEqual([]);
  });

  it('refuses a key figure, a blank of its sentence, a chapter and a change that are not there', () => {
    const settings = {
      keyFigures: [
        { label: '收入', of: 'income:sum', change: 'total', chapter: 'incomes', sentence: '其中{income:othr}。' },
      ],
    };
    expect(listFindings(checkContent, { tables, chapters, settings })).toEqual([
      'content-figure volume.yaml income:sum',
      'content-figure volume.yaml income:othr',
      'chapter-name volume.yaml incomes',
      'content-figure volume.yaml changes:total',
    ]);
  });
});
