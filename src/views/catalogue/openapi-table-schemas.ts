import { COUNT, DIGEST, list, record, refer, say, TEXT } from './openapi-parts.ts';

/** A file of the list of files. */
export const FILE = record(
  say('file'),
  {
    name: TEXT,
    format: TEXT,
    mediaType: TEXT,
    address: {
      type: 'string',
      pattern: '^/data/',
      ...say('address'),
    },
    bytes: COUNT,
    sha256: DIGEST,
  },
  { table: { type: 'string', ...say('fileTable') } },
);

/** A table of a version in that list. */
export const INDEX_TABLE = record(say('table'), {
  name: TEXT,
  title: TEXT,
  titleEn: TEXT,
  rows: COUNT,
  bytes: COUNT,
  sha256: DIGEST,
  csv: TEXT,
  json: TEXT,
});

/** A version in that list. */
export const INDEX_VERSION = record(
  say('version'),
  {
    version: TEXT,
    status: { enum: ['draft', 'released'] },
    note: TEXT,
    tables: list(refer('schemas', 'IndexTable')),
    files: list(refer('schemas', 'File')),
  },
  { published: { type: 'string', format: 'date', ...say('published') } },
);

/** `/data/index.json`. */
export const INDEX = record(say('index'), {
  title: TEXT,
  titleEn: TEXT,
  files: list(refer('schemas', 'File')),
  years: list(
    record(say('year'), {
      year: TEXT,
      title: TEXT,
      latest: TEXT,
      versions: list(refer('schemas', 'IndexVersion')),
    }),
  ),
});

/** A column of a table. */
export const FIELD = record(
  say('column'),
  {
    name: TEXT,
    type: { enum: ['string', 'integer', 'number', 'date', 'year', 'boolean'] },
    title: TEXT,
    titleEn: TEXT,
  },
  { unit: TEXT, unitField: TEXT, description: TEXT },
);

/** `<table>.json`. */
export const TABLE = record(
  say('tableRows'),
  {
    table: TEXT,
    title: TEXT,
    titleEn: TEXT,
    description: TEXT,
    sha256: { ...DIGEST, ...say('csvDigest') },
    fields: { type: 'array', minItems: 1, items: refer('schemas', 'Field') },
    rows: list({
      type: 'object',
      ...say('values'),
      additionalProperties: { type: ['string', 'null'] },
    }),
  },
  {
    year: TEXT,
    version: TEXT,
    years: {
      type: 'string',
      ...say('years'),
    },
  },
);
