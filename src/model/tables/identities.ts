import { code, filled, text } from './column.ts';
import { defineTable } from './contract.ts';

/** What must come out equal, both sides as formulas (勾稽关系). */
export const IDENTITIES = defineTable('identities', '勾稽关系', {
  id: filled(text('行标识')),
  title: filled(text('内容')),
  kind: filled(code('种类')),
  left: filled(text('左式')),
  right: filled(text('右式')),
  /** Row of the list of inconsistencies, or blank. */
  known: text('已知不一致'),
  note: text('说明'),
});
