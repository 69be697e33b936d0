import { amount, filled, reference, text, year } from './column.ts';
import { defineTable } from './table-contract.ts';
import { PROOF_COLUMNS } from './proof-columns.ts';

/** Figures of the year before (上年数). */
export const COMPARATIVES = defineTable('comparatives', '上年数', {
  id: filled(text('行标识')),
  name: filled(text('名称')),
  year: filled(year('年度')),
  measure: filled(reference('本年数')),
  amount: amount('金额'),
  ...PROOF_COLUMNS,
});
