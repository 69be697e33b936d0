import { code, filled, reference, text } from './column.ts';
import { defineTable } from './table-contract.ts';

/**
 * Figures that look as if they contradicted each other and do not (口径说明): they are of different scope, or the source
 * itself says how they go together. Its ids are none of those of the list of inconsistencies.
 */
export const EXPLANATIONS = defineTable('explanations', '口径说明', {
  id: filled(text('行标识')),
  title: filled(text('标题')),
  /** Cells, parted by blanks. */
  place_a: reference('甲处单元格'),
  locator_a: filled(text('甲处出处')),
  printed_a: filled(text('甲处所印')),
  place_b: reference('乙处单元格'),
  locator_b: text('乙处出处'),
  printed_b: text('乙处所印'),
  /** `scope`: of different scope. `cleared`: the source says so itself. */
  kind: filled(code('种类', 'scope', 'cleared')),
  explanation: filled(text('说明')),
});
