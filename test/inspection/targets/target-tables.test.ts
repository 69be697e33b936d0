import { describe, expect, it } from 'vitest';
import { listTargetRows } from '../../../src/inspection/targets/list-target-rows.ts';
import { readTargetTable } from '../../../src/inspection/targets/read-target-table.ts';

/** As 四川 prints it: money beside its label, goals below their heads, several items in a cell. */
const SICHUAN: readonly (readonly string[])[] = [
  ['项目绩效目标完成情况表（2031年度）', '', '', '', ''],
  ['项目名称', '小流域治理', '', '', ''],
  ['预算单位', '云岭县水务局', '', '', ''],
  ['预算执行情况（万元）', '预算数：', '120', '执行数：', '118.50'],
  ['', '其中-财政拨款：', '100', '其中-财政拨款：', '98.50'],
  ['年度目标完成情况', '预期目标', '', '实际完成目标', ''],
  ['', '治理三条小流域。', '', '治理了三条小流域。', ''],
  ['一级指标', '二级指标', '三级指标', '预期指标值', '实际完成指标值'],
  ['项目完成指标', '数量指标', '1、治理面积 2、新建谷坊', '1、30平方公里 2、6座', '1、31.5平方公里 2、6座'],
  ['', '质量指标', '验收合格率', '≥95%', '100%'],
  ['', '时效指标', '完成时间', '2031年11月底前', '2031年11月'],
  ['满意度指标', '满意度指标', '群众满意度', '90%以上', '93%'],
];

/** As the ministry prints it: money in columns and in 元, points and reasons behind. */
const MINISTRY: readonly (readonly string[])[] = [
  ['项目支出绩效自评表', '', '', '', '', '', '', ''],
  ['项目名称', '', '河道保洁', '', '', '', '', ''],
  ['主管部门', '', '云岭县水务局', '', '实施单位', '', '云岭县河道所', ''],
  ['项目资金（元）', '', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率'],
  ['', '', '年度资金总额', '500,000.00', '520,000.00', '519,999.50', '10', '100.00%'],
  ['', '', '其中：当年财政拨款', '500,000.00', '520,000.00', '519,999.50', '—', ''],
  ['年度总体目标', '预期目标', '', '', '实际完成情况', '', '', ''],
  ['', '保洁河道40公里。', '', '', '保洁河道42公里。', '', '', ''],
  ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '偏差原因分析及改进措施'],
  ['', '产出指标', '数量指标', '保洁河道长度', '40公里', '42公里', '20', '汛期增加两公里'],
  ['', '', '成本指标', '每公里成本', '≤1.3万元', '1.24万元', '10', ''],
  ['总分', '', '', '', '', '', '100', ''],
];

