import { type Cell, openCell } from '../../model/cell.ts';
import { type Field, isNumeric, type Schema } from '../../model/schema.ts';
import type { Site } from '../../model/site.ts';
import { getText, type Row, type Table } from '../../model/table.ts';
import { SHARED } from '../../model/tables/shared-columns.ts';
import type { Volume } from '../../model/volume.ts';
import { ALL_YEARS_WORDS } from '../descriptor/site-table-words.ts';
import { composeTable } from '../files/compose-table.ts';

/** Columns of numbers; whole numbers beside the table's value only count places in a list. */
function listValueFields({ fields, valueField }: Schema): Field[] {
  return fields.filter((field) => isNumeric(field) && (field.type === 'number' || field.name === valueField));
}

/** The code of a row: that of the classification's column which has one. */
function findCode({ foreignKeys }: Schema, row: Row, classifications: ReadonlySet<string>): string {
  const codes = foreignKeys
    .filter(({ fields, resource }) => fields.length === 1 && classifications.has(resource))
    .map(({ fields }) => getText(row, fields[0] ?? ''));
  return codes.findLast((code) => code !== '') ?? '';
}

/** What else tells the row from others of its label. */
function listDimensions({ fields }: Schema, row: Row): string {
  return fields
    .filter(({ name, categories }) => categories.length > 0 && name !== SHARED.basis && getText(row, name) !== '')
    .map(({ name }) => `${name}=${getText(row, name)}`)
    .join('; ');
}

/** A blank counts only as the table's value: there it says that the value was not disclosed, or that there is none. */
function isFigure({ text, field, table }: Cell): boolean {
  return text !== '' || field.name === table.schema.valueField;
}

function listTableFigures(table: Table, { year, latest, classification }: Volume): Record<string, string>[] {
  const { schema } = table;
  const classifications = new Set(classification.keys());
  return table.rows.flatMap((row) =>
    listValueFields(schema)
      .map((field) => openCell(table, row, field))
      .filter(isFigure)
      .map((cell) => ({
        year,
        version: latest.version,
        key: cell.reference,
        table: schema.name,
        row: row.id,
        field: cell.field.name,
        table_title: schema.title,
        field_title: cell.field.title,
        label: cell.label,
        code: findCode(schema, row, classifications),
        dimensions: listDimensions(schema, row),
        value: cell.text,
        unit: cell.unit,
        basis: cell.basis,
        formula: cell.formula,
        source: cell.sources.join(' '),
        note: cell.note,
      })),
  );
}

/** Every number of the latest version of each year, the oldest year first, one a row: a table of its own. */
export function listFigures(site: Site): Table {
  return composeTable(
    ALL_YEARS_WORDS,
    site.volumes
      .toReversed()
      .flatMap((volume) => [...volume.latest.tables.values()].flatMap((table) => listTableFigures(table, volume))),
  );
}
