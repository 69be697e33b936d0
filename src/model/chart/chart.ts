import type { Place } from '../issue.ts';

export const CHART_KINDS = ['change', 'parts', 'bars', 'flow', 'pairs', 'nested'] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** Sides of an account in one picture: where money came from, where it went, what is left. */
export const FLOW_SIDES = ['in', 'out', 'left'] as const;
export type FlowSide = (typeof FLOW_SIDES)[number];

/** Pages of the engine that show the charts which name them. */
export const CHART_PAGES = ['print', 'compare'] as const;
export type ChartPage = (typeof CHART_PAGES)[number];

/** One mark of a chart: a label and the cell it draws; with more, as its kind needs. */
export interface ChartItem {
  readonly label: string;
  readonly of: string;
  /** Kind `pairs`: the cell beside it. */
  readonly against?: string | undefined;
  /** Kind `nested`: how deep it lies, from 0. */
  readonly level?: number | undefined;
  /** Kind `flow`. */
  readonly side?: FlowSide | undefined;
  /** Words that belong to the two numbers, as `≥` or `以上`. */
  readonly qualifiers?: readonly [string, string] | undefined;
}

/** Items taken from a table: which rows, and which fields are label, cell and cell beside it. */
export interface ChartSelection {
  readonly table: string;
  readonly label: string;
  /** A field with a number, or one that names a cell. */
  readonly of: string;
  readonly against: string;
  readonly where: Readonly<Record<string, readonly string[]>>;
  readonly except: Readonly<Record<string, readonly string[]>>;
  /** The field that says how deep a row lies, and its values from the outside in. */
  readonly level: string;
  readonly levels: readonly string[];
  /** Fields with the words that belong to the two numbers. */
  readonly qualifiers: readonly string[];
}

/** A chart as `content/<year>/charts.yaml` declares it: what it shows, never how it looks. */
export interface Chart {
  readonly id: string;
  /** Number of the figure in the source (图1 …), or 0 where the source has none. */
  readonly number: number;
  readonly kind: ChartKind;
  readonly title: string;
  /** The unit of all items, or blank where each item has its own. */
  readonly unit: string;
  /** The source's own caption and form, or what to bear in mind, as a note. */
  readonly caption: string;
  readonly source: string;
  /** The cell that the parts add up to, or blank. */
  readonly whole: string;
  /** Kind `pairs`: what the two cells of an item are. */
  readonly heads: readonly string[];
  /** `own` where items cannot share one scale: each pair fills its row. */
  readonly scale: 'common' | 'own';
  /** Pages that show it besides the chapters that name it. */
  readonly pages: readonly ChartPage[];
  readonly rows: ChartSelection | undefined;
  readonly items: readonly ChartItem[];
  readonly place: Place;
}
