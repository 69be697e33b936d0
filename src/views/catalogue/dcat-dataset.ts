import type { Publisher } from '../../model/publisher.ts';
import type { Volume } from '../../model/volume.ts';
import {
  fileAddress,
  siteFileAddress,
  tableAddress,
  versionAddress,
  versionName,
  yearAddress,
} from '../words/addresses.ts';
import { describeAllYears, describePackage, titleAllYears, titlePackage } from '../descriptor/package-words.ts';
import { nameDistribution, nameNode, type Node, refLicence, refPublisher, type Shelf } from './dcat-distribution.ts';
import { NAMES } from './dcat-terms.ts';
import type { Link } from '../words/link-from.ts';
import type { OfferedEdition } from '../edition/offered-edition.ts';
import type { Offer } from '../download/offer.ts';
import { identifyPackage } from '../descriptor/pack-descriptor.ts';
import { KEYWORDS as KEYWORDS_EN } from '../descriptor/words.en.ts';
import { KEYWORDS as KEYWORDS_ZH } from '../descriptor/words.zh.ts';
import * as en from './words.en.ts';
import * as zh from './words.zh.ts';

/** The year that the accounts are of. */
export function nameYearDataset(first: string, last: string): Node {
  return { temporal: { '@type': 'dct:PeriodOfTime', startDate: `${first}-01-01`, endDate: `${last}-12-31` } };
}

/** What a year and each of its versions have in common. */
function describeVolume(volume: Volume, publisher: Publisher, link: Link): Node {
  const { title, titleEn } = titlePackage(publisher, volume);
  const { description, descriptionEn } = describePackage(publisher, volume);
  return {
    '@type': 'dcat:Dataset',
    title: { zh: title, en: titleEn },
    description: { zh: description, en: descriptionEn },
    keyword: { zh: KEYWORDS_ZH, en: KEYWORDS_EN },
    language: NAMES.chinese['@id'],
    theme: NAMES.government['@id'],
    ...nameYearDataset(volume.year, volume.year),
    ...refPublisher(publisher, link),
    ...refLicence(publisher, link),
  };
}

function listDistributions(edition: OfferedEdition, link: Link): Promise<Node[]> {
  const {
    release: { year, version, status, published },
    address,
    site,
  } = edition;
  const shelf: Shelf = {
    parts: [year, address],
    addressOf: ({ name }) => fileAddress(year, address, name),
    pageOf: ({ table }) =>
      table && address === 'latest' ? tableAddress(year, table.schema.name) : versionAddress(year, version),
    members: {
      status: NAMES[status]['@id'],
      ...(published !== '' && { issued: published }),
      ...refLicence(site.publisher, link),
    },
  };
  return Promise.all(edition.files().map((file) => nameDistribution(file, shelf, link)));
}

/** A year as a dataset that moves on: its newest files, and its versions. */
export async function nameVolume(edition: OfferedEdition, link: Link): Promise<Node> {
  const { site, volume } = edition;
  const before = site.volumes[site.volumes.indexOf(volume) + 1];
  const dates = volume.releases.flatMap(({ published }) => (published === '' ? [] : [published])).toSorted();
  return {
    '@id': nameNode(link, volume.year),
    ...describeVolume(volume, site.publisher, link),
    identifier: identifyPackage(site.publisher, volume.year),
    landingPage: { '@id': link(yearAddress(volume.year)), '@type': 'foaf:Document' },
    inSeries: nameNode(link, 'series'),
    ...(before && { prev: nameNode(link, before.year) }),
    hasVersion: volume.releases.map(({ version }) => nameNode(link, volume.year, versionName(version))),
    hasCurrentVersion: nameNode(link, volume.year, versionName(volume.latest.version)),
    ...(dates.length > 0 && { issued: dates[0], modified: dates.at(-1) }),
    distribution: await listDistributions(edition, link),
  };
}

/** One version as a dataset that stays as it is. */
export async function nameVersion(edition: OfferedEdition, link: Link): Promise<Node> {
  const { site, volume, release } = edition;
  const { year, version, note, published, status } = release;
  const former = volume.releases[volume.releases.indexOf(release) + 1];
  const { title, titleEn } = titlePackage(site.publisher, volume);
  const isDraft = status === 'draft';
  return {
    '@id': nameNode(link, year, versionName(version)),
    ...describeVolume(volume, site.publisher, link),
    title: { zh: zh.nameVersion(title, version, isDraft), en: en.nameVersion(titleEn, version, isDraft) },
    identifier: identifyPackage(site.publisher, year, version),
    landingPage: { '@id': link(versionAddress(year, version)), '@type': 'foaf:Document' },
    version: version,
    versionNotes: { zh: note },
    isVersionOf: nameNode(link, year),
    ...(former && { previousVersion: nameNode(link, year, versionName(former.version)) }),
    ...(published !== '' && { issued: published, modified: published }),
    distribution: await listDistributions(edition, link),
  };
}

/** What spans the years: every figure of their latest versions in one table, and how codes changed. */
export async function nameAllYears(
  { site: { publisher, volumes }, files }: Pick<Offer, 'site' | 'files'>,
  link: Link,
): Promise<Node> {
  const years = volumes.map(({ year }) => year).toSorted();
  const all = titleAllYears(publisher);
  const words = describeAllYears(volumes);
  const shelf: Shelf = {
    parts: ['all-years'],
    addressOf: ({ name }) => siteFileAddress(name),
    pageOf: () => '/data/',
    members: refLicence(publisher, link),
  };
  return {
    '@id': nameNode(link, 'all-years'),
    '@type': 'dcat:Dataset',
    title: { zh: all.title, en: all.titleEn },
    description: { zh: words.description, en: words.descriptionEn },
    identifier: identifyPackage(publisher),
    language: NAMES.chinese['@id'],
    theme: NAMES.government['@id'],
    ...nameYearDataset(years[0] ?? '', years.at(-1) ?? ''),
    ...refPublisher(publisher, link),
    ...refLicence(publisher, link),
    landingPage: { '@id': link('/data/'), '@type': 'foaf:Document' },
    distribution: await Promise.all(files().map((file) => nameDistribution(file, shelf, link))),
  };
}
