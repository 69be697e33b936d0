import type { OfferedEdition } from '../edition/offered-edition.ts';
import type { Offer } from '../download/offer.ts';
import {
  CHART_ENDPOINTS,
  DISCLOSURE_ENDPOINT,
  type Endpoint,
  SITE_ENDPOINTS,
  YEAR_ENDPOINTS,
} from './known-endpoints.ts';
import * as en from './openapi.en.ts';
import * as zh from './openapi.zh.ts';
import { describeSaid, type Part, refer } from './openapi-parts.ts';

/** Schemas of JSON files by the ends of their names, the longest first. */
const FILE_SCHEMAS: readonly (readonly [ending: string, schema: string])[] = [
  ['.csv-metadata.json', 'TableMetadata'],
  ['datapackage.json', 'DataPackage'],
  ['citation.json', 'Citation'],
  ['.json', 'Table'],
];

function findSchema(name: string): Pick<Endpoint, 'schema'> {
  const schema = FILE_SCHEMAS.find(([ending]) => name.endsWith(ending))?.[1];
  return schema === undefined ? {} : { schema };
}

const plain = (mediaType: string): string => mediaType.split(';')[0] ?? '';

/** The formats that tables come in, one pattern each. */
function listTableEndpoints(editions: readonly OfferedEdition[]): Endpoint[] {
  const files = editions
    .flatMap(({ files }) => files())
    .flatMap(({ table, name, mediaType, label }) =>
      table ? [{ ending: name.slice(table.schema.name.length), mediaType: plain(mediaType), label }] : [],
    );
  return [...new Map(files.map((file) => [file.ending, file])).values()].map(({ ending, mediaType, label }) => ({
    path: `/data/{year}/{version}/{table}${ending}`,
    tag: 'tables',
    words: { zh: zh.nameTableFile(label), en: en.nameTableFile(ending) },
    mediaType,
    ...findSchema(ending),
  }));
}

/** Files of whole versions: one pattern where every version has the name, else the address itself. */
function listVersionEndpoints(editions: readonly OfferedEdition[]): Endpoint[] {
  const files = editions.flatMap((edition) =>
    edition.files().flatMap(({ table, ...file }) => (table ? [] : [{ ...file, edition }])),
  );
  const isCommon = (name: string): boolean =>
    files.filter((file) => file.name === name).length === editions.length &&
    !files.some((file) => file.name === name && name.includes(file.edition.volume.year));
  const endpoints = files.map(({ name, mediaType, label, edition }): Endpoint => ({
    path: isCommon(name) ? `/data/{year}/{version}/${name}` : `/data/${edition.volume.year}/${edition.address}/${name}`,
    tag: 'versions',
    words: { zh: zh.nameVersionFile(label), en: en.nameVersionFile(name) },
    mediaType: plain(mediaType),
    ...findSchema(name),
  }));
  return [...new Map(endpoints.map((endpoint) => [endpoint.path, endpoint])).values()];
}

/** Everything that a program may ask for. */
export function listEndpoints(offer: Offer): Endpoint[] {
  const { site } = offer;
  const editions = offer.listEditions();
  const across = offer.files().map(({ name, mediaType, label, table }): Endpoint => ({
    path: `/data/${name}`,
    tag: 'site',
    words: { zh: zh.nameAcross(table?.schema.title ?? '', label), en: en.nameAcross(name) },
    mediaType: plain(mediaType),
    ...findSchema(name),
  }));
  const documents = site.volumes.flatMap(({ year, document }) =>
    document
      ? [
          {
            path: `/data/${year}/source/document.txt`,
            tag: 'site',
            words: { zh: zh.nameDocument(year), en: en.nameDocument(year) },
            mediaType: 'text/plain',
          } as const,
        ]
      : [],
  );
  const charts = site.volumes.some((volume) => volume.charts.length > 0) ? CHART_ENDPOINTS : [];
  const disclosures = site.volumes.some(({ inspection }) => inspection) ? [DISCLOSURE_ENDPOINT] : [];
  return [
    ...SITE_ENDPOINTS,
    ...across,
    ...documents,
    ...listTableEndpoints(editions),
    ...listVersionEndpoints(editions),
    ...YEAR_ENDPOINTS,
    ...disclosures,
    ...charts,
  ];
}

/** `getDataYearVersionTableCsv`: unique, as the path is. */
function nameOperation(path: string): string {
  return `get${path
    .split(/[^A-Za-z0-9]+/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')}`;
}

/** An endpoint as OpenAPI has it. */
export function describeEndpoint({ path, tag, words, mediaType, schema }: Endpoint): Part {
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => refer('parameters', name));
  const content = {
    [mediaType]: {
      schema:
        schema === undefined
          ? {
              type: 'string',
              ...(!/^(?:text|image\/svg)|xml$|yaml$/.test(mediaType) && { contentMediaType: mediaType }),
            }
          : refer('schemas', schema),
    },
  };
  return {
    ...(parameters.length > 0 && { parameters }),
    get: {
      operationId: nameOperation(path),
      tags: [tag],
      summary: words.zh,
      ...describeSaid(words),
      responses: {
        200: { ...describeSaid({ zh: zh.ANSWERED, en: en.ANSWERED }), content },
        404: refer('responses', 'NotFound'),
      },
    },
  };
}
