import { compareText } from '../../../lib/order.ts';
import type { Site } from '../../../model/site.ts';
import { listTables } from '../../../model/release.ts';
import type { Volume } from '../../../model/volume.ts';
import { formatFigure } from './row-blocks.ts';
import { STATED } from '../browser/words.zh.ts';
import type { YearFigure, YearRows } from '../browser/year-rows.ts';

/** The tables whose rows have figures to be seen beside those of other years; none where there is one year. */
export function listRowTables({ volumes }: Site): string[] {
  if (volumes.length < 2) return [];
  const names = volumes.flatMap(({ latest }) =>
    listTables(latest).flatMap(({ schema }) => (schema.valueField === undefined ? [] : [schema.name])),
  );
  return [...new Set(names)].toSorted(compareText);
}

function findFigure({ latest }: Volume, name: string, id: string): YearFigure | null {
  const table = latest.tables.get(name);
  const row = table?.byId.get(id);
  if (!table || !row) return null;
  const { value, basis } = formatFigure(table, row);
  return basis === '' || basis === STATED || basis === value ? [value] : [value, basis];
}

/** The file of the rows of a table in all years. */
export function packRows({ volumes }: Site, name: string): string {
  const ids = [...new Set(volumes.flatMap(({ latest }) => latest.tables.get(name)?.rows.map(({ id }) => id) ?? []))];
  const rows = ids.map((id) => [id, volumes.map((volume) => findFigure(volume, name, id))] as const);
  return JSON.stringify({ years: volumes.map(({ year }) => year), rows: Object.fromEntries(rows) } satisfies YearRows);
}
