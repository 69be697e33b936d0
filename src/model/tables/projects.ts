import { count, filled, text } from './column.ts';
import { defineTable } from './table-contract.ts';
import { PROOF_COLUMNS } from './proof-columns.ts';

/** Projects whose performance is published (绩效项目). */
export const PROJECTS = defineTable('projects', '绩效项目', {
  id: filled(text('行标识')),
  number: filled(count('序号')),
  name: filled(text('名称')),
  report_name: text('评价报告所用名称'),
  organisation: filled(text('预算单位')),
  office: text('负责科室'),
  summary: filled(text('综述出处')),
  target_table: filled(text('目标表出处')),
  report: filled(text('评价报告出处')),
  chapter: filled(text('章节')),
  ...PROOF_COLUMNS,
});