/** A whole department, with points; sign and unit in columns of their own; a level left blank; two indicators in one cell. */
const WHOLE: readonly (readonly string[])[] = [
  ['部门整体支出绩效自评表', '', '', '', '', '', '', '', ''],
  ['部门名称', '云岭县水务局', '', '', '', '', '', '', ''],
  ['年度预算（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '得分', '', ''],
  ['', '年度资金总额：', '3500.00', '3600.00', '3550.00', '10', '9.86', '', ''],
  ['年度总体目标', '年初设定目标', '', '', '年度总体目标完成情况', '', '', '', ''],
  ['', '供水安全', '', '', '供水无事故', '', '', '', ''],
  ['一级指标', '二级指标', '三级指标', '指标性质', '目标值', '度量单位', '实际完成值', '分值', '偏差原因分析'],
  ['产出', '数量指标', '新建水厂', '≥', '3', '座', '2', '20', '一座延期'],
  ['', '', '监测断面；监测次数', '', '12个；24次', '', '12个；20次', '10', ''],
  ['效益', '社会效益', '保障供水', '定性', '按时完成', '', '按时完成', '30', ''],
  ['满意度', '', '群众满意度', '', '90%—95%', '', '93%', '10', ''],
  ['合计', '', '', '', '', '', '', '100', ''],
];

const PLACE = { id: 'project-1', number: 1, locator: '5.1.T1', chapter: 'annex-1', organisation: 'publisher' };

describe('tables of targets and results', () => {
  it('of the shape with labels', () => {
    const table = readTargetTable(SICHUAN);
    expect(table).toMatchObject({
      project: '小流域治理',
      organisation: '云岭县水务局',
      total: { budget: '120', executed: '118.50' },
      fiscal: { budget: '100', executed: '98.50' },
      goal: '治理三条小流域。',
      result: '治理了三条小流域。',
    });
    const items = table
      ? listTargetRows(table, PLACE)
          .filter((row) => row.table === 'indicator-items')
          .map(({ values }) => values)
      : [];
    expect(
      items.map(({ name, expected_value: wanted, expected_unit: unit, actual_value: reached }) => [
        name,
        wanted,
        unit,
        reached,
      ]),
    ).toEqual([
      ['治理面积', '30', '平方公里', '31.5'],
      ['新建谷坊', '6', '座', '6'],
      ['验收合格率', '95', '%', '100'],
      ['完成时间', undefined, undefined, undefined],
      ['群众满意度', '90', '%', '93'],
    ]);
    expect(items[2]?.['expected_qualifier']).toBe('≥');
    expect(items[3]).toMatchObject({ expected_date: '2031-11', actual_date: '2031-11', expected: '2031年11月底前' });
    expect(items[4]?.['expected_qualifier']).toBe('以上');
  });

  it('of the shape with columns, in 元', () => {
    const table = readTargetTable(MINISTRY);
    expect(table).toMatchObject({
      project: '河道保洁',
      total: { budget: '52.000000', executed: '51.999950' },
      result: '保洁河道42公里。',
    });
    const rows = table ? listTargetRows(table, PLACE) : [];
    expect(
      rows
        .filter((row) => row.table === 'indicators')
        .map(({ values }) => [values['level1'], values['level2'], values['level3']]),
    ).toEqual([
      ['产出指标', '数量指标', '保洁河道长度'],
      ['产出指标', '成本指标', '每公里成本'],
    ]);
    expect(rows.find(({ id }) => id === 'project-1-01-01')?.values['note']).toBe('汛期增加两公里；分值20');
  });

  it('of a whole department, with sign and unit in columns', () => {
    const table = readTargetTable(WHOLE);
    expect(table).toMatchObject({
      project: '部门整体支出',
      organisation: '云岭县水务局',
      total: { budget: '3600.00', executed: '3550.00' },
      goal: '供水安全',
      result: '供水无事故',
    });
    expect(table?.rows.map(({ level1, level2, expected, actual }) => [level1, level2, expected, actual])).toEqual([
      ['产出', '数量指标', '≥3座', '2座'],
      ['产出', '数量指标', '12个；24次', '12个；20次'],
      ['效益', '社会效益', '按时完成', '按时完成'],
      ['满意度', '满意度', '90%—95%', '93%'],
    ]);
    const items = table
      ? listTargetRows(table, PLACE)
          .filter((row) => row.table === 'indicator-items')
          .map(({ values }) => values)
      : [];
    expect(
      items.map(({ name, expected_value: wanted, expected_max: most, actual_value: reached }) => [
        name,
        wanted,
        most,
        reached,
      ]),
    ).toEqual([
      ['新建水厂', '3', undefined, '2'],
      ['监测断面', '12', undefined, '12'],
      ['监测次数', '24', undefined, '20'],
      ['保障供水', undefined, undefined, undefined],
      ['群众满意度', '90', '95', '93'],
    ]);
  });

  it('keeps items together that its cells do not number alike', () => {
    const table = readTargetTable([
      ...SICHUAN.slice(0, 8),
      ['', '数量指标', '1、面积 2、谷坊', '1、30平方公里 2、6座', '全部完成', ''],
    ]);
    const items = table ? listTargetRows(table, PLACE).filter((row) => row.table === 'indicator-items') : [];
    expect(items.map(({ values }) => [values['name'], values['actual'], values['expected_value']])).toEqual([
      ['1、面积 2、谷坊', '全部完成', undefined],
    ]);
  });

  it('has no money where the table names no unit, and is none without targets', () => {
    const rows = SICHUAN.map((cells) => cells.map((cell) => cell.replace('（万元）', '')));
    expect(readTargetTable(rows)?.total).toEqual({ budget: '', executed: '' });
    expect(
      readTargetTable([
        ['序号', '单位名称', '备注'],
        ['1', '云岭县水务局', ''],
      ]),
    ).toBeUndefined();
  });
});
