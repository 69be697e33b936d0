import { code, filled, optional, text } from './column.ts';
import { defineTable } from './table-contract.ts';

/** Places of the source document that `source` columns point to (原文位置表). */
export const OUTLINE = defineTable(
  'outline',
  '原文位置表',
  {
    locator: filled(text('位置编号')),
    parent: text('上级位置'),
    title: filled(text('标题')),
    kind: filled(code('类型')),
    /** Line numbers in the text of the source, e.g. `54-81`; blank where it is a workbook. */
    lines: text('原文行号'),
    /** Pages of the source file, from 1, e.g. `20-21`; blank where it has none. */
    page: optional(text('原文页码')),
    /** Paragraphs of the source file, from 1, e.g. `113-118`; blank where it is no document. */
    paragraph: optional(text('原文段落')),
  },
  { needed: true },
);
