import { listTables } from '../../model/release.ts';
import type { Site } from '../../model/site.ts';
import { titlePackage } from '../descriptor/package-words.ts';
import { listEditions } from '../edition/edition.ts';
import type { Offer } from '../download/offer.ts';
import { describeEndpoint, listEndpoints } from './openapi-paths.ts';
import * as en from './openapi.en.ts';
import * as zh from './openapi.zh.ts';
import { describeSaid, pairWords, type Part } from './openapi-parts.ts';
import { SCHEMAS } from './openapi-schemas.ts';
import { listCharts } from '../chart/list-charts.ts';

/** The description's own edition: raised when addresses or answers change. */
const DESCRIPTION_VERSION = '1.0.0';

const TAGS = (['site', 'tables', 'versions', 'charts', 'checks'] as const).map((name) => ({
  name,
  ...describeSaid(pairWords(zh.TAGS, en.TAGS, name)),
}));

function makeParameter(name: keyof typeof zh.PARAMETERS, values: readonly string[]): Part {
  const said = describeSaid(pairWords(zh.PARAMETERS, en.PARAMETERS, name));
  return { name, in: 'path', required: true, ...said, schema: { type: 'string', enum: [...new Set(values)] } };
}

function listParameters(site: Site): Record<string, Part> {
  const editions = listEditions(site);
  const names = editions.map(({ address }) => address);
  const charts = listCharts(site).map(({ params }) => params.chart);
  return {
    year: makeParameter(
      'year',
      site.volumes.map(({ year }) => year),
    ),
    version: makeParameter('version', names),
    release: makeParameter(
      'release',
      names.filter((name) => name !== 'latest'),
    ),
    table: makeParameter(
      'table',
      editions.flatMap(({ release }) => listTables(release).map(({ schema }) => schema.name)),
    ),
    ...(charts.length > 0 && {
      chart: makeParameter('chart', charts),
    }),
  };
}

function describeInfo({ publisher, volumes }: Site, link: string): Part {
  const { siteTitle, description, name, licence, licenceUrl, email } = publisher;
  const newest = volumes[0] && titlePackage(publisher, volumes[0]).titleEn;
  return {
    title: zh.nameApi(siteTitle),
    version: DESCRIPTION_VERSION,
    ...describeSaid({ zh: zh.describeApi(description), en: en.describeApi(newest ?? '') }),
    contact: { name, ...(link !== '' && { url: `${link}/` }), ...(email !== '' && { email }) },
    ...(licence !== '' && { license: { name: licence, ...(licenceUrl !== '' && { url: licenceUrl }) } }),
  };
}

/**
 * `/data/openapi.json`: the files that programs may ask for, as OpenAPI 3.1, with schemas of the answers in JSON.
 * @param base where the site stands on its server; the server's own name is in `home` where it is known
 */
export function packOpenapi(offer: Offer, home: string, base: string): string {
  const { site } = offer;
  const paths = Object.fromEntries(listEndpoints(offer).map((endpoint) => [endpoint.path, describeEndpoint(endpoint)]));
  const notFound = {
    ...describeSaid({ zh: zh.NOT_FOUND, en: en.NOT_FOUND }),
    content: { 'text/html': { schema: { type: 'string' } } },
  };
  const server = describeSaid({ zh: zh.SERVER, en: en.SERVER });
  const description = {
    openapi: '3.1.0',
    info: describeInfo(site, home),
    servers: [{ url: home === '' ? base.replace(/\/$/, '') || '/' : home, ...server }],
    security: [],
    tags: TAGS,
    paths,
    components: { parameters: listParameters(site), responses: { NotFound: notFound }, schemas: SCHEMAS },
  };
  return `${JSON.stringify(description, null, 1)}\n`;
}
