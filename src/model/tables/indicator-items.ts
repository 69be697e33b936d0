import { amount, count, filled, text } from './column.ts';
import { defineTable } from './table-contract.ts';
import { PROOF_COLUMNS } from './proof-columns.ts';

/** Single items of performance indicators, what was expected beside what was reported (绩效指标分项). */
export const INDICATOR_ITEMS = defineTable(
  'indicator-items',
  '绩效指标分项',
  {
    id: filled(text('行标识')),
    indicator: filled(text('指标')),
    number: filled(count('序号')),
    printed_number: text('原文编号'),
    name: filled(text('名称')),
    expected: text('预期值'),
    expected_qualifier: text('预期值限定词'),
    expected_value: amount('预期值数值'),
    expected_max: amount('预期值上限'),
    expected_unit: text('预期值单位'),
    expected_date: text('预期值日期'),
    actual: text('实际值'),
    actual_qualifier: text('实际值限定词'),
    actual_value: amount('实际值数值'),
    actual_max: amount('实际值上限'),
    actual_unit: text('实际值单位'),
    actual_date: text('实际值日期'),
    ...PROOF_COLUMNS,
  },
  { beside: ['indicators'] },
);
