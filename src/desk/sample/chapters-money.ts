import { amount, chapterLink, chart, percent, type SampleChapter, table, term, vary } from './chapter.ts';
import { listCodes } from './ledger.ts';
import { listMeasures, type Measure } from './measures.ts';
import { openCode } from './sheets-income.ts';
import type { Year } from './year.ts';

/** How a measure moved against the year before, in words around its figures, and why. */
export function describeMove(year: Year, id: string): string {
  const measure = listMeasures(year).find((candidate): candidate is Measure => candidate.id === id);
  if (!measure) return '';
  const { now, then, reason } = measure;
  if (now === then) return `与${year.before}年持平，${reason}。`;
  const verb = now > then ? ['增加', '增长'] : ['减少', '下降'];
  const rate = then === 0n ? '' : `，${verb[1] ?? ''}${percent(`changes:${id}.rate`)}`;
  return `${vary(year, id.length, [`比${year.before}年${verb[0] ?? ''}`, `与上年相比${verb[0] ?? ''}`])}${amount(`changes:${id}`)}${rate}。${vary(year, id.length + 1, ['主要原因：', '报告说的原因是：', '原因是：'])}${reason}。`;
}

function writeSummary(year: Year): SampleChapter {
  return {
    slug: 'summary',
    title: '收入支出决算总体情况',
    summary: '一年的总账：收进多少、花掉多少、留下多少，与上年差多少。',
    part: 2,
    order: 10,
    sections: ['2.1'],
    keyFigure: ['01-summary:income-grand-total', '收入、支出总计'],
    body: [
      vary(year, 0, [
        `${year.year}年收入总计和支出总计都是${amount('01-summary:income-grand-total')}。`,
        `把上年留下的钱算进来，${year.year}年的账面一共${amount('01-summary:income-grand-total')}，收支两边相等。`,
        `${year.year}年的总账是${amount('01-summary:income-grand-total')}。`,
      ]) + describeMove(year, 'total'),
      chart('fig-1'),
      `收入一边是${chapterLink('income', '本年收入')}${amount('01-summary:income-total')}和${term('carry-in', '年初结转和结余')}${amount('01-summary:carry-in')}；支出一边是${chapterLink('expenditure', '本年支出')}${amount('01-summary:expenditure-total')}和${term('carry-out', '年末结转和结余')}${amount('01-summary:carry-out')}。`,
      chart('account'),
      table('01-summary'),
    ],
  };
}

function writeIncome(year: Year): SampleChapter {
  const fund = year.totals.fund > 0n;
  return {
    slug: 'income',
    title: '收入决算情况',
    summary: fund ? '当年的钱大多来自一般公共预算，另有一笔政府性基金。' : '当年的钱几乎都来自一般公共预算。',
    part: 2,
    order: 20,
    sections: ['2.2'],
    keyFigure: ['02-income:total', '本年收入'],
    body: [
      `本年收入合计${amount('02-income:total')}。${vary(year, 1, ['来源不多：', '按来源分：', '其中：'])}`,
      [
        `- 一般公共预算财政拨款${amount('02-income:general')}，占${percent('shares:income-general')}`,
        ...(fund ? [`- 政府性基金${amount('02-income:fund')}，占${percent('shares:income-fund')}`] : []),
        `- ${term('other-income', '其他收入')}${amount('02-income:other')}，占${percent('shares:income-other')}，是存款利息`,
      ].join('\n'),
      chart('fig-2'),
      '上级补助、事业、经营和附属单位上缴收入都没有发生。',
      table('02-income'),
    ],
  };
}

function writeExpenditure(year: Year): SampleChapter {
  return {
    slug: 'expenditure',
    title: '支出决算情况',
    summary: '花出去的钱分两块：维持运转的和做专门事情的。',
    part: 2,
    order: 30,
    sections: ['2.3'],
    keyFigure: ['03-expenditure:total', '本年支出'],
    body: [
      vary(year, 2, [
        `本年一共花了${amount('03-expenditure:total')}。`,
        `本年支出合计${amount('03-expenditure:total')}。`,
      ]) +
        `${term('basic-expenditure', '基本支出')}${amount('03-expenditure:basic')}，占${percent('shares:expenditure-basic')}；${term('project-expenditure', '项目支出')}${amount('03-expenditure:project')}，占${percent('shares:expenditure-project')}。`,
      chart('fig-3'),
      vary(year, 0, [
        '水务的钱大头在工程上，所以项目支出远多于基本支出。',
        '项目支出多，是因为水利工程和管护都列在项目里。',
      ]),
      table('03-expenditure'),
    ],
  };
}

