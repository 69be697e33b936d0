import { amount, code, since, text } from './column.ts';
import { defineTable } from './table-contract.ts';

/** The unit of a tolerance, and of all figures of an identity that has one. */
export const TOLERANCE_UNIT = '万元';

/** What must come out equal, both sides as formulas (勾稽关系). A blank side is no formula, which is a fault of the row itself. */
export const IDENTITIES = defineTable('identities', '勾稽关系', {
  id: text('行标识'),
  title: text('内容'),
  kind: code('种类'),
  left: text('左式'),
  right: text('右式'),
  /** How far both sides may differ because what is printed is rounded; blank where they must be equal. */
  tolerance: since('1.1.0', amount('容差')),
  /** Row of the list of inconsistencies, or blank. */
  known: text('已知不一致'),
  note: text('说明'),
});
