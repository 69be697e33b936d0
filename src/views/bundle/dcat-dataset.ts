import { sha256Hex } from '../../lib/hash.ts';
import type { Publisher } from '../../model/publisher.ts';
import type { Volume } from '../../model/volume.ts';
import { fileAddress, tableAddress, versionAddress, versionName, yearAddress } from '../text/addresses.ts';
import { describePackage, KEYWORDS, titlePackage } from '../text/package-words.ts';
import { findFileType, findMediaType, NAMES } from './dcat-terms.ts';
import type { Edition } from './edition.ts';
import type { Link } from './link-from.ts';
import { type BundleFile, listFiles, packOnce } from './list-files.ts';
import { identifyPackage } from './pack-descriptor.ts';

/** A node of JSON-LD. */
export type Node = Readonly<Record<string, unknown>>;

export const DCAT_ADDRESS = '/data/catalog.jsonld';

/** The name of something that the catalogue itself describes. */
export function nameNode(link: Link, ...parts: readonly string[]): string {
  return link(`${DCAT_ADDRESS}#${parts.join('-')}`);
}

/** The licence of everything; nothing while the publisher has stated none. */
export function refLicence({ licence, licenceUrl }: Pick<Publisher, 'licence' | 'licenceUrl'>, link: Link): Node {
  return licence === '' && licenceUrl === '' ? {} : { license: licenceUrl === '' ? nameNode(link, 'licence') : licenceUrl };
}

/** Who publishes, and whom to ask where that is known. */
export function refPublisher({ phone, email }: Pick<Publisher, 'phone' | 'email'>, link: Link): Node {
  return { publisher: nameNode(link, 'publisher'), ...(phone + email !== '' && { contactPoint: nameNode(link, 'contact') }) };
}

/** The year that the accounts are of. */
export function nameYear(first: string, last: string): Node {
  return { temporal: { '@type': 'dct:PeriodOfTime', 'startDate': `${first}-01-01`, 'endDate': `${last}-12-31` } };
}

async function nameDistribution(file: BundleFile, { release, address, site }: Edition, link: Link): Promise<Node> {
  const bytes = await packOnce(file);
  const { year, version, status, published } = release;
  const page = file.table && address === 'latest' ? tableAddress(year, file.table.schema.name) : versionAddress(year, version);
  return {
    '@id': nameNode(link, year, address, file.name),
    '@type': 'dcat:Distribution',
    'title': { zh: file.table ? `${file.table.schema.title}（${file.label}）` : file.label, ...(file.table && { en: `${file.table.schema.titleEn} (${file.label})` }) },
    'accessURL': link(page),
    'downloadURL': link(fileAddress(year, address, file.name)),
    'mediaType': findMediaType(file)?.['@id'],
    'format': findFileType(file)?.['@id'],
    'byteSize': bytes.length,
    'checksum': { '@type': 'spdx:Checksum', 'algorithm': NAMES.sha256['@id'], 'checksumValue': sha256Hex(bytes) },
    'status': NAMES[status]['@id'],
    ...(published !== '' && { issued: published }),
    ...refLicence(site.publisher, link),
  };
}

/** What a year and each of its versions have in common. */
function describeVolume(volume: Volume, publisher: Publisher, link: Link): Node {
  const { title, titleEn } = titlePackage(publisher, volume);
  const { description, descriptionEn } = describePackage(publisher, volume);
  return {
    '@type': 'dcat:Dataset', 'title': { zh: title, en: titleEn }, 'description': { zh: description, en: descriptionEn }, 'keyword': { zh: [...KEYWORDS.filter((word) => !/^[a-z ]+$/.test(word))], en: KEYWORDS.filter((word) => /^[a-z ]+$/.test(word)) },
    'language': NAMES.chinese['@id'], 'theme': NAMES.government['@id'], ...nameYear(volume.year, volume.year), ...refPublisher(publisher, link), ...refLicence(publisher, link),
  };
}

function listDistributions(edition: Edition, link: Link): Promise<Node[]> {
  return Promise.all(listFiles(edition).map((file) => nameDistribution(file, edition, link)));
}

/** A year as a dataset that moves on: its newest files, and its versions. */
export async function nameVolume(edition: Edition, link: Link): Promise<Node> {
  const { site, volume } = edition;
  const before = site.volumes[site.volumes.indexOf(volume) + 1];
  const dates = volume.releases.flatMap(({ published }) => (published === '' ? [] : [published])).toSorted();
  return {
    '@id': nameNode(link, volume.year),
    ...describeVolume(volume, site.publisher, link),
    'identifier': identifyPackage(site.publisher, volume.year),
    'landingPage': { '@id': link(yearAddress(volume.year)), '@type': 'foaf:Document' },
    'inSeries': nameNode(link, 'series'),
    ...(before && { prev: nameNode(link, before.year) }),
    'hasVersion': volume.releases.map(({ version }) => nameNode(link, volume.year, versionName(version))),
    'hasCurrentVersion': nameNode(link, volume.year, versionName(volume.latest.version)),
    ...(dates.length > 0 && { issued: dates[0], modified: dates.at(-1) }),
    'distribution': await listDistributions(edition, link),
  };
}

/** One version as a dataset that stays as it is. */
export async function nameVersion(edition: Edition, link: Link): Promise<Node> {
  const { site, volume, release } = edition;
  const { year, version, note, published, status } = release;
  const former = volume.releases[volume.releases.indexOf(release) + 1];
  const { title, titleEn } = titlePackage(site.publisher, volume);
  return {
    '@id': nameNode(link, year, versionName(version)),
    ...describeVolume(volume, site.publisher, link),
    'title': { zh: `${title}，版本${version}${status === 'draft' ? '（草稿）' : ''}`, en: `${titleEn}, version ${version}${status === 'draft' ? ' (draft)' : ''}` },
    'identifier': identifyPackage(site.publisher, year, version),
    'landingPage': { '@id': link(versionAddress(year, version)), '@type': 'foaf:Document' },
    'version': version,
    'versionNotes': { zh: note },
    'isVersionOf': nameNode(link, year),
    ...(former && { previousVersion: nameNode(link, year, versionName(former.version)) }),
    ...(published !== '' && { issued: published, modified: published }),
    'distribution': await listDistributions(edition, link),
  };
}
