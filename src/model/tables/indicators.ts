import { count, filled, text } from './column.ts';
import { defineTable } from './table-contract.ts';
import { PROOF_COLUMNS } from './proof-columns.ts';

/** Performance indicators of projects (绩效指标). */
export const INDICATORS = defineTable(
  'indicators',
  '绩效指标',
  {
    id: filled(text('行标识')),
    project: filled(text('项目')),
    number: filled(count('序号')),
    level1: filled(text('一级指标')),
    level2: filled(text('二级指标')),
    level3: filled(text('三级指标')),
    ...PROOF_COLUMNS,
  },
  { beside: ['indicator-items'] },
);
