import type { Place } from './issue.ts';

export const CHART_KINDS = ['change', 'parts', 'bars'] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** One mark of a chart: a label and the cell it draws. */
export interface ChartItem {
  readonly label: string;
  readonly of: string;
}

/** A chart as `content/<year>/charts.yaml` declares it: what it shows, never how it looks. */
export interface Chart {
  readonly id: string;
  /** Number of the figure in the source (图1 …), or 0 where the source has none. */
  readonly number: number;
  readonly kind: ChartKind;
  readonly title: string;
  readonly unit: string;
  /** The source's own caption and form, as a note. */
  readonly caption: string;
  readonly source: string;
  /** The cell that the parts add up to, or blank. */
  readonly whole: string;
  readonly items: readonly ChartItem[];
  readonly place: Place;
}
