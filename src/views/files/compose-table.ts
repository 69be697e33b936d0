import { sha256Hex } from '../../lib/hash.ts';
import type { Field, FieldType, Schema } from '../../model/schema.ts';
import type { Row, Table } from '../../model/table.ts';
import { packCsv } from './pack-csv.ts';

/** What a spreadsheet would run. */
const FORMULA = /^[=+@\-\t\r]/;

/** A column of a table that is made here. */
export interface FileColumn {
  readonly name: string;
  readonly type?: FieldType;
  readonly title: string;
  readonly titleEn: string;
  readonly description: string;
  readonly descriptionEn: string;
  readonly required?: boolean;
  readonly unitField?: string;
}

/** What a table that is made here is called, and what its columns mean. */
export interface TableWords {
  readonly name: string;
  readonly title: string;
  readonly titleEn: string;
  readonly description: string;
  readonly descriptionEn: string;
  readonly primaryKey: readonly string[];
  readonly columns: readonly FileColumn[];
}

/** The same as a Table Schema for others. */
function formatSchema({ primaryKey, columns, ...words }: TableWords): string {
  const fields = columns.map(({ required = false, type = 'string', name, ...rest }) => ({
    name,
    type,
    ...rest,
    ...(required && { constraints: { required } }),
  }));
  return JSON.stringify({
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    ...words,
    fields,
    ...(primaryKey.length > 0 && { primaryKey }),
    missingValues: [''],
  });
}

function openField({ required = false, type = 'string', ...words }: FileColumn): Field {
  return { ...words, type, categories: [], constraints: { required, unique: false } };
}

function openSchema(words: TableWords): Schema {
  const { name, title, titleEn, description, descriptionEn, primaryKey, columns } = words;
  return {
    name,
    title,
    titleEn,
    description,
    descriptionEn,
    group: 'reference',
    order: 0,
    fields: columns.map(openField),
    primaryKey,
    uniqueKeys: [],
    missingValues: [''],
    foreignKeys: [],
    text: formatSchema(words),
    file: '',
  };
}

function openRow(values: Readonly<Record<string, string>>, index: number, { fields, primaryKey }: Schema): Row {
  return {
    id: primaryKey.map((name) => values[name] ?? '').join('|'),
    line: index + 2,
    lines: fields.map(() => index + 2),
    values,
    refused: new Set(),
  };
}

/** Records as a table, so that every format of tables can hold them. Throws, naming table and column, where a text would be run by a spreadsheet. */
export function composeTable(words: TableWords, records: readonly Readonly<Record<string, string>>[]): Table {
  const schema = openSchema(words);
  for (const { name } of schema.fields.filter(({ type }) => type === 'string')) {
    const bad = records.find((record) => FORMULA.test(record[name] ?? ''));
    if (bad)
      throw new Error(`table ${words.name}: field ${name} of ${JSON.stringify(bad[name])} begins like a formula`);
  }
  const rows = records.map((record, index) => openRow(record, index, schema));
  const bytes = new TextEncoder().encode(
    packCsv(
      records,
      schema.fields.map(({ name }) => name),
    ),
  );
  return {
    schema,
    file: '',
    rows,
    byId: new Map(rows.map((row) => [row.id, row])),
    unread: '',
    bytes,
    digest: sha256Hex(bytes),
  };
}
