import { DISCLOSURE } from './openapi-disclosure-schema.ts';
import { COUNT, DIGEST, list, type Part, record, say, TEXT } from './openapi-parts.ts';
import { FIELD, FILE, INDEX, INDEX_TABLE, INDEX_VERSION, TABLE } from './openapi-table-schemas.ts';
import { ANSWERS_SCHEMA, CHANGES_SCHEMA, CHECKS } from './openapi-year-schemas.ts';

const CITATION = list(
  record(
    say('citation'),
    {
      id: TEXT,
      type: { const: 'dataset' },
      title: TEXT,
      author: list(record(say('author'), { literal: TEXT })),
      version: TEXT,
    },
    { URL: { type: 'string', format: 'uri' }, issued: { type: 'object' } },
  ),
);

const PACKAGE = record(say('package'), {
  $schema: TEXT,
  name: TEXT,
  resources: {
    type: 'array',
    minItems: 1,
    items: record(say('table'), { name: TEXT, path: TEXT, schema: { type: 'object' } }),
  },
});

/** The answers in JSON, by name. */
export const SCHEMAS: Readonly<Record<string, Part>> = {
  Index: INDEX,
  IndexVersion: INDEX_VERSION,
  IndexTable: INDEX_TABLE,
  File: FILE,
  Table: TABLE,
  Field: FIELD,
  Checks: CHECKS,
  Disclosure: DISCLOSURE,
  Answers: ANSWERS_SCHEMA,
  Changes: CHANGES_SCHEMA,
  Citation: CITATION,
  DataPackage: PACKAGE,
  TableMetadata: record(say('csvw'), {
    '@context': {},
    url: TEXT,
    tableSchema: { type: 'object' },
  }),
  Chart: record(say('chart'), { $schema: TEXT, data: { type: 'object' } }),
  Catalog: record(say('catalogue'), {
    '@context': { type: 'object' },
    '@graph': { type: 'array', minItems: 1, items: { type: 'object' } },
  }),
  Provenance: record(say('provenance'), {
    engine: record(
      say('engine'),
      { name: TEXT, version: TEXT },
      { commit: { type: 'string', pattern: '^[0-9a-f]{40,64}$' } },
    ),
    node: TEXT,
    base: TEXT,
    packages: { type: 'object', additionalProperties: TEXT },
    packageLock: DIGEST,
    sbom: TEXT,
    outputs: TEXT,
    inputs: list(record(say('input'), { path: TEXT, bytes: COUNT, sha256: DIGEST })),
  }),
  Description: record(say('description'), {
    openapi: TEXT,
    info: { type: 'object' },
    paths: { type: 'object' },
  }),
};
