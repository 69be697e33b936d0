import { shiftToPoint } from './shift-to-point.ts';
import { LINE_HEIGHT, measureText } from './text-metrics.ts';
import { wrapText } from './wrap-text.ts';

/** The part of a chart that the rows may use, in pixels. */
export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

/** What a row looks like: its name, how far that is moved in, its bar, and the room above it for a head of its own. */
export interface RowShape {
  readonly name: string;
  readonly indent?: number;
  readonly bar?: number;
  readonly above?: number;
}

/** A column of texts that end at its right edge; a key before its head tells which marks it belongs to. */
export interface RowTextColumn {
  readonly head: string;
  readonly texts: readonly string[];
  readonly key?: boolean;
}

/** Where the columns stand; texts end at their right edges. */
export interface RowColumns {
  readonly labelWidth: number;
  readonly barLeft: number;
  readonly barRight: number;
  readonly rights: readonly number[];
  /** Names stand over their bars instead of before them. */
  readonly stacked: boolean;
}

/** Where one row stands: its name in lines, the baselines of its texts, its bar and the hairline under it. */
export interface RowPlace {
  readonly lines: readonly string[];
  readonly labelX: number;
  readonly labelY: number;
  readonly valueY: number;
  readonly barTop: number;
  readonly barBottom: number;
  readonly rowTop: number;
  readonly ruleY: number;
}

const GAP = 20;
const STACKED_BELOW = 480;
const NAME_PART = 0.4;
const BASELINE = 17;
const NAME_GAP = 2;
const BAR = { stacked: 12, beside: 16 } as const;
const PADDING = { stacked: 9, beside: 8 } as const;

/** Width of the key before a head, with its gap. */
export const KEY_WIDTH = 18;

/** What makes a line of one pixel crisp. */
const HALF_PIXEL = 0.5;

function measureColumn({ texts, head, key = false }: RowTextColumn): number {
  const shifts = shiftToPoint(texts);
  const widths = texts.map((text, index) => measureText(text) + (shifts[index] ?? 0));
  return Math.ceil(Math.max(0, ...widths, measureText(head) + (key ? KEY_WIDTH : 0))) + GAP;
}

/** Columns as wide as their texts; what is left belongs to the bars. */
export function layoutColumns(shapes: readonly RowShape[], area: Area, columns: readonly RowTextColumn[]): RowColumns {
  const width = area.right - area.left;
  const stacked = width < STACKED_BELOW;
  const widths = columns.map(measureColumn);
  const rights = columns.map((_, index) => area.right - widths.slice(index + 1).reduce((sum, each) => sum + each, 0));
  const longest = Math.ceil(Math.max(0, ...shapes.map(({ name, indent = 0 }) => measureText(name) + indent)));
  const labelWidth = stacked ? width : Math.min(longest, Math.floor(width * NAME_PART));
  const barLeft = area.left + (stacked ? 0 : labelWidth + GAP) + HALF_PIXEL;
  return { stacked, labelWidth, barLeft, barRight: area.right - widths.reduce((sum, each) => sum + each, 0), rights };
}

function layoutRow(
  { name, indent = 0, bar, above = 0 }: RowShape,
  { labelWidth, stacked }: RowColumns,
  area: Area,
  rowTop: number,
): RowPlace {
  const lines = wrapText(name, labelWidth - indent);
  const padding = stacked ? PADDING.stacked : PADDING.beside;
  const first = rowTop + above + padding;
  const nameHeight = lines.length * LINE_HEIGHT + (stacked ? NAME_GAP : 0);
  const barLine = first + (stacked ? nameHeight : 0);
  const barHeight = Math.min(bar ?? Infinity, stacked ? BAR.stacked : BAR.beside);
  const barTop = barLine + (LINE_HEIGHT - barHeight) / 2;
  const height = stacked ? nameHeight + LINE_HEIGHT : Math.max(nameHeight, LINE_HEIGHT);
  return {
    lines,
    labelX: area.left + indent,
    labelY: first + BASELINE,
    valueY: barLine + BASELINE,
    barTop,
    barBottom: barTop + barHeight,
    rowTop: rowTop + above,
    ruleY: first + height + padding + HALF_PIXEL,
  };
}

/** One row under the other, each as high as its name needs. */
export function layoutRows(shapes: readonly RowShape[], columns: RowColumns, area: Area): RowPlace[] {
  const rows: RowPlace[] = [];
  for (const shape of shapes)
    rows.push(layoutRow(shape, columns, area, Math.ceil(rows[rows.length - 1]?.ruleY ?? area.top)));
  return rows;
}

/** Baseline of the column heads above the rows, and the space they take. */
export const HEAD = { baseline: BASELINE, height: LINE_HEIGHT + 8 } as const;
