import { amount, filled, reference, text } from './column.ts';
import { defineTable } from './table-contract.ts';
import { PROOF_COLUMNS } from './proof-columns.ts';

/** Stated shares, with the cells of part and whole (占比). */
export const SHARES = defineTable('shares', '占比', {
  id: filled(text('行标识')),
  name: filled(text('名称')),
  part: filled(reference('部分')),
  whole: filled(reference('整体')),
  share: amount('占比'),
  ...PROOF_COLUMNS,
});
