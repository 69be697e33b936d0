import { count, filled, optional, text } from './column.ts';
import { defineTable } from './table-contract.ts';

/** Terms that the source explains (名词解释). */
export const GLOSSARY = defineTable('glossary', '名词解释', {
  id: filled(text('行标识')),
  number: optional(count('序号')),
  term: filled(text('名词')),
  /** As the source prints it. */
  source_term: optional(text('原文名词')),
  definition: filled(text('释义')),
  /** Code of the expenditure item that it explains, or blank. */
  item: optional(text('对应科目')),
  basis: optional(text('依据')),
  formula: optional(text('算式')),
  source: filled(text('出处')),
  note: optional(text('说明')),
});
