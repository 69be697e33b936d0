import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Figure, findFigures } from '../../src/inspection/figures/find-figures.ts';
import type { FigureValue, Measure } from '../../src/inspection/figures/figure-value.ts';
import { formatDecimal } from '../../src/lib/decimal.ts';
import { readDocument } from '../../src/source/read-document.ts';

function describeMeasure({ decimal, power, unit }: Measure): string {
  return `${formatDecimal(decimal)}${power === 0 ? '' : `e${power}`}${unit}`;
}

function describeValue(value: FigureValue): string {
  switch (value.kind) {
    case 'date':
      return value.date;
    case 'designation':
      return value.name;
    case 'quantity':
      return [value.low, ...(value.high ? [value.high] : [])].map(describeMeasure).join('–');
  }
}

/** The figures of one line, as they are written there and as they are understood. */
function read(line: string, year = '2019'): string[] {
  return findFigures([line], year).map(({ text, value }) => `${text} = ${describeValue(value)}`);
}

describe('findFigures reads', () => {
  it.each([
    ['支出 73.53 万元，', '73.53万元 = 73.53e4元'],
    ['共 1,234,567.80 元', '1,234,567.80元 = 1234567.80元'],
    ['达３５.０１％', '３５.０１％ = 35.01%'],
    ['１，２３４元', '１，２３４元 = 1234元'],
    ['达到6亿。', '6亿 = 6e8'],
    ['31.43 万为', '31.43万 = 31.43e4'],
    ['共1亿2000万元', '1亿2000万元 = 12000e4元'],
    ['1.2万亿元', '1.2万亿元 = 1.2e12元'],
    ['5百万元', '5百万元 = 5e6元'],
    ['下降-3.5%', '-3.5% = -3.5%'],
    ['提高 3.5 个百分点', '3.5个百分点 = 3.5百分点'],
    ['0.81‰', '0.81‰ = 0.81‰'],
    ['百分之二十三', '百分之二十三 = 23%'],
    ['百分之 86', '百分之86 = 86%'],
    ['千分之三', '千分之三 = 3‰'],
    ['≥97.5%', '≥97.5% = 97.5%'],
    ['研发约6元', '约6元 = 6元'],
    ['主体70余个', '70余个 = 70个'],
    ['资料 1 万余份', '1万余份 = 1e4份'],
    ['咨询 1200 多人次', '1200多人次 = 1200人次'],
    ['5000多万元', '5000多万元 = 5000e4元'],
    ['余12.26万元余额', '12.26万元 = 12.26e4元'],
    ['培育1-2家', '1-2家 = 1家–2家'],
    ['10–100万元/项', '10–100万元 = 10e4元–100e4元'],
    ['10万元至90万元', '10万元至90万元 = 10e4元–90e4元'],
    ['5%～8%', '5%～8% = 5%–8%'],
    ['三至五年', '三至五年 = 3年–5年'],
    ['2 到 3 个', '2到3个 = 2个–3个'],
    ['0 台（套），', '0台（套） = 0台'],
    ['每台 112.7 公斤', '112.7公斤 = 112.7公斤'],
    ['“180N.m 大功率', '180N.m = 180N.m'],
    ['行驶 1 万公里', '1万公里 = 1e4公里'],
    ['6.5 万人次', '6.5万人次 = 6.5e4人次'],
    ['一家企业', '一家 = 1家'],
    ['三所高校', '三所 = 3所'],
    ['专项一个', '一个 = 1个'],
    ['二十七名', '二十七名 = 27名'],
    ['三千余人', '三千余人 = 3000人'],
    ['三十五点六亿元', '三十五点六亿元 = 3560000000.0元'],
    ['壹佰万元整', '壹佰万元整 = 1000000元'],
    ['七大类项目', '七大类 = 7类'],
    ['三大效益', '三大 = 3'],
    ['百亿产业', '百亿 = 10000000000'],
    ['超百家', '百家 = 100家'],
    ['居全省第五、', '第五 = 5'],
    ['第 3 位', '第3位 = 3位'],
    ['第十二届', '第十二届 = 12届'],
    ['二等奖', '二等奖 = 2等奖'],
    ['燃烧一升汽油', '一升 = 1升'],
    ['2020 年 12 月 31 日', '2020年12月31日 = 2020-12-31'],
    ['2021年08月底', '2021年08月 = 2021-08'],
    ['到2020年末', '2020年 = 2020'],
    ['2020-12-24', '2020-12-24 = 2020-12-24'],
    ['2020.3.5', '2020.3.5 = 2020-03-05'],
    ['12月24日', '12月24日 = -12-24'],
    ['二〇二〇年十二月三十一日', '二〇二〇年十二月三十一日 = 2020-12-31'],
    ['（泸市财企〔2018〕73 号）', '〔2018〕73号 = 〔2018〕73号'],
    ['[2018]73号', '[2018]73号 = 〔2018〕73号'],
    ['较 4AT 变速器', '4AT = 4AT'],
    ['产品 RDC18FF', 'RDC18FF = RDC18FF'],
    ['电话 0830-3195678', '0830-3195678 = 0830-3195678'],
    ['比例为 1:3', '1:3 = 1:3'],
    ['三分之二', '三分之二 = 三分之二'],
    ['风光 500 车型', '500 = 500'],
    ['代表5人', '5人 = 5人'],
    ['（满分：100）', '100 = 100'],
  ])('%s', (line, figure) => {
    expect(read(line)).toEqual([figure]);
  });

  it('every one of several', () => {
    expect(read('新增 27 家、达143家，增长 16.4%，同比 2018—2019 年；在6、9、11月')).toEqual([
      '27家 = 27家',
      '143家 = 143家',
      '16.4% = 16.4%',
      '2018 = 2018',
      '2019年 = 2019',
      '6 = 6月',
      '9 = 9月',
      '11月 = 11月',
    ]);
  });

  it('each number of a table row', () => {
    expect(read('目标完成\t10\t评价偏离度\t8')).toEqual(['10 = 10', '8 = 8']);
    expect(read('指标\t30 项以上\t79 项')).toEqual(['30项 = 30项', '79项 = 79项']);
    expect(read('预算数\t1,481.00\t—\t0')).toEqual(['1,481.00 = 1481.00', '0 = 0']);
  });
});

