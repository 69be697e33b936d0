import { describe, expect, it } from 'vitest';
import type { Terms } from '../../src/views/search/browser/plan/client-data.ts';
import { findFigure, nameFigure } from '../../src/views/search/browser/find-figure.ts';
import { isOtherMeasure } from '../../src/views/search/browser/plan/judge-measure.ts';
import { planQuery } from '../../src/views/search/browser/plan/plan-query.ts';
import type { FoundRecord, SearchBlock } from '../../src/views/search/browser/record.ts';

const TERMS: Terms = {
  years: ['2022', '2021'],
  parts: [],
  traditional: '',
  synonyms: [
    [['接待'], ['公务接待费', '公务接待']],
    [['社保'], ['养老保险缴费', '社会保障和就业支出']],
  ],
};

function row(id: string, label: string, columns: string, value: string, basis = '原文载明'): SearchBlock {
  return {
    id,
    tag: 'row',
    label,
    text: [label, columns, value].filter((part) => part !== '').join('，'),
    value,
    basis,
  };
}

function table(name: string, title: string, ...blocks: readonly SearchBlock[]): FoundRecord {
  return {
    base: '',
    address: `/2022/tables/${name}/`,
    title,
    year: '2022',
    part: '',
    kind: '表格',
    weight: 0.9,
    blocks: [{ id: 'top', tag: 'head', text: title }, ...blocks],
  };
}

const RECORDS = [
  table('05-detail', '05 支出决算明细表', row('d', '公务接待费', '2130101，行政运行', '1.00万元')),
  table(
    '10-visits',
    '10 一般公共预算财政拨款“三公”经费支出决算表',
    row('tb', '合计', '预算数', '9万元'),
    row('ta', '合计', '决算数', '5万元'),
    row('vb', '公务接待费', '预算数', '4万元'),
    row('va', '公务接待费', '决算数', '3.87万元'),
  ),
  table('12-fund', '12 政府性基金预算财政拨款“三公”经费支出决算表', row('f', '公务接待费', '', '0万元')),
  table('prior', '上年数', row('p', '公务接待费', '2021', '3.71万元')),
  table(
    'details',
    '具体情况',
    row('n', '国内公务接待批次', '', '19批次'),
    row('limit', '公务接待费最高限额', '', '8万元'),
  ),
  table(
    '03-spending',
    '03 支出决算表',
    row('total', '合计', '合计', '100万元'),
    row('project', '合计', '项目支出', '40万元'),
    row('security', '社会保障和就业支出', '', '30万元'),
  ),
];

function find(query: string): string | undefined {
  const plan = planQuery(query, TERMS);
  return findFigure(
    plan,
    plan.terms.map(() => 1),
    RECORDS,
  )?.block.id;
}

describe('the row whose figure is asked for', () => {
  it.each<[string, string | undefined]>([
    ['公务接待费', 'va'],
    ['接待花了多少钱', 'va'],
    ['公务接待费 预算', 'vb'],
    ['三公经费', 'ta'],
    ['三公经费 预算数', 'tb'],
    ['政府性基金 公务接待费', 'f'],
    ['上年 公务接待费', 'p'],
    ['接待批次', 'n'],
    ['项目支出', 'project'],
    ['哪项接待最多', undefined],
    ['什么是公务接待费', undefined],
    ['3.87', undefined],
    ['接待了几辆', undefined],
    ['社保', undefined],
    ['火箭', undefined],
  ])('%s → %s', (query, id) => {
    expect(find(query)).toBe(id);
  });

  it('knows a measure that was not asked for', () => {
    expect([
      isOtherMeasure('接待费', '表，预算数'),
      isOtherMeasure('接待费预算', '表，预算数'),
      isOtherMeasure('接待费', '表，决算数'),
      isOtherMeasure('接待费', '比上年增减'),
    ]).toEqual([true, false, false, true]);
  });
});

describe('nameFigure', () => {
  it.each([
    ['10 一般公共预算财政拨款“三公”经费支出决算表', '“三公”经费，合计'],
    ['03 支出决算表', '03 支出决算表，合计'],
  ])('names a total by what its form is of: %s', (title, name) => {
    const block = row('total', '合计', '', '3,061.07万元');
    expect(nameFigure({ record: table('any', title, block), block, section: '', score: 1, exact: true })).toBe(name);
  });
});
