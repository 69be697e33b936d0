import { writeSmallNumber } from '../../lib/chinese-number.ts';
import type { TableGroup } from '../../model/schema.ts';
import type { Table } from '../../model/table.ts';
import { INCONSISTENCIES } from '../../model/tables/inconsistencies.ts';

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

/** What a group of tables is called: of the official forms also how many there are, of checks what they came to. */
export function labelGroup(group: TableGroup, members: readonly Table[]): string {
  if (group === 'annex') return countForms(members.length);
  const isSound = members.every(({ schema, rows }) => schema.name !== INCONSISTENCIES.id || rows.length === 0);
  return group === 'checks' && isSound ? '核对' : GROUP_LABELS[group];
}
