import { type Decimal, parseDecimal } from '../../../lib/decimal.ts';
import type { ChartFacts, Measured } from '../spec/chart-facts.ts';
import type { CHART_WIDTHS } from '../spec/chart-data.ts';
import type { ChartSpec, Datum } from '../spec/chart-spec.ts';

/** A chart as it comes over the wire: decimals as text. */
type Packed<Value> = Value extends Decimal
  ? string
  : Value extends readonly (infer Item)[]
    ? readonly Packed<Item>[]
    : Value extends object
      ? { readonly [Key in keyof Value]: Packed<Value[Key]> }
      : Value;

/** A spec compiled to Vega, as far as it is looked into here. */
export interface CompiledSpec {
  readonly data: readonly { readonly name: string; readonly values?: readonly Datum[] }[];
}

/** What packLive packed. */
export interface Live {
  readonly facts: ChartFacts;
  readonly specs: Readonly<Record<keyof typeof CHART_WIDTHS, CompiledSpec>>;
}

interface PackedLive {
  readonly facts: Packed<ChartFacts>;
  readonly specs: Live['specs'];
}

function openDecimal(text: string): Decimal {
  const value = parseDecimal(text);
  if (!value) throw new Error(`not a decimal: ${text}`);
  return value;
}

function openMeasured<Item extends Packed<Measured>>(item: Item): Item & Measured {
  return { ...item, value: openDecimal(item.value) };
}

/** The file of this site's own build, opened: its numbers are exact again. */
export function openLive(file: unknown): Live {
  const { facts, specs } = file as PackedLive;
  const items = facts.items.map((item) => ({
    ...openMeasured(item),
    against: item.against && openMeasured(item.against),
  }));
  return { specs, facts: { ...facts, items, whole: facts.whole === undefined ? undefined : openDecimal(facts.whole) } };
}

/** The tables of a spec by their names. */
export function listLiveTables(spec: ChartSpec): ReadonlyMap<string, readonly Datum[]> {
  return new Map([
    ['rows', spec.data.values],
    ...spec.layer.flatMap(({ data }) => (data ? [[data.name, data.values] as const] : [])),
  ]);
}
