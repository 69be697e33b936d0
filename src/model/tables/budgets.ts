import { amount, filled, reference, text } from './column.ts';
import { defineTable } from './table-contract.ts';
import { PROOF_COLUMNS } from './proof-columns.ts';

/** Budgets worked out from actual figures and rates of completion (预算数). */
export const BUDGETS = defineTable('budgets', '预算数', {
  id: filled(text('行标识')),
  name: filled(text('名称')),
  measure: filled(reference('决算数')),
  amount: amount('金额'),
  ...PROOF_COLUMNS,
});
