import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Table } from '../../model/table.ts';
import { getValue } from '../../model/table.ts';
import { layColumn, type ParquetColumn } from './parquet-column.ts';

/** Row groups would only part what is small. */
const ROW_GROUP = 100_000;

/**
 * Columns of equal length as a Parquet file, each of its exact type.
 * @param notes the file's key-value metadata
 */
export function packParquet(columns: readonly ParquetColumn[], notes: Readonly<Record<string, string>>): Uint8Array {
  const layouts = columns.map(layColumn);
  const bytes = parquetWriteBuffer({
    columnData: layouts.map(({ element, values }) => ({ name: element.name, data: values })),
    schema: [
      { name: 'root', num_children: layouts.length },
      ...layouts.map(({ element }) => ({ ...element, repetition_type: 'OPTIONAL' as const })),
    ],
    rowGroupSize: ROW_GROUP,
    createdBy: 'hyparquet-writer',
    kvMetadata: Object.entries(notes).map(([key, value]) => ({ key, value })),
  });
  return new Uint8Array(bytes);
}

/** A table as Parquet; its titles, and those of its fields with their units, stand in the metadata. */
export function packTableParquet(
  table: Table,
  { year, version }: { readonly year: string; readonly version: string },
): Uint8Array {
  const { schema } = table;
  const columns = schema.fields.map(({ name, type }) => ({
    name,
    type,
    texts: table.rows.map((row) => getValue(table, row, name)),
  }));
  const fields = schema.fields.map(({ name, type, title, titleEn, unit, unitField, description }) => ({
    name,
    type,
    title,
    titleEn,
    unit,
    unitField,
    description,
  }));
  return packParquet(columns, {
    table: schema.name,
    title: schema.title,
    titleEn: schema.titleEn,
    description: schema.description,
    year,
    version,
    sha256: table.digest,
    fields: JSON.stringify(fields),
  });
}
