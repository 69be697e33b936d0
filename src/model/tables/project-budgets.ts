import { amount, code, filled, text } from './column.ts';
import { defineTable } from './table-contract.ts';
import { PROOF_COLUMNS } from './proof-columns.ts';

/** What projects were given and spent, a row for each place that says so (项目预算与执行). */
export const PROJECT_BUDGETS = defineTable('project-budgets', '项目预算与执行', {
  id: filled(text('行标识')),
  /** Blank where the figure is of all projects. */
  project: text('项目'),
  place: filled(code('原文位置', 'summary')),
  column: filled(code('栏目', 'budget', 'executed')),
  amount: amount('金额'),
  date: text('日期'),
  ...PROOF_COLUMNS,
});
