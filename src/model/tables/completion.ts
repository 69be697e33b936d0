import { amount, filled, reference, text } from './column.ts';
import { defineTable } from './table-contract.ts';
import { PROOF_COLUMNS } from './proof-columns.ts';

/** Stated rates of completion of the budget (预算完成率). */
export const COMPLETION = defineTable('completion', '预算完成率', {
  id: filled(text('行标识')),
  name: filled(text('名称')),
  actual: filled(reference('决算数')),
  rate: amount('完成率'),
  reason: text('原因'),
  ...PROOF_COLUMNS,
});
