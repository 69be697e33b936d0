import type { Publisher } from '../../model/publisher.ts';
import type { Site } from '../../model/site.ts';
import { nameAllYears, nameVersion, nameVolume, nameYearDataset } from './dcat-dataset.ts';
import { DCAT_ADDRESS, nameNode, type Node, refLicence, refPublisher } from './dcat-distribution.ts';
import { CONTEXT, findFileType, findMediaType, NAMES } from './dcat-terms.ts';
import { type Link, linkFrom } from '../words/link-from.ts';
import type { Offer } from '../download/offer.ts';
import { API_NAME } from './openapi.en.ts';
import { nameApi } from './openapi.zh.ts';

function titleSite({ siteTitle, siteTitleEn, description }: Publisher): Node {
  return { title: { zh: siteTitle, ...(siteTitleEn !== '' && { en: siteTitleEn }) }, description: { zh: description } };
}

function nameCatalog({ publisher, volumes }: Site, link: Link, datasets: readonly Node[]): Node {
  const dates = volumes
    .flatMap(({ releases }) => releases.flatMap(({ published }) => (published === '' ? [] : [published])))
    .toSorted();
  return {
    '@id': nameNode(link, 'catalog'),
    '@type': 'dcat:Catalog',
    ...titleSite(publisher),
    homepage: { '@id': link('/'), '@type': 'foaf:Document' },
    language: NAMES.chinese['@id'],
    ...refPublisher(publisher, link),
    ...refLicence(publisher, link),
    ...(dates.length > 0 && { issued: dates[0], modified: dates.at(-1) }),
    resource: nameNode(link, 'series'),
    service: nameNode(link, 'api'),
    dataset: datasets.map((dataset) => dataset['@id']),
  };
}

/** All years as one series. */
function nameSeries({ publisher, volumes }: Site, link: Link): Node {
  const years = volumes.map(({ year }) => year).toSorted();
  const [first = '', last = ''] = [years[0], years.at(-1)];
  return {
    '@id': nameNode(link, 'series'),
    '@type': 'dcat:DatasetSeries',
    ...titleSite(publisher),
    ...nameYearDataset(first, last),
    ...refPublisher(publisher, link),
    accrualPeriodicity: NAMES.annual['@id'],
    first: nameNode(link, first),
    last: nameNode(link, last),
  };
}

/** The files as a service that programs ask. */
function nameService({ publisher, volumes }: Site, link: Link): Node {
  return {
    '@id': nameNode(link, 'api'),
    '@type': 'dcat:DataService',
    title: { zh: nameApi(publisher.siteTitle), en: API_NAME },
    endpointURL: link('/data/'),
    endpointDescription: link('/data/openapi.json'),
    servesDataset: [...volumes.map(({ year }) => nameNode(link, year)), nameNode(link, 'all-years')],
    ...refPublisher(publisher, link),
    ...refLicence(publisher, link),
  };
}

function namePublisher(publisher: Publisher, link: Link): Node[] {
  const { name, phone, email, licence, licenceUrl } = publisher;
  const { license } = refLicence(publisher, link);
  const contact = {
    '@id': nameNode(link, 'contact'),
    '@type': ['vcard:Kind', 'vcard:Organization'],
    fn: name,
    ...(email !== '' && { hasEmail: `mailto:${email}` }),
    ...(phone !== '' && { hasTelephone: `tel:${phone.replace(/[^+\d-]/g, '')}` }),
  };
  return [
    { '@id': nameNode(link, 'publisher'), '@type': 'foaf:Agent', name: { zh: name } },
    ...(phone + email === '' ? [] : [contact]),
    ...(license === undefined
      ? []
      : [{ '@id': license, '@type': 'dct:LicenseDocument', title: { zh: licence || licenceUrl } }]),
  ];
}

/** The names of others that stand in the catalogue, each once. */
function listNames(offer: Offer): Node[] {
  const files = [...offer.listEditions().flatMap((edition) => edition.files()), ...offer.files()];
  const types = files.flatMap((file) => [findMediaType(file), findFileType(file)].filter((node) => node !== undefined));
  return [...Object.values(NAMES), ...new Map(types.map((node) => [node['@id'], node])).values()];
}

/**
 * `/data/catalog.jsonld`: everything published, as DCAT 3 by the profile DCAT-AP 3.0.1.
 * Names are full addresses where the site's home is known, else relative to the catalogue itself.
 */
export async function packDcat(offer: Offer, home: string): Promise<string> {
  const { site } = offer;
  const link = linkFrom(DCAT_ADDRESS, home);
  const editions = offer
    .listEditions()
    .map((edition) => (edition.address === 'latest' ? nameVolume(edition, link) : nameVersion(edition, link)));
  const datasets = await Promise.all([...editions, nameAllYears(offer, link)]);
  const graph = [
    nameCatalog(site, link, datasets),
    nameSeries(site, link),
    nameService(site, link),
    ...datasets,
    ...namePublisher(site.publisher, link),
    ...listNames(offer),
  ];
  return `${JSON.stringify({ '@context': CONTEXT, '@graph': graph }, null, 1)}\n`;
}
