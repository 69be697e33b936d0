import { CORRECTIONS_FEED, FEED_ADDRESS } from './pack-feed.ts';
import { DCAT_ADDRESS } from './dcat-distribution.ts';
import * as en from './openapi.en.ts';
import * as zh from './openapi.zh.ts';
import { pairWords, type Said } from './openapi-parts.ts';

/** One address or a pattern of addresses, and what lies there. */
export interface Endpoint {
  readonly path: string;
  readonly tag: 'site' | 'tables' | 'versions' | 'charts' | 'checks';
  readonly words: Said;
  readonly mediaType: string;
  /** Name of the schema of a JSON answer. */
  readonly schema?: string;
}

const JSON_TYPE = 'application/json';
const CSV_TYPE = 'text/csv';
export const OPENAPI_ADDRESS = '/data/openapi.json';

const say = (name: keyof typeof zh.ENDPOINTS): Said => pairWords(zh.ENDPOINTS, en.ENDPOINTS, name);

/** Files of the site as a whole. */
export const SITE_ENDPOINTS: readonly Endpoint[] = [
  {
    path: '/data/index.json',
    tag: 'site',
    words: say('index'),
    mediaType: JSON_TYPE,
    schema: 'Index',
  },
  {
    path: DCAT_ADDRESS,
    tag: 'site',
    words: say('catalogue'),
    mediaType: 'application/ld+json',
    schema: 'Catalog',
  },
  {
    path: OPENAPI_ADDRESS,
    tag: 'site',
    words: say('description'),
    mediaType: JSON_TYPE,
    schema: 'Description',
  },
  {
    path: CORRECTIONS_FEED,
    tag: 'site',
    words: say('corrections'),
    mediaType: 'application/atom+xml',
  },
  {
    path: FEED_ADDRESS,
    tag: 'site',
    words: say('feed'),
    mediaType: 'application/atom+xml',
  },
  { path: '/compare.csv', tag: 'site', words: say('compare'), mediaType: CSV_TYPE },
  {
    path: '/compare.json',
    tag: 'site',
    words: say('compare'),
    mediaType: JSON_TYPE,
    schema: 'Table',
  },
  {
    path: '/CITATION.cff',
    tag: 'site',
    words: say('citation'),
    mediaType: 'application/yaml',
  },
  {
    path: '/data/provenance.json',
    tag: 'site',
    words: say('provenance'),
    mediaType: JSON_TYPE,
    schema: 'Provenance',
  },
  {
    path: '/data/sbom.cdx.json',
    tag: 'site',
    words: say('packages'),
    mediaType: 'application/vnd.cyclonedx+json',
  },
  {
    path: '/SHA256SUMS',
    tag: 'site',
    words: say('digests'),
    mediaType: 'text/plain',
  },
];

/** Files of each year. */
export const YEAR_ENDPOINTS: readonly Endpoint[] = [
  { path: '/{year}/checks.csv', tag: 'checks', words: say('checks'), mediaType: CSV_TYPE },
  {
    path: '/{year}/checks.json',
    tag: 'checks',
    words: say('checks'),
    mediaType: JSON_TYPE,
    schema: 'Checks',
  },
  {
    path: '/{year}/answers.json',
    tag: 'checks',
    words: say('answers'),
    mediaType: JSON_TYPE,
    schema: 'Answers',
  },
  {
    path: '/{year}/versions/{release}.csv',
    tag: 'versions',
    words: say('changes'),
    mediaType: CSV_TYPE,
  },
  {
    path: '/{year}/versions/{release}.json',
    tag: 'versions',
    words: say('changes'),
    mediaType: JSON_TYPE,
    schema: 'Changes',
  },
];

/** Of years whose volume is inspected. */
export const DISCLOSURE_ENDPOINT: Endpoint = {
  path: '/{year}/disclosure.json',
  tag: 'checks',
  words: say('disclosure'),
  mediaType: JSON_TYPE,
  schema: 'Disclosure',
};

/** Of years that have charts. */
export const CHART_ENDPOINTS: readonly Endpoint[] = [
  { path: '/{year}/charts/{chart}.csv', tag: 'charts', words: say('chartData'), mediaType: CSV_TYPE },
  {
    path: '/{year}/charts/{chart}.json',
    tag: 'charts',
    words: say('chartSpec'),
    mediaType: JSON_TYPE,
    schema: 'Chart',
  },
  {
    path: '/{year}/charts/{chart}.svg',
    tag: 'charts',
    words: say('chartSvg'),
    mediaType: 'image/svg+xml',
  },
  {
    path: '/{year}/charts/{chart}.png',
    tag: 'charts',
    words: say('chartPng'),
    mediaType: 'image/png',
  },
];
