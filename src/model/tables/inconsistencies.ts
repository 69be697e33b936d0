import { code, filled, reference, since, text } from './column.ts';
import { defineTable } from './table-contract.ts';

/** Where the source contradicts itself: both places as they are printed (已知不一致). */
export const INCONSISTENCIES = defineTable('inconsistencies', '已知不一致', {
  id: filled(text('行标识')),
  title: filled(text('标题')),
  /** Cells, parted by blanks. */
  place_a: reference('甲处单元格'),
  locator_a: filled(text('甲处出处')),
  printed_a: filled(text('甲处所印')),
  place_b: reference('乙处单元格'),
  locator_b: text('乙处出处'),
  printed_b: text('乙处所印'),
  difference: text('差额'),
  kind: filled(code('种类')),
  provable: filled(code('能否判定')),
  verdict: filled(text('判定')),
  explanation: filled(text('通俗说明')),
  /** Whether the publisher's document says so, or the text was recognised wrongly. */
  origin: since('1.1.0', filled(code('来源', 'document', 'recognition', 'unclear'))),
  /** Whether it concerns what a figure or a statement says (material), little of it, or words only. */
  weight: since('1.1.0', filled(code('轻重', 'material', 'minor', 'wording'))),
  /** Why it is weighed so. */
  reason: since('1.1.0', filled(text('轻重的理由'))),
});
