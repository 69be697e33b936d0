import type { ChartSpec, Datum, Layer } from '../spec/chart-spec.ts';

const FIELD_NAME = /^[A-Za-z]\w*$/;

/** Marks and channels that fetch or lead somewhere, and columns that a tooltip would take for a picture. */
const REFUSED = {
  marks: new Set(['image']),
  channels: new Set(['href', 'url']),
  fields: new Set(['image', 'href', 'url']),
} as const;

/** Every value of a key `field` inside a layer's channels and filters. */
function listFields(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    key === 'field' ? [String(value)] : listFields(value),
  );
}

function checkField(field: string, values: readonly Datum[], id: string): void {
  if (REFUSED.fields.has(field)) throw new Error(`chart ${id}: a column ${field} may not reach Vega`);
  if (!FIELD_NAME.test(field)) throw new Error(`chart ${id}: ${JSON.stringify(field)} cannot be a field name`);
  for (const datum of values) {
    const value = Object.hasOwn(datum, field) ? datum[field] : undefined;
    if (value === undefined)
      throw new Error(`chart ${id}: no field ${field} in ${JSON.stringify(datum['label'] ?? datum)}`);
    if (typeof value === 'number' && !Number.isFinite(value))
      throw new Error(`chart ${id}: field ${field} of ${JSON.stringify(datum['label'] ?? '')} is not a number`);
  }
}

function checkLayer(layer: Layer, inherited: readonly Datum[], id: string): void {
  const refused = Object.keys(layer.encoding).find((channel) => REFUSED.channels.has(channel));
  if (refused !== undefined) throw new Error(`chart ${id}: the channel ${refused} may not reach Vega`);
  if (REFUSED.marks.has(layer.mark.type))
    throw new Error(`chart ${id}: the mark ${layer.mark.type} may not reach Vega`);
  const values = layer.data?.values ?? inherited;
  const fields = listFields([layer.transform, layer.encoding]);
  if (values.length === 0) throw new Error(`chart ${id}: no data rows for ${layer.mark.type} of ${fields.join(', ')}`);
  for (const field of fields) checkField(field, values, id);
}

/** Throws, naming chart and field, where a spec would silently draw nothing: no layers, no rows, an unknown or unusable field, a value that is no number. */
export function checkSpec(spec: ChartSpec, id: string): void {
  if (spec.layer.length === 0) throw new Error(`chart ${id}: no layers`);
  for (const layer of spec.layer) checkLayer(layer, spec.data.values, id);
}
