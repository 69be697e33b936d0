import { expect, it } from 'vitest';
import type { Terms } from '../../src/views/search/browser/plan/client-data.ts';
import { planQuery } from '../../src/views/search/browser/plan/plan-query.ts';

/** Ten years, the newest first. */
const YEARS = Array.from({ length: 10 }, (_, index) => String(2024 - index));
const TERMS: Terms = { years: YEARS, parts: [], traditional: '', synonyms: [] };

/** Questions of other hands: what is asked of several years, the years that are meant, those that are not there. */
it.each<[string, string | undefined, string, string]>([
  ['三公经费哪一年最多', 'most', '', ''],
  ['十年来三公经费加起来一共多少', 'sum', YEARS.join(' '), ''],
  ['近三年三公经费', undefined, '2024 2023 2022', ''],
  ['机关运行经费最少的是哪一年', 'least', '', ''],
  ['2016年到2018年机关运行经费', undefined, '2018 2017 2016', ''],
  ['2014年机关运行经费多少', undefined, '', '2014'],
  ['2013年三公经费', undefined, '', '2013'],
  ['2025年决算总收入', undefined, '', '2025'],
  ['最近五年一般公共预算支出', undefined, '2024 2023 2022 2021 2020', ''],
  ['从哪年开始没有出国费', 'gone', '', ''],
  ['农村供水提升从哪一年开始有的', 'first', '', ''],
  ['2022年收支总计比上年增加多少', 'change', '2022', ''],
  ['2019年接待费比上一年少了多少', 'change', '2019', ''],
  ['去年公务接待费', undefined, '2023', ''],
  ['前年的基本支出', undefined, '2022', ''],
  ['2018—2021农林水支出', undefined, '2021 2020 2019 2018', ''],
  ['二〇一九年住房公积金', undefined, '2019', ''],
  ['二零二一年政府采购总额', undefined, '2021', ''],
  ['一八年买车花了多少', undefined, '2018', ''],
  ['哪几年买过公车', 'which', '', ''],
  ['历年退休人员人数', 'series', YEARS.join(' '), ''],
  ['部门自评得分哪年最低', 'least', '', ''],
  ['政府性基金收入哪几年有', 'which', '', ''],
  ['防汛花钱最多是哪一年，是前一年的几倍', 'most', '', ''],
  ['2020年医疗卫生支出跟2019年比', 'change', '2020 2019', ''],
])('%s', (query, asks, years, missing) => {
  const plan = planQuery(query, TERMS);
  expect([plan.asks, plan.years.join(' '), plan.missingYears.join(' ')]).toEqual([asks, years, missing]);
  expect(plan.terms.length).toBeGreaterThan(0);
});
