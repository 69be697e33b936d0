import type { ChartSpec, Datum, Layer } from './chart-spec.ts';

const FIELD_NAME = /^[A-Za-z]\w*$/;

/** Every value of a key `field` inside a layer's channels and filters. */
function listFields(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => (key === 'field' ? [String(value)] : listFields(value)));
}

function checkField(field: string, values: readonly Datum[], id: string): void {
  if (!FIELD_NAME.test(field)) throw new Error(`chart ${id}: ${JSON.stringify(field)} cannot be a field name`);
  for (const datum of values) {
    const value = datum[field];
    if (value === undefined) throw new Error(`chart ${id}: no field ${field} in ${JSON.stringify(datum['label'] ?? datum)}`);
    if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`chart ${id}: field ${field} of ${JSON.stringify(datum['label'] ?? '')} is not a number`);
  }
}

function checkLayer(layer: Layer, inherited: readonly Datum[], id: string): void {
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
