import { toPixels } from '../../lib/decimal.ts';
import { fromDecimal, divideFractions, roundFraction, multiplyFractions } from '../../lib/fraction.ts';
import { type Cell, getCell } from '../../model/cell.ts';
import type { FlowItem, Volume } from '../../model/volume.ts';

export interface FlowItemView {
  readonly label: string;
  readonly cell: Cell;
  readonly chapter: string;
  /** Part of the total in percent, for the length of a bar. */
  readonly percent: number;
}

function viewItem(item: FlowItem, volume: Volume): FlowItemView {
  const cell = getCell(volume.latest, item.of);
  const total = getCell(volume.latest, volume.settings.flow.total);
  const share = cell.decimal && total.decimal ? divideFractions(fromDecimal(cell.decimal), fromDecimal(total.decimal)) : undefined;
  const percent = share ? toPixels(roundFraction(multiplyFractions(share, fromDecimal({ units: 100n, scale: 0 })), 3)) : 0;
  return { label: item.label, cell, chapter: item.chapter, percent };
}

/** The whole account in one picture: where money came from, where it went, what is left. */
export function viewFlow(volume: Volume): readonly { readonly title: string; readonly items: readonly FlowItemView[] }[] {
  const { flow } = volume.settings;
  return [
    { title: '钱从哪里来', items: flow.in.map((item) => viewItem(item, volume)) },
    { title: '花到哪里去', items: flow.out.map((item) => viewItem(item, volume)) },
    { title: '还剩多少', items: flow.left.map((item) => viewItem(item, volume)) },
  ];
}
