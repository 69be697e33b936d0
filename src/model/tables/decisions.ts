import { filled, text } from './column.ts';
import { defineTable } from './table-contract.ts';

/** Figures of the source of which an editor has to say what they are of (待定的数); it lies beside the chapters of a year. */
export const DECISIONS = defineTable('decisions', '待定的数', {
  id: filled(text('编号')),
  /** Number of a candidate from 1, or a cell; blank while it is open. */
  choice: text('选定'),
  printed: filled(text('原文所印')),
  sentence: filled(text('所在的句子')),
  why: text('为什么待定'),
  options: filled(text('候选')),
  /** Cells parted by blanks. */
  candidates: filled(text('候选的单元格')),
  chapter: text('章节'),
  place: text('原文位置'),
});
