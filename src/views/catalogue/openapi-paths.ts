import { CORRECTIONS_FEED, FEED_ADDRESS } from './pack-feed.ts';
import { DCAT_ADDRESS } from './dcat-distribution.ts';
import type { OfferedEdition } from '../edition/offered-edition.ts';
import type { Offer } from '../download/offer.ts';
import { type Part, refer, say } from './openapi-schemas.ts';

/** One address or a pattern of addresses, and what lies there. */
export interface Endpoint {
  readonly path: string;
  readonly tag: 'site' | 'tables' | 'versions' | 'charts' | 'checks';
  readonly zh: string;
  readonly en: string;
  readonly mediaType: string;
  /** Name of the schema of a JSON answer. */
  readonly schema?: string;
}

const JSON_TYPE = 'application/json';
const CSV_TYPE = 'text/csv';
export const OPENAPI_ADDRESS = '/data/openapi.json';

const SITE_ENDPOINTS: readonly Endpoint[] = [
  {
    path: '/data/index.json',
    tag: 'site',
    zh: '全部年度、版本、表和文件的清单',
    en: 'All years, versions, tables and files',
    mediaType: JSON_TYPE,
    schema: 'Index',
  },
  {
    path: DCAT_ADDRESS,
    tag: 'site',
    zh: 'DCAT-AP 目录',
    en: 'Catalogue by DCAT-AP',
    mediaType: 'application/ld+json',
    schema: 'Catalog',
  },
  {
    path: OPENAPI_ADDRESS,
    tag: 'site',
    zh: '接口说明，即本文件',
    en: 'This description',
    mediaType: JSON_TYPE,
    schema: 'Description',
  },
  {
    path: CORRECTIONS_FEED,
    tag: 'site',
    zh: '更正，Atom',
    en: 'Corrections as Atom',
    mediaType: 'application/atom+xml',
  },
  {
    path: FEED_ADDRESS,
    tag: 'site',
    zh: '发布和更正，Atom',
    en: 'Releases and corrections as Atom',
    mediaType: 'application/atom+xml',
  },
  { path: '/compare.csv', tag: 'site', zh: '年度比较', en: 'Comparison over the years', mediaType: CSV_TYPE },
  {
    path: '/compare.json',
    tag: 'site',
    zh: '年度比较',
    en: 'Comparison over the years',
    mediaType: JSON_TYPE,
    schema: 'Table',
  },
  {
    path: '/CITATION.cff',
    tag: 'site',
    zh: '引用信息，Citation File Format',
    en: 'How to cite, Citation File Format',
    mediaType: 'application/yaml',
  },
  {
    path: '/data/provenance.json',
    tag: 'site',
    zh: '网站由什么生成',
    en: 'What the site was made from',
    mediaType: JSON_TYPE,
    schema: 'Provenance',
  },
  {
    path: '/data/sbom.cdx.json',
    tag: 'site',
    zh: '生成网站所用的软件包，CycloneDX',
    en: 'Packages the site was made with, CycloneDX',
    mediaType: 'application/vnd.cyclonedx+json',
  },
  {
    path: '/SHA256SUMS',
    tag: 'site',
    zh: '全站每个文件的摘要',
    en: 'Digests of all files of the site',
    mediaType: 'text/plain',
  },
];

const YEAR_ENDPOINTS: readonly Endpoint[] = [
  { path: '/{year}/checks.csv', tag: 'checks', zh: '核对的结果', en: 'Results of all checks', mediaType: CSV_TYPE },
  {
    path: '/{year}/checks.json',
    tag: 'checks',
    zh: '核对的结果',
    en: 'Results of all checks',
    mediaType: JSON_TYPE,
    schema: 'Checks',
  },
  {
    path: '/{year}/answers.json',
    tag: 'checks',
    zh: '发布者对提问的答复',
    en: 'Questions and the answers of the publisher',
    mediaType: JSON_TYPE,
    schema: 'Answers',
  },
  {
    path: '/{year}/versions/{release}.csv',
    tag: 'versions',
    zh: '一个版本改了什么',
    en: 'What a version changed',
    mediaType: CSV_TYPE,
  },
  {
    path: '/{year}/versions/{release}.json',
    tag: 'versions',
    zh: '一个版本改了什么',
    en: 'What a version changed',
    mediaType: JSON_TYPE,
    schema: 'Changes',
  },
];

const DISCLOSURE_ENDPOINT: Endpoint = {
  path: '/{year}/disclosure.json',
  tag: 'checks',
  zh: '应当公开的内容在哪里',
  en: 'What is disclosed, held against what is asked',
  mediaType: JSON_TYPE,
  schema: 'Disclosure',
};

const CHART_ENDPOINTS: readonly Endpoint[] = [
  { path: '/{year}/charts/{chart}.csv', tag: 'charts', zh: '一幅图的数据', en: 'Data of a chart', mediaType: CSV_TYPE },
  {
    path: '/{year}/charts/{chart}.json',
    tag: 'charts',
    zh: '一幅图，Vega-Lite',
    en: 'A chart as Vega-Lite',
    mediaType: JSON_TYPE,
    schema: 'Chart',
  },
  {
    path: '/{year}/charts/{chart}.svg',
    tag: 'charts',
    zh: '一幅图，SVG',
    en: 'A chart as SVG',
    mediaType: 'image/svg+xml',
  },
  {
    path: '/{year}/charts/{chart}.png',
    tag: 'charts',
    zh: '一幅图，PNG',
    en: 'A chart as PNG',
    mediaType: 'image/png',
  },
];

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
    zh: `一张表，${label}`,
    en: `A table as ${ending}`,
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
    zh: `一个版本，${label}`,
    en: `A version: ${name}`,
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
    zh: `跨年度，${table ? `${table.schema.title}，` : ''}${label}`,
    en: `Across years: ${name}`,
    mediaType: plain(mediaType),
    ...findSchema(name),
  }));
  const documents = site.volumes.flatMap(({ year, document }) =>
    document
      ? [
          {
            path: `/data/${year}/source/document.txt`,
            tag: 'site',
            zh: `${year}年度原文`,
            en: `Source document of ${year}`,
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
export function describeEndpoint({ path, tag, zh, en, mediaType, schema }: Endpoint): Part {
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
      summary: zh,
      ...say(zh, en),
      responses: { 200: { ...say('文件本身', 'The file'), content }, 404: refer('responses', 'NotFound') },
    },
  };
}
