import { filled, optional, text } from './column.ts';
import { defineTable } from './table-contract.ts';

/** Questions that people asked about figures, and what the publisher said (问答); it lies beside the chapters of a year, and its schema is the engine's own. */
export const ANSWERS = defineTable('answers', '问答', {
  /** A cell (`table:row` or `table:row.column`), or the id of an entry of the list of inconsistencies. */
  key: filled(text('问的是什么')),
  question: filled(text('问')),
  answer: filled(text('答')),
  date: filled({ ...text('答复的日期'), type: 'date' }),
  /** The version that was asked about. */
  version: optional(text('问的是哪一版')),
});