describe('findFigures passes over', () => {
  it.each([
    '1. 拟订规划',
    '12．负责统计',
    '3、其他',
    '（一）主要职能。',
    '(2) 项目概况',
    '二、机构设置',
    '第三部分 名词解释',
    '第十二条',
    '附件 2',
    '（图 7：支出结构）',
    '见表3',
    '- 12 -',
    '第 3 页 共 70 页',
    '二、机构设置.....10',
    '1.2.3 概况',
    '2.1 收入情况',
    '一是加强管理；二是节约',
    '两院院士',
    '千家万户',
    '几十家',
    '数百家',
    '每一家',
    '同一个',
    '一批项目',
    '一票否决',
    '进一步',
    '统一',
    '一级指标',
    '十分重要',
    '“三公”经费',
    '三下乡',
    '十九届五中全会',
    '四个自信',
    '<p>立项</p>',
  ])('%s', (line) => {
    expect(read(line)).toEqual([]);
  });

  it('page numbers below 目录, and not the same form in a table', () => {
    const lines = [
      '目录',
      '公开时间：2020年9月18日',
      '第一部分 概况\t4',
      '一、职能.....4',
      '附件 1.....39',
      '第一部分 概况',
      '一、本年收入\t500',
    ];
    expect(findFigures(lines, '2019').map(({ line, text }) => `${line} ${text}`)).toEqual(['2 2020年9月18日', '7 500']);
  });

  it('the year of the document in a heading, and not in a sentence', () => {
    expect(read('（二）2019年重点工作完成情况。')).toEqual([]);
    expect(read('2019 年度部门决算')).toEqual([]);
    expect(read('第二部分 2019 年度部门决算')).toEqual([]);
    expect(read('2018 年度部门决算')).toEqual(['2018年度 = 2018']);
    expect(read('2019 年收入 5 万元。')).toEqual(['2019年 = 2019', '5万元 = 5e4元']);
  });

  it('numbers of a list inside a cell', () => {
    expect(read('指标\t1、新增企业 64 个 2、新增平台 3 个\t1、认定 57 家')).toEqual([
      '64个 = 64个',
      '3个 = 3个',
      '57家 = 57家',
    ]);
    expect(read('内容：(1)培育 30 家。(2)组织 500 人次。3.2019年底前')).toEqual([
      '30家 = 30家',
      '500人次 = 500人次',
      '2019年 = 2019',
    ]);
  });
});

describe('the place of a figure', () => {
  it('is its line and column, with the words around it', () => {
    const [figure] = findFigures(['', '𠮷林　　全年兑付科技创新券资金 73.53 万元，另有补助。']);
    expect(figure).toMatchObject({
      line: 2,
      column: 17,
      text: '73.53万元',
      context: '𠮷林 全年兑付科技创新券资金 73.53 万元，另有补助。',
    });
  });

  it('names the other cells of a row where the figure fills a cell', () => {
    const rows = findFigures(['目标完成\t10\t评价偏离度', '目标\t完成 10 个']).map(({ rowTexts }) => rowTexts);
    expect(rows).toEqual([['目标完成', '评价偏离度'], []]);
  });
});

const SOURCE = join(import.meta.dirname, '../../../shared/source/2020-final-accounts.txt');

/** The lines with every figure taken out. */
function takeOut(lines: readonly string[], figures: readonly Figure[]): string[] {
  return lines.map((line, index) =>
    figures
      .filter((figure) => figure.line === index + 1)
      .toReversed()
      .reduce((rest, { column, text }) => {
        const pattern = new RegExp(
          [...text].map((character) => character.replace(/[^\p{L}\p{N}]/u, '\\$&')).join('\\s*'),
          'y',
        );
        pattern.lastIndex = column - 1;
        return rest.replace(pattern, '');
      }, line),
  );
}

/** Numbers of the document's order, as this source writes them; written apart from the finder's own forms. */
const NUMBERING = [
  /(?<=\.\.|\.\t|^第.部分 \S+\t)\d+$/,
  /(?<=^|[\t ]|培育|，|：|。)[(（]?\d{1,2}(?:[.、]|[)）])/g,
  /(?<=[图件]\s?)\d/g,
];
const HEADING = /^[^\t，。]{0,40}$|^（二）2020年重点工作完成情况。$|^[12]\. 2020 年科技创新工作[^。]+。$/;

describe.skipIf(!existsSync(SOURCE))(
  'in the source document (skipped where ../shared/source/2020-final-accounts.txt is not there)',
  () => {
    it('leaves no digit that is neither part of a figure nor of the numbering', () => {
      const lines = readDocument('', SOURCE, []) ?? [];
      const figures = findFigures(lines, '2020');
      const rest = takeOut(lines, figures).map((line, index) =>
        NUMBERING.reduce(
          (text, form) => text.replace(form, ''),
          HEADING.test(lines[index] ?? '') ? line.replace(/2020 ?年/, '') : line,
        ),
      );
      expect(rest.filter((line) => /\d/.test(line))).toEqual([]);
      expect(figures.length).toBeGreaterThan(780);
    });
  },
);
