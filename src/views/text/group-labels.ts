import { writeSmallNumber } from '../../lib/chinese-number.ts';
import type { TableGroup } from '../../model/schema.ts';

/** Names of the groups of tables, in the order they are listed. */
const GROUP_LABELS: Readonly<Record<TableGroup, string>> = {
  annex: '附表',
  accounts: '收支说明与推算',
  performance: '绩效目标与评价',
  results: '工作成果',
  reference: '名录与参考',
  checks: '核对与矛盾',
};

const TWO = 2;

/** How many official forms there are: `十四张附表`. */
export function countForms(count: number): string {
  return `${count === TWO ? '两' : writeSmallNumber(count)}张附表`;
}

/** What a group of tables is called; of the official forms also how many there are. */
export function labelGroup(group: TableGroup, count: number): string {
  return group === 'annex' ? countForms(count) : GROUP_LABELS[group];
}
