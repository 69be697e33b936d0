import { code, filled, text } from './column.ts';
import { defineTable } from './table-contract.ts';
import { PROOF_COLUMNS } from './proof-columns.ts';

/** What projects set out to do, and say they did (年度目标). */
export const GOALS = defineTable('goals', '年度目标', {
  id: filled(text('行标识')),
  project: filled(text('项目')),
  kind: filled(code('类别')),
  text: filled(text('内容')),
  ...PROOF_COLUMNS,
});
