import type { TableGroup } from '../../model/schema.ts';
import type { Table } from '../../model/table.ts';
import { INCONSISTENCIES } from '../../model/tables/inconsistencies.ts';
import { GROUP_LABELS, sayForms, SOUND_CHECKS } from './words.zh.ts';

/** How many official forms there are: `十四张附表`. */
export function countForms(count: number): string {
  return sayForms(count);
}

/** What a group of tables is called: of the official forms also how many there are, of checks what they came to. */
export function labelGroup(group: TableGroup, members: readonly Table[]): string {
  if (group === 'annex') return countForms(members.length);
  const isSound = members.every(({ schema, rows }) => schema.name !== INCONSISTENCIES.id || rows.length === 0);
  return group === 'checks' && isSound ? SOUND_CHECKS : GROUP_LABELS[group];
}
