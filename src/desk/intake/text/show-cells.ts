import { openCell } from '../../../model/cell.ts';
import { parseReference } from '../../../model/reference.ts';
import { findField, type Schema } from '../../../model/schema.ts';
import { formatCell, formatWithUnit } from '../../../views/words/format-cell.ts';
import type { ShowCell } from '../chapters/write-figures.ts';
import { openRow, openTable } from '../open-rows.ts';

type Values = Readonly<Record<string, string>>;

/** How the cells of rows that lie in no file yet will be shown. */
export function showCells(
  schemas: ReadonlyMap<string, Schema>,
  rows: ReadonlyMap<string, readonly Values[]>,
): ShowCell {
  const byTable = new Map([...rows].map(([table, own]) => [table, new Map(own.map((row) => [row['id'] ?? '', row]))]));
  return (text) => {
    const reference = parseReference(text);
    const schema = schemas.get(reference?.table ?? '');
    const values = byTable.get(reference?.table ?? '')?.get(reference?.row ?? '');
    const field = schema && findField(schema, reference?.field ?? schema.valueField ?? '');
    if (!schema || !values || !field) return undefined;
    const row = openRow(schema, values);
    const cell = openCell(openTable(schema, '', [row]), row, field);
    return { bare: formatCell(cell), whole: formatWithUnit(cell) };
  };
}
