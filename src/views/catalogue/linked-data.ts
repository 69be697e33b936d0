import type { ContactPoint, CreativeWork, DataCatalog, Dataset, GovernmentOrganization } from 'schema-dts';
import type { Publisher } from '../../model/publisher.ts';
import type { Table } from '../../model/table.ts';
import type { Volume } from '../../model/volume.ts';
import { titlePackage } from '../descriptor/package-words.ts';
import type { Link } from '../words/link-from.ts';
import { sayUndisclosed } from '../words/undisclosed-words.ts';
import * as zh from './words.zh.ts';

export const LANGUAGE = 'zh-CN';

/** Search engines take descriptions of 50 to 5,000 characters. */
const LONGEST = 5000;

/**
 * JSON-LD for a page: nothing in it can end the element that it stands in.
 * Only kinds that pages have, since the compiler takes long to compare one with all that schema.org knows.
 */
export function packLd(record: Exclude<Dataset | DataCatalog, string>): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...record }).replaceAll('<', '\\u003c');
}

function nameContact({ phone, email }: Publisher): { contactPoint?: ContactPoint } {
  if (phone === '' && email === '') return {};
  return {
    contactPoint: {
      '@type': 'ContactPoint',
      ...(phone !== '' && { telephone: phone }),
      ...(email !== '' && { email }),
    },
  };
}

/** Who publishes. */
export function namePublisher(publisher: Publisher, link: Link): GovernmentOrganization {
  const { name, shortName, address } = publisher;
  return {
    '@type': 'GovernmentOrganization',
    name,
    alternateName: shortName,
    url: link('/'),
    ...(address !== '' && { address }),
    ...nameContact(publisher),
  };
}

/** The licence by its address, or by its name alone; nothing while the publisher has stated none. */
export function nameLicence({ licence, licenceUrl }: Publisher): { license?: string | CreativeWork } {
  if (licenceUrl !== '') return { license: licenceUrl };
  return licence === '' ? {} : { license: { '@type': 'CreativeWork', name: licence } };
}

/** The catalogue that all data of the site are in. */
export function nameCatalog({ siteTitle, siteTitleEn }: Publisher, link: Link): DataCatalog {
  return {
    '@type': 'DataCatalog',
    '@id': link('/data/'),
    name: siteTitle,
    ...(siteTitleEn !== '' && { alternateName: siteTitleEn }),
    url: link('/data/'),
  };
}

/** A table in a paragraph, long enough for search engines. */
export function describeTable({ schema, rows }: Table, volume: Volume, publisher: Publisher): string {
  const { title, description, descriptionEn, fields } = schema;
  const said = zh.describeTable({
    year: titlePackage(publisher, volume).title,
    title,
    description,
    rows: rows.length,
    fields: fields.length,
    missing: sayUndisclosed({ schema }).label,
  });
  return [...`${said}${descriptionEn}`].slice(0, LONGEST).join('');
}