function writeFiscal(year: Year): SampleChapter {
  return {
    slug: 'fiscal',
    title: '财政拨款收支总体情况',
    summary: '只看财政的钱：总计、增减和结转。',
    part: 2,
    order: 40,
    sections: ['2.4'],
    keyFigure: ['04-fiscal-summary:income-grand-total', '财政拨款总计'],
    body: [
      `财政拨款收入总计和支出总计都是${amount('04-fiscal-summary:income-grand-total')}，${describeMove(year, 'fiscal-total')}`,
      `年初带进来${amount('04-fiscal-summary:carry-in')}，年末留下${amount('04-fiscal-summary:carry-out')}。`,
      chart('fig-4'),
      table('04-fiscal-summary'),
    ],
  };
}

function writeGeneral(year: Year): SampleChapter {
  const codes = listCodes(year.books, ({ kind }) => kind !== 'fund').filter((code) => code.length === 3);
  const items = listCodes(year.books, ({ kind }) => kind !== 'fund').filter((code) => code.length === 7);
  const short = items.filter((code) => openCode(year, code).left > 0n);
  return {
    slug: 'general-budget',
    title: '一般公共预算财政拨款支出',
    summary: '按用途分的各类支出，和每个科目的预算完成情况。',
    part: 2,
    order: 50,
    sections: ['2.5'],
    keyFigure: ['06-general-expenditure:total', '一般公共预算财政拨款支出'],
    body: [
      `## 总体情况`,
      `一般公共预算财政拨款支出${amount('06-general-expenditure:total')}，占全部支出的${percent('shares:general-of-expenditure')}，${describeMove(year, 'general')}`,
      `## 用在哪些方面`,
      codes
        .map(
          (code) =>
            `- ${year.nameOf(code)}${amount(`06-general-expenditure:${code}-total`)}，占${percent(`shares:class-${code}`)}`,
        )
        .join('\n'),
      chart('fig-6'),
      chart('spending-tree'),
      `## 与预算比`,
      `全部支出完成预算的${percent('completion:overall')}。` +
        (short.length === 0 ? '各科目都按预算用完。' : `没有用完预算的有：`),
      ...(short.length === 0
        ? []
        : [short.map((code) => `- ${year.nameOf(code)}，完成${percent(`completion:${code}`)}`).join('\n')]),
      ...(year.offset === 5
        ? [
            '<Note>\n\n从这一年起，“医疗卫生与计划生育支出”改名为“卫生健康支出”，编码没有变。改名之前的年度仍照当年的名称。\n\n</Note>',
          ]
        : []),
      ...(year.offset === 0 ? ['<Note>\n\n从这一年起，“农村人畜饮水”改名为“农村供水”，编码没有变。\n\n</Note>'] : []),
      table('06-general-expenditure'),
      table('completion'),
    ],
  };
}

function writeBasic(year: Year): SampleChapter {
  return {
    slug: 'basic',
    title: '基本支出',
    summary: '给人的钱和日常办公的钱各有多少。',
    part: 2,
    order: 60,
    sections: ['2.6'],
    keyFigure: ['08-general-basic:total', '基本支出'],
    body: [
      `基本支出${amount('08-general-basic:total')}，${describeMove(year, 'basic')}`,
      `人员经费${amount('08-general-basic:personnel')}，其中基本工资${amount('08-general-basic:30101')}、津贴补贴${amount('08-general-basic:30102')}。日常公用经费${amount('08-general-basic:public')}，其中差旅费${amount('08-general-basic:30211')}、办公费${amount('08-general-basic:30201')}。`,
      table('08-general-basic'),
    ],
  };
}

/** Chapters about income and expenditure. */
export function writeMoneyChapters(year: Year): SampleChapter[] {
  return [
    writeSummary(year),
    writeIncome(year),
    writeExpenditure(year),
    writeFiscal(year),
    writeGeneral(year),
    writeBasic(year),
  ];
}
