import { listTables, type Release } from '../../model/release.ts';
import type { Field, Schema } from '../../model/schema.ts';
import type { Table } from '../../model/table.ts';
import { composeTable, type TableWords } from '../files/compose-table.ts';
import { FIELD_LIST_WORDS } from './site-table-words.ts';

function listRecord(schema: Schema, field: Field, position: number): Record<string, string> {
  const {
    name,
    type,
    title,
    titleEn,
    unit = '',
    unitField = '',
    description = '',
    descriptionEn = '',
    categories,
    constraints,
  } = field;
  return {
    table: schema.name,
    table_title: schema.title,
    table_title_en: schema.titleEn,
    position: String(position),
    field: name,
    title,
    title_en: titleEn,
    type,
    unit,
    unit_field: unitField,
    required: String(constraints.required),
    meaning: description,
    meaning_en: descriptionEn,
    codes: categories.map(({ value, label }) => `${value}=${label}`).join('; '),
    missing_values: JSON.stringify(schema.missingValues),
  };
}

/** Every column of every table of a version: what it is called, holds and means. */
export function listFields(release: Release): Table {
  const words: TableWords = FIELD_LIST_WORDS;
  return composeTable(
    words,
    listTables(release).flatMap(({ schema }) =>
      schema.fields.map((field, index) => listRecord(schema, field, index + 1)),
    ),
  );
}
