import { code, filled, text } from './column.ts';
import { defineTable } from './table-contract.ts';

/** The codes (科目编码) of one year. */
const CODES = {
  code: filled(text('科目编码')),
  name: filled(text('科目名称')),
  level: filled(code('级次', 'class')),
  parent: text('上级科目编码'),
};

/** What money is spent for (支出功能分类科目). */
export const FUNCTIONAL = defineTable('functional', '支出功能分类科目', CODES);

/** What money is spent on (支出经济分类科目). */
export const ECONOMIC = defineTable('economic', '支出经济分类科目', CODES);
