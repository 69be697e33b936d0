import { code, filled, text } from './column.ts';
import { defineTable } from './contract.ts';

/** Places of the source document that `source` columns point to (原文位置表). */
export const OUTLINE = defineTable('outline', '原文位置表', {
  locator: filled(text('位置编号')),
  parent: text('上级位置'),
  title: filled(text('标题')),
  kind: filled(code('类型')),
  /** Line numbers in the text of the source, e.g. `54-81`; blank where it is a workbook. */
  lines: text('原文行号'),
}, { needed: true });
