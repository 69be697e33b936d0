import { amount, code, filled, text } from './column.ts';
import { defineTable } from './table-contract.ts';
import { PROOF_COLUMNS } from './proof-columns.ts';

/** What the money of projects was given to (项目资金分配). */
export const PROJECT_ALLOCATIONS = defineTable('project-allocations', '项目资金分配', {
  id: filled(text('行标识')),
  project: filled(text('项目')),
  place: filled(code('原文位置')),
  subject: filled(code('分配事项')),
  name: filled(text('名称')),
  amount: amount('金额'),
  unit: filled(text('单位')),
  ...PROOF_COLUMNS,
});
