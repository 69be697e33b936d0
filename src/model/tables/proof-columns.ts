import { filled, text } from './column.ts';

/** What tables of facts end with: how a row is known, worked out and proven (依据, 算式, 出处, 说明). */
export const PROOF_COLUMNS = {
  basis: filled(text('依据')),
  formula: text('算式'),
  source: filled(text('出处')),
  note: text('说明'),
};
