import type { Release } from '../../src/model/release.ts';
import type { Schema } from '../../src/model/schema.ts';
import type { Site } from '../../src/model/site.ts';
import type { Row, Table } from '../../src/model/table.ts';
import { openOutline } from '../../src/model/source-outline.ts';
import type { Volume } from '../../src/model/volume.ts';

/** A column under its new name. */
type Renaming = (name: string) => string;

/** A schema that calls the column otherwise, wherever it speaks of its own columns; its text stays valid JSON with the same lines. */
function renameInSchema(schema: Schema, from: string, rename: Renaming): Schema {
  const list = (names: readonly string[]): string[] => names.map(rename);
  const { form, labelField, valueField } = schema;
  return {
    ...schema,
    fields: schema.fields.map((field) => ({
      ...field,
      name: rename(field.name),
      ...(field.unitField !== undefined && { unitField: rename(field.unitField) }),
    })),
    primaryKey: list(schema.primaryKey),
    uniqueKeys: schema.uniqueKeys.map(list),
    foreignKeys: schema.foreignKeys.map((key) => ({
      ...key,
      fields: list(key.fields),
      referenceFields:
        key.resource === '' || key.resource === schema.name ? list(key.referenceFields) : key.referenceFields,
    })),
    ...(labelField !== undefined && { labelField: rename(labelField) }),
    ...(valueField !== undefined && { valueField: rename(valueField) }),
    ...(form && {
      form: {
        ...form,
        rows: list(form.rows),
        value: rename(form.value),
        ...(form.column !== undefined && { column: rename(form.column) }),
        ...(form.columnCode !== undefined && { columnCode: rename(form.columnCode) }),
        ...(form.side !== undefined && { side: rename(form.side) }),
        ...(form.group !== undefined && { group: rename(form.group) }),
      },
    }),
    text: schema.text.replaceAll(`"name": "${from}"`, `"name": "${rename(from)}"`),
  };
}

function renameInTable(table: Table, schema: Schema, rename: Renaming): Table {
  const renamed = new Map(
    table.rows.map((row): [Row, Row] => [
      row,
      { ...row, values: Object.fromEntries(Object.entries(row.values).map(([name, text]) => [rename(name), text])) },
    ]),
  );
  const move = (row: Row): Row => renamed.get(row) ?? row;
  return {
    ...table,
    schema,
    rows: table.rows.map(move),
    byId: new Map([...table.byId].map(([id, row]) => [id, move(row)])),
  };
}

/** A site with a column of a table renamed in its schema and in every table of it, as if both files said so. */
export function renameColumn(site: Site, name: string, from: string, to: string): Site {
  const rename: Renaming = (column) => (column === from ? to : column);
  const former = site.schemas.get(name);
  if (!former) throw new Error(`no schema ${name}`);
  const schema = renameInSchema(former, from, rename);
  const renameAll = (tables: ReadonlyMap<string, Table>): Map<string, Table> =>
    new Map([...tables].map(([id, table]) => [id, id === name ? renameInTable(table, schema, rename) : table]));
  const renameRelease = (release: Release): Release => ({
    ...release,
    tables: renameAll(release.tables),
    references: renameAll(release.references),
  });
  const renameVolume = (volume: Volume): Volume => {
    const latest = renameRelease(volume.latest);
    const outline = latest.references.get('outline');
    return {
      ...volume,
      latest,
      releases: [latest],
      references: renameAll(volume.references),
      classification: renameAll(volume.classification),
      outline: outline ? openOutline(outline) : volume.outline,
    };
  };
  return { ...site, schemas: new Map([...site.schemas, [name, schema]]), volumes: site.volumes.map(renameVolume) };
}

/** A site whose versions are drafts that were never released, and go by the schemas of the project. */
export function openAsDraft(site: Site): Site {
  const draw = (tables: ReadonlyMap<string, Table>): Map<string, Table> =>
    new Map([...tables].map(([id, table]) => [id, { ...table, schema: site.schemas.get(id) ?? table.schema }]));
  const open = ({ year, version, published, note, folder, tables, references }: Release): Release => ({
    year,
    version,
    published,
    note,
    folder,
    status: 'draft',
    tables: draw(tables),
    references: draw(references),
  });
  return {
    ...site,
    volumes: site.volumes.map((volume) => {
      const latest = open(volume.latest);
      return { ...volume, latest, releases: [latest], ledger: { ...volume.ledger, sums: [] } };
    }),
  };
}
