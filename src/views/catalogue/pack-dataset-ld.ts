import type { DataDownload, Dataset, PropertyValue } from 'schema-dts';
import type { Release } from '../../model/release.ts';
import type { Field } from '../../model/schema.ts';
import type { Table } from '../../model/table.ts';
import { fileAddress } from '../words/addresses.ts';
import { KEYWORDS, titlePackage } from '../descriptor/package-words.ts';
import { type Link, linkFrom } from '../words/link-from.ts';
import { describeTable, LANGUAGE, nameCatalog, nameLicence, namePublisher, packLd } from './linked-data.ts';
import type { OfferedEdition } from '../edition/offered-edition.ts';
import type { BundleFile } from '../edition/offer-file.ts';
import { nameInWhole } from './words.zh.ts';

function nameVariable({ name, title, titleEn, description, unit }: Field): PropertyValue {
  return {
    '@type': 'PropertyValue',
    propertyID: name,
    name: title,
    ...(titleEn !== '' && { alternateName: titleEn }),
    ...(description !== undefined && { description }),
    ...(unit !== undefined && { unitText: unit }),
  };
}

async function nameDownload(file: BundleFile, { release, address }: OfferedEdition, link: Link): Promise<DataDownload> {
  const { bytes, digest } = await file.weigh();
  return {
    '@type': 'DataDownload',
    name: file.label,
    contentUrl: link(fileAddress(release.year, address, file.name)),
    encodingFormat: file.mediaType.split(';')[0] ?? '',
    contentSize: `${bytes} B`,
    sha256: digest,
  };
}

function nameVersion({ version, status, published }: Release): {
  version: string;
  creativeWorkStatus?: string;
  datePublished?: string;
} {
  return {
    version,
    ...(status === 'draft' && { creativeWorkStatus: 'Draft' }),
    ...(published !== '' && { datePublished: published }),
  };
}

/**
 * What a table of an edition is, as schema.org JSON-LD for the page that shows it.
 * @param page the root-relative address of that page, which links are relative to while the site's home is not known
 */
export async function packDatasetLd(
  table: Table,
  edition: OfferedEdition,
  page: string,
  home: string,
): Promise<string> {
  const {
    site: { publisher },
    release,
  } = edition;
  const { title, titleEn, fields } = table.schema;
  const link = linkFrom(page, home);
  const files = edition.files().filter((file) => file.table === table);
  const dataset: Exclude<Dataset, string> = {
    '@type': 'Dataset',
    '@id': link(page),
    name: nameInWhole(titlePackage(publisher, edition.volume).title, title),
    ...(titleEn !== '' && { alternateName: titleEn }),
    description: describeTable(table, edition.volume, publisher),
    url: link(page),
    identifier: `${release.year}/${release.version}/${table.schema.name}`,
    keywords: [...KEYWORDS, title, release.year],
    inLanguage: LANGUAGE,
    isAccessibleForFree: true,
    temporalCoverage: release.year,
    creator: namePublisher(publisher, link),
    publisher: namePublisher(publisher, link),
    ...nameLicence(publisher),
    ...nameVersion(release),
    variableMeasured: fields.map(nameVariable),
    includedInDataCatalog: nameCatalog(publisher, link),
    distribution: await Promise.all(files.map((file) => nameDownload(file, edition, link))),
  };
  return packLd(dataset);
}
