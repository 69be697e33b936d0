import type { ChartFacts } from './chart-facts.ts';

/** The two widths every chart is drawn for, in pixels: beside text, and on a phone. */
export const CHART_WIDTHS = { broad: 640, narrow: 340 } as const;

/** A chart to draw: what it says, how wide, and under which id its errors and its SVG are known. */
export interface ChartData extends ChartFacts {
  readonly id: string;
  readonly width: (typeof CHART_WIDTHS)[keyof typeof CHART_WIDTHS];
  /** With rows that answer to a pointer. */
  readonly live?: boolean;
}
