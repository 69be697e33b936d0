import type { Publisher } from '../../model/publisher.ts';
import type { Field, FieldType, Schema } from '../../model/schema.ts';

const DATATYPES: Readonly<Record<FieldType, string>> = {
  string: 'string',
  integer: 'integer',
  number: 'decimal',
  date: 'date',
  year: 'gYear',
  boolean: 'boolean',
};

type Members = Record<string, unknown>;

function inBoth(zh: string, en: string): Members[] {
  return [{ '@value': zh, '@language': 'zh' }, ...(en === '' ? [] : [{ '@value': en, '@language': 'en' }])];
}

function describeColumn(field: Field, missingValues: readonly string[]): Members {
  const { name, title, titleEn, description, descriptionEn, type, constraints, unit } = field;
  return {
    name,
    // The header of the file, in no language, is one of the titles: by it a reader matches column and description.
    titles: { und: [name], zh: [title], ...(titleEn !== '' && { en: [titleEn] }) },
    ...(description !== undefined && { 'dc:description': inBoth(description, descriptionEn ?? '') }),
    ...(unit !== undefined && { 'schema:unitText': unit }),
    datatype: DATATYPES[type],
    null: [...missingValues],
    ...(constraints.required && { required: true }),
  };
}

function describeKey({ primaryKey }: Pick<Schema, 'primaryKey'>): Members {
  const [key = ''] = primaryKey;
  return primaryKey.length === 1 ? { primaryKey: key, aboutUrl: `#{${key}}` } : { primaryKey: [...primaryKey] };
}

/** `<table>.csv-metadata.json` (CSV on the Web): names, meanings and types of the columns of the CSV beside it. Keys between tables are in `datapackage.json`. */
export function packCsvw(schema: Schema, { name, licenceUrl }: Pick<Publisher, 'name' | 'licenceUrl'>): string {
  const { fields, title, titleEn, description, descriptionEn, labelField, missingValues, primaryKey } = schema;
  return `${JSON.stringify(
    {
      '@context': ['http://www.w3.org/ns/csvw', { '@language': 'zh' }],
      url: `${schema.name}.csv`,
      'dc:title': inBoth(title, titleEn),
      'dc:description': inBoth(description, descriptionEn),
      'dc:publisher': name,
      ...(licenceUrl !== '' && { 'dc:license': { '@id': licenceUrl } }),
      tableSchema: {
        columns: fields.map((field) => describeColumn(field, missingValues)),
        ...(primaryKey.length > 0 && describeKey(schema)),
        ...(labelField !== undefined && { rowTitles: [labelField] }),
      },
    },
    undefined,
    1,
  )}\n`;
}
