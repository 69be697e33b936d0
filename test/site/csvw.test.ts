import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import rdf from '@zazuko/env';
import CsvwParser from '@zazuko/rdf-parser-csvw';
import jsonld from 'jsonld';
import { Parser as QuadParser, type Quad } from 'n3';
import { describe, expect, test } from 'vitest';
import { ROOT_SITE } from './built.ts';
import { listTables, listVersions, listYears, type PublishedTable } from './published.ts';

/** The terms of the W3C's context that our files use, so that nothing is fetched. */
const CONTEXT = {
  '@context': {
    '@vocab': 'http://www.w3.org/ns/csvw#',
    csvw: 'http://www.w3.org/ns/csvw#',
    dc: 'http://purl.org/dc/terms/',
    schema: 'http://schema.org/',
    url: { '@type': '@id' },
    columns: { '@id': 'csvw:column', '@container': '@list' },
    titles: { '@id': 'csvw:title', '@container': '@language' },
    datatype: { '@type': '@vocab' },
    ...Object.fromEntries(
      ['string', 'decimal', 'integer', 'date', 'gYear', 'boolean'].map((name) => [
        name,
        `http://www.w3.org/2001/XMLSchema#${name}`,
      ]),
    ),
    tableSchema: { '@type': '@id' },
    aboutUrl: { '@type': 'csvw:uriTemplate' },
  },
};
const BASE = 'https://example.org/data/';

async function readMetadata(file: string): Promise<Quad[]> {
  const text = await jsonld.toRDF(JSON.parse(readFileSync(file, 'utf8')) as object, {
    base: `${BASE}metadata.json`,
    format: 'application/n-quads',
    documentLoader: (url) =>
      url === 'http://www.w3.org/ns/csvw'
        ? Promise.resolve({ document: CONTEXT as never, documentUrl: url })
        : Promise.reject(new Error(`unknown context ${url}`)),
  });
  return new QuadParser({ format: 'N-Quads' }).parse(text as unknown as string);
}

interface Statement {
  readonly subject: string;
  readonly field: string;
  readonly value: string;
  readonly type: string;
}

async function readStatements(folder: string, { name }: PublishedTable): Promise<Statement[]> {
  const metadata = rdf.dataset(await readMetadata(join(folder, `${name}.csv-metadata.json`)));
  const address = `${BASE}${name}.csv`;
  const statements: Statement[] = [];
  for await (const quad of CsvwParser.import(createReadStream(join(folder, `${name}.csv`)), {
    metadata,
    baseIRI: address,
    factory: rdf,
  })) {
    const { subject, predicate, object } = quad as Quad;
    if (predicate.value.startsWith(`${address}#`))
      statements.push({
        subject: subject.value,
        field: predicate.value.slice(address.length + 1),
        value: object.value,
        type: object.termType === 'Literal' ? object.datatype.value : '',
      });
  }
  return statements;
}

describe.each(listYears())('CSV on the Web, %s', (year) => {
  const [version = ''] = listVersions(year);
  const folder = join(ROOT_SITE.folder, 'data', year, version);

  test('a reader gets every cell that is not blank from every table, by its row and with its type', async () => {
    for (const table of listTables(year)) {
      const { name, schema, header, rows } = table;
      const statements = await readStatements(folder, table);
      const types = new Map(
        schema.fields.map((field) => [field.name, { number: 'decimal', year: 'gYear' }[field.type] ?? field.type]),
      );
      const expected = rows.flatMap((row) =>
        row.flatMap((value, column) =>
          value === '' ? [] : [`${header[column] ?? ''} ${types.get(header[column] ?? '') ?? ''} ${value}`],
        ),
      );
      expect(
        statements.map(({ field, type, value }) => `${field} ${type.replace(/^.*#/, '')} ${value}`),
        name,
      ).toEqual(expected);
      expect(new Set(statements.map(({ subject }) => subject)), name).toEqual(
        new Set(rows.map(([id = '']) => `${BASE}${name}.csv#${id}`)),
      );
    }
  });
});
