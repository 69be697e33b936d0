import { amount, code, filled, text } from './column.ts';
import { defineTable } from './table-contract.ts';
import { PROOF_COLUMNS } from './proof-columns.ts';

/** Rates of completion of projects (项目预算完成比率). */
export const PROJECT_COMPLETION = defineTable('project-completion', '项目预算完成比率', {
  id: filled(text('行标识')),
  project: filled(text('项目')),
  place: filled(code('原文位置', 'summary')),
  measure: filled(code('指标', 'completion')),
  rate: amount('比率'),
  ...PROOF_COLUMNS,
});
