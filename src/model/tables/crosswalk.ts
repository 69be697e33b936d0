import { filled, text, year } from './column.ts';
import { defineTable } from './table-contract.ts';

/** What became of which code between years, written by hand in `data/classification/crosswalk.csv`; its schema is the engine's own (科目对照表). */
export const CROSSWALK = defineTable('crosswalk', '科目对照表', {
  from_year: filled(year('原年度')),
  from_code: text('原编码'),
  to_year: filled(year('新年度')),
  to_code: text('新编码'),
  note: text('说明'),
});
