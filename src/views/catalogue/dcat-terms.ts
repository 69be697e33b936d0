import type { BundleFile } from '../edition/offer-file.ts';
import * as en from './words.en.ts';
import * as zh from './words.zh.ts';

/** The words of the catalogue. Every link is typed as one: a context without `@type: @id` would turn links into texts. */
export const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  spdx: 'http://spdx.org/rdf/terms#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  adms: 'http://www.w3.org/ns/adms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  ...nameTerms('@language', {
    title: 'dct:title',
    description: 'dct:description',
    keyword: 'dcat:keyword',
    name: 'foaf:name',
    prefLabel: 'skos:prefLabel',
    versionNotes: 'adms:versionNotes',
  }),
  ...nameTerms('@id', {
    publisher: 'dct:publisher',
    creator: 'dct:creator',
    language: 'dct:language',
    license: 'dct:license',
    format: 'dct:format',
    temporal: 'dct:temporal',
    accrualPeriodicity: 'dct:accrualPeriodicity',
    homepage: 'foaf:homepage',
    dataset: 'dcat:dataset',
    resource: 'dcat:resource',
    service: 'dcat:service',
    distribution: 'dcat:distribution',
    inSeries: 'dcat:inSeries',
    first: 'dcat:first',
    last: 'dcat:last',
    prev: 'dcat:prev',
    hasVersion: 'dcat:hasVersion',
    hasCurrentVersion: 'dcat:hasCurrentVersion',
    isVersionOf: 'dcat:isVersionOf',
    previousVersion: 'dcat:previousVersion',
    theme: 'dcat:theme',
    landingPage: 'dcat:landingPage',
    contactPoint: 'dcat:contactPoint',
    hasEmail: 'vcard:hasEmail',
    hasTelephone: 'vcard:hasTelephone',
    accessURL: 'dcat:accessURL',
    downloadURL: 'dcat:downloadURL',
    mediaType: 'dcat:mediaType',
    status: 'adms:status',
    checksum: 'spdx:checksum',
    algorithm: 'spdx:algorithm',
    endpointURL: 'dcat:endpointURL',
    endpointDescription: 'dcat:endpointDescription',
    servesDataset: 'dcat:servesDataset',
  }),
  ...nameTerms('xsd:date', {
    issued: 'dct:issued',
    modified: 'dct:modified',
    startDate: 'dcat:startDate',
    endDate: 'dcat:endDate',
  }),
  ...nameTerms('xsd:string', { version: 'dcat:version', identifier: 'dct:identifier', fn: 'vcard:fn' }),
  ...nameTerms('xsd:nonNegativeInteger', { byteSize: 'dcat:byteSize' }),
  ...nameTerms('xsd:hexBinary', { checksumValue: 'spdx:checksumValue' }),
};

/** Terms whose values are all of one kind. */
function nameTerms(type: string, terms: Readonly<Record<string, string>>): Record<string, Record<string, string>> {
  return Object.fromEntries(
    Object.entries(terms).map(([term, id]) => [
      term,
      { '@id': id, [type === '@language' ? '@container' : '@type']: type },
    ]),
  );
}

const EU = 'http://publications.europa.eu/resource/authority';

/** Names of others that the catalogue uses, each said to be what it is, as the profile asks. */
export const NAMES = {
  chinese: { '@id': `${EU}/language/ZHO`, '@type': 'dct:LinguisticSystem' },
  annual: { '@id': `${EU}/frequency/ANNUAL`, '@type': 'dct:Frequency' },
  government: {
    '@id': `${EU}/data-theme/GOVE`,
    '@type': 'skos:Concept',
    prefLabel: { zh: zh.TERMS.government, en: en.TERMS.government },
  },
  draft: {
    '@id': `${EU}/distribution-status/DEVELOP`,
    '@type': 'skos:Concept',
    prefLabel: { zh: zh.TERMS.draft, en: en.TERMS.draft },
  },
  released: {
    '@id': `${EU}/distribution-status/COMPLETED`,
    '@type': 'skos:Concept',
    prefLabel: { zh: zh.TERMS.released, en: en.TERMS.released },
  },
  sha256: { '@id': 'http://spdx.org/rdf/terms#checksumAlgorithm_sha256', '@type': 'spdx:ChecksumAlgorithm' },
};

const FILE_TYPES: Readonly<Record<string, string>> = {
  'text/csv': 'CSV',
  'text/plain': 'TXT',
  'application/json': 'JSON',
  'application/csvm+json': 'JSON',
  'application/ld+json': 'JSON_LD',
  'application/zip': 'ZIP',
  'application/vnd.apache.parquet': 'PARQUET',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
};

/** The media type of a file as a node of IANA's list; undefined where it is not registered there. */
export function findMediaType({
  mediaType,
}: Pick<BundleFile, 'mediaType'>): { '@id': string; '@type': string } | undefined {
  const [name = ''] = mediaType.split(';');
  return name.includes('/x-')
    ? undefined
    : { '@id': `http://www.iana.org/assignments/media-types/${name}`, '@type': 'dct:MediaType' };
}

/** The type of a file as a node of the EU's list of file types; undefined where that has none. */
export function findFileType({
  mediaType,
}: Pick<BundleFile, 'mediaType'>): { '@id': string; '@type': string } | undefined {
  const code = FILE_TYPES[mediaType.split(';')[0] ?? ''];
  return code === undefined ? undefined : { '@id': `${EU}/file-type/${code}`, '@type': 'dct:MediaTypeOrExtent' };
}
