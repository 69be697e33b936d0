import { formatItemLabel } from '../text/chart-words.ts';
import type { ChartFact } from '../text/chart-facts.ts';
import { shiftToPoint } from './shift-to-point.ts';
import { LINE_HEIGHT, measureText } from './text-metrics.ts';
import { wrapText } from './wrap-text.ts';

/** The part of a chart that the rows may use, in pixels. */
export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

/** Where the columns stand; texts of the last two end at their edge. */
export interface Columns {
  readonly labelWidth: number;
  readonly barLeft: number;
  readonly barRight: number;
  readonly valueRight: number;
  readonly shareRight: number;
  /** Names stand over their bars instead of before them. */
  readonly stacked: boolean;
}

/** Where one row stands: its name in lines, the baselines of its texts, its bar and the hairline under it. */
export interface RowPlace {
  readonly lines: readonly string[];
  readonly labelY: number;
  readonly valueY: number;
  readonly barTop: number;
  readonly barBottom: number;
  readonly ruleY: number;
}

const GAP = 20;
const STACKED_BELOW = 480;
const NAME_PART = 0.4;
const BASELINE = 17;
const NAME_GAP = 2;
const BAR = { stacked: 12, beside: 16 } as const;
const PADDING = { stacked: 9, beside: 8 } as const;

/** What makes a line of one pixel crisp. */
const HALF_PIXEL = 0.5;

function measureColumn(texts: readonly string[], shifts: readonly number[] = []): number {
  return Math.ceil(Math.max(0, ...texts.map((text, index) => measureText(text) + (shifts[index] ?? 0))));
}

/** Columns as wide as their texts; what is left belongs to the bars. */
export function layoutColumns(items: readonly ChartFact[], area: Area, heads: readonly [string, string]): Columns {
  const width = area.right - area.left;
  const stacked = width < STACKED_BELOW;
  const shares = items.map(({ share = '' }) => share);
  const shareWidth = shares.some((share) => share !== '') ? measureColumn([...shares, heads[1]]) + GAP : 0;
  const texts = items.map(({ text }) => text);
  const valueWidth = measureColumn([...texts, heads[0]], shiftToPoint(texts)) + GAP;
  const labelWidth = stacked ? width : Math.min(measureColumn(items.map(formatItemLabel)), Math.floor(width * NAME_PART));
  const valueRight = area.right - shareWidth;
  const barLeft = area.left + (stacked ? 0 : labelWidth + GAP) + HALF_PIXEL;
  return { stacked, labelWidth, barLeft, barRight: valueRight - valueWidth, valueRight, shareRight: area.right };
}

function layoutRow(item: ChartFact, { labelWidth, stacked }: Columns, top: number): RowPlace {
  const lines = wrapText(formatItemLabel(item), labelWidth);
  const padding = stacked ? PADDING.stacked : PADDING.beside;
  const first = top + padding;
  const nameHeight = lines.length * LINE_HEIGHT + (stacked ? NAME_GAP : 0);
  const barLine = first + (stacked ? nameHeight : 0);
  const bar = stacked ? BAR.stacked : BAR.beside;
  const barTop = barLine + (LINE_HEIGHT - bar) / 2;
  const height = stacked ? nameHeight + LINE_HEIGHT : Math.max(nameHeight, LINE_HEIGHT);
  return { lines, labelY: first + BASELINE, valueY: barLine + BASELINE, barTop, barBottom: barTop + bar, ruleY: first + height + padding + HALF_PIXEL };
}

/** One row under the other, each as high as its name needs. */
export function layoutRows(items: readonly ChartFact[], columns: Columns, area: Area): RowPlace[] {
  const rows: RowPlace[] = [];
  for (const item of items) rows.push(layoutRow(item, columns, Math.ceil(rows.at(-1)?.ruleY ?? area.top)));
  return rows;
}

/** Baseline of the column heads above the rows, and the space they take. */
export const HEAD = { baseline: BASELINE, height: LINE_HEIGHT + 8 } as const;
