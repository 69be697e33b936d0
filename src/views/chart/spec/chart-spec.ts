/** What a datum may hold; field names are ASCII words. */
export type Datum = Readonly<Record<string, string | number | readonly string[]>>;

/** One layer of a Vega-Lite spec, as far as the charts here use it. */
export interface Layer {
  readonly name?: string;
  readonly data?: { readonly name: string; readonly values: readonly Datum[] };
  readonly transform?: readonly { readonly filter: Readonly<Record<string, unknown>> }[];
  readonly mark: Readonly<Record<string, unknown>> & { readonly type: string };
  readonly encoding: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** A Vega-Lite spec with layers over one table. */
export interface ChartSpec {
  readonly $schema: string;
  readonly width: number;
  readonly height: number;
  readonly padding: number;
  readonly autosize: 'none';
  readonly background: null;
  readonly config: Readonly<Record<string, unknown>>;
  readonly data: { readonly name: string; readonly values: readonly Datum[] };
  readonly layer: readonly Layer[];
}

/** The colours of all charts; the stylesheet gives them their values for light, dark, contrast and print. */
export const COLOURS = {
  main: 'var(--chart-1)',
  second: 'var(--chart-2)',
  grid: 'var(--chart-grid)',
  ink: 'var(--chart-ink)',
  muted: 'var(--chart-muted)',
} as const;

/** A spec of the given size with the settings that all charts share: no axes, no frame, no room around. */
export function buildSpec(
  size: { width: number; height: number },
  values: readonly Datum[],
  layer: readonly Layer[],
): ChartSpec {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    ...size,
    padding: 0,
    autosize: 'none',
    background: null,
    config: { view: { stroke: null } },
    data: { name: 'rows', values },
    layer,
  };
}

/** A channel that reads a position in pixels from a field. */
export function pixel(field: string): Readonly<Record<string, unknown>> {
  return { field, type: 'quantitative', scale: null, axis: null };
}
