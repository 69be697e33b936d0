import { code, filled, text } from './column.ts';
import { defineTable } from './table-contract.ts';
import { PROOF_COLUMNS } from './proof-columns.ts';

const NAMED = {
  id: filled(text('行标识')),
  name: filled(text('名称')),
  /** Parted by semicolons. */
  aliases: text('别称'),
  kind: filled(code('类别')),
  role: filled(text('在原文中的作用')),
  ...PROOF_COLUMNS,
};

/** Bodies that the source names (单位名录). */
export const ORGANISATIONS = defineTable('organisations', '单位名录', NAMED);

/** Programmes, plans and events that the source names (工程、计划与活动). */
export const PROGRAMMES = defineTable('programmes', '工程、计划与活动', NAMED);
