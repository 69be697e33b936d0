import { count, filled, text } from './column.ts';
import { defineTable } from './table-contract.ts';
import { PROOF_COLUMNS } from './proof-columns.ts';

/** Items of expenditure, the names of the source beside official ones and codes (支出科目对照). */
export const ITEMS = defineTable('items', '支出科目对照', {
  id: filled(text('行标识')),
  number: count('序号'),
  source_name: filled(text('原文名称')),
  official_name: filled(text('规范名称')),
  class_code: filled(text('类级编码')),
  division_code: filled(text('款级编码')),
  code: filled(text('项级编码')),
  ...PROOF_COLUMNS,
});
