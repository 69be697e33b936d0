import { listTables } from '../../model/release.ts';
import type { Site } from '../../model/site.ts';
import { titlePackage } from '../descriptor/package-words.ts';
import { listEditions } from '../edition/edition.ts';
import type { Offer } from '../download/offer.ts';
import { describeEndpoint, listEndpoints } from './openapi-paths.ts';
import { type Part, say, SCHEMAS } from './openapi-schemas.ts';
import { listCharts } from '../chart/list-charts.ts';

/** The description's own edition: raised when addresses or answers change. */
const DESCRIPTION_VERSION = '1.0.0';

const TAGS = [
  { name: 'site', ...say('整个网站', 'The site as a whole') },
  { name: 'tables', ...say('表', 'Tables') },
  { name: 'versions', ...say('版本', 'Versions') },
  { name: 'charts', ...say('图', 'Charts') },
  { name: 'checks', ...say('核对', 'Checks') },
];

function makeParameter(name: string, values: readonly string[], zh: string, en: string): Part {
  return { name, in: 'path', required: true, ...say(zh, en), schema: { type: 'string', enum: [...new Set(values)] } };
}

function listParameters(site: Site): Record<string, Part> {
  const editions = listEditions(site);
  const names = editions.map(({ address }) => address);
  const charts = listCharts(site).map(({ params }) => params.chart);
  return {
    year: makeParameter(
      'year',
      site.volumes.map(({ year }) => year),
      '年度',
      'Year of the accounts',
    ),
    version: makeParameter(
      'version',
      names,
      '版本；latest 总是指最新的一个。不是每个年度都有每个版本',
      'Version; latest is always the newest. Not every year has every version',
    ),
    release: makeParameter(
      'release',
      names.filter((name) => name !== 'latest'),
      '版本。不是每个年度都有每个版本',
      'Version. Not every year has every version',
    ),
    table: makeParameter(
      'table',
      editions.flatMap(({ release }) => listTables(release).map(({ schema }) => schema.name)),
      '表。不是每个版本都有每张表',
      'Table. Not every version has every table',
    ),
    ...(charts.length > 0 && {
      chart: makeParameter('chart', charts, '图。不是每个年度都有每幅图', 'Chart. Not every year has every chart'),
    }),
  };
}

function describeInfo({ publisher, volumes }: Site, link: string): Part {
  const { siteTitle, description, name, licence, licenceUrl, email } = publisher;
  const newest = volumes[0] && titlePackage(publisher, volumes[0]).titleEn;
  return {
    title: `${siteTitle}：静态数据接口`,
    version: DESCRIPTION_VERSION,
    ...say(
      `${description}全部是静态文件，只读，不需要密钥；地址一经公开，不再改动。`,
      `Open data, newest: ${newest ?? ''}. All endpoints are static files: read-only, no key; an address once public never moves.`,
    ),
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
  const notFound = { ...say('没有这个文件', 'No such file'), content: { 'text/html': { schema: { type: 'string' } } } };
  const description = {
    openapi: '3.1.0',
    info: describeInfo(site, home),
    servers: [{ url: home === '' ? base.replace(/\/$/, '') || '/' : home, ...say('本站', 'This site') }],
    security: [],
    tags: TAGS,
    paths,
    components: { parameters: listParameters(site), responses: { NotFound: notFound }, schemas: SCHEMAS },
  };
  return `${JSON.stringify(description, null, 1)}\n`;
}
