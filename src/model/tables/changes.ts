import { amount, code, filled, reference, text } from './column.ts';
import { defineTable } from './table-contract.ts';
import { PROOF_COLUMNS } from './proof-columns.ts';

/** Stated changes against the year before (比上年增减). */
export const CHANGES = defineTable('changes', '比上年增减', {
  id: filled(text('行标识')),
  name: filled(text('名称')),
  measure: filled(reference('本年数')),
  direction: filled(code('方向', 'increase', 'decrease', 'flat')),
  amount: amount('增减额'),
  rate: amount('增减率'),
  reason: text('原因'),
  ...PROOF_COLUMNS,
});
