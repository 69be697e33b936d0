import type { TableGroup } from '../../model/schema.ts';

/** Names of the groups of tables, in the order they are listed. */
export const GROUP_LABELS: Readonly<Record<TableGroup, string>> = {
  annex: '附表',
  accounts: '收支说明与推算',
  performance: '绩效目标与评价',
  results: '工作成果',
  reference: '名录与参考',
  checks: '核对与矛盾',
};

/** Names of the five parts of the disclosure. */
export const PART_LABELS: Readonly<Record<number, string>> = {
  1: '第一部分 部门概况',
  2: '第二部分 决算情况说明',
  3: '第三部分 名词解释',
  4: '第四部分 绩效评价报告',
  5: '第五部分 附表',
};
