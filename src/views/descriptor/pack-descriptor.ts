import { makeUuid } from '../../lib/uuid.ts';
import type { Publisher } from '../../model/publisher.ts';
import { listTables, type Release } from '../../model/release.ts';
import type { Table } from '../../model/table.ts';
import type { Register, Volume } from '../../model/volume.ts';
import { originOf } from '../words/addresses.ts';
import { describePackage, KEYWORDS, titlePackage } from './package-words.ts';

const PROFILE = 'https://datapackage.org/profiles/2.0/datapackage.json';
/** The licence identifiers that the profile takes. */
const LICENCE_NAME = /^[-a-zA-Z0-9._]+$/;

type Members = Record<string, unknown>;

/** A name for machines that stays when years and versions go by. */
export function namePackage({ siteTitleEn }: Pick<Publisher, 'siteTitleEn'>): string {
  return (
    siteTitleEn
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'final-accounts'
  );
}

/** `urn:uuid:…`, worked out of who published which year in which version (blank for what spans them). */
export function identifyPackage({ name }: Pick<Publisher, 'name'>, ...parts: readonly string[]): string {
  return `urn:uuid:${makeUuid([name, ...parts].join('/'))}`;
}

/** The licence as the profile wants it; nothing while the publisher has stated none. */
export function listLicences({ licence, licenceUrl }: Pick<Publisher, 'licence' | 'licenceUrl'>): Members {
  if (licence === '') return {};
  const name = LICENCE_NAME.test(licence) ? licence : licence.replace(/[^-a-zA-Z0-9._]+/g, '-').replace(/^-+|-+$/g, '');
  return {
    licenses: [{ name: name === '' ? 'other' : name, ...(licenceUrl !== '' && { path: licenceUrl }), title: licence }],
  };
}

/** The publisher as the one contributor. */
export function listContributors(publisher: Publisher): Members[] {
  const { name, email } = publisher;
  const origin = originOf(publisher);
  return [
    {
      title: name,
      ...(origin !== '' && { path: origin }),
      ...(email !== '' && { email }),
      roles: ['creator', 'publisher'],
    },
  ];
}

function describeSource({ title, publisher, published, form, sha256, bytes, note }: Register): Members {
  return { title, publisher, published, form, bytes, hash: `sha256:${sha256}`, note };
}

/** A schema as it was read, without keys into tables that a package does not have. */
function openSchema(text: string, has: (name: string) => boolean): unknown {
  const { foreignKeys, ...schema } = JSON.parse(text) as Members & {
    foreignKeys?: { reference: { resource: string } }[];
  };
  const kept = foreignKeys?.filter(({ reference: { resource } }) => resource === '' || has(resource));
  return kept?.length === foreignKeys?.length
    ? (JSON.parse(text) as unknown)
    : { ...schema, ...(kept && kept.length > 0 && { foreignKeys: kept }) };
}

/**
 * A table as a resource that lies beside the descriptor; its schema is the very one of `data/schemas/`.
 * @param has tells whether the package has a table of that name
 */
export function describeResource(
  { schema, bytes, digest }: Table,
  has: (name: string) => boolean = () => true,
): Members {
  const { name, title, titleEn, description, descriptionEn } = schema;
  return {
    name,
    title,
    titleEn,
    description,
    descriptionEn,
    path: `${name}.csv`,
    type: 'table',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: bytes.length,
    hash: `sha256:${digest}`,
    schema: openSchema(schema.text, has),
  };
}

/** Midnight where the accounts are published. */
function openDay(date: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? `${date}T00:00:00+08:00` : date;
}

/** A descriptor as its text. */
export function formatDescriptor(members: Members): string {
  return `${JSON.stringify({ $schema: PROFILE, ...members }, undefined, 2)}\n`;
}

/**
 * `datapackage.json` (Data Package v2) of a version: what it is, who published it from which source, and its tables with sizes and digests.
 * Paths are bare names, so that it holds wherever it lies beside its tables. What a version was released with is given back byte for byte.
 */
export function packDescriptor(release: Release, volume: Volume, publisher: Publisher): string {
  if (release.descriptor !== undefined) return release.descriptor;
  const { year, version, published, note, previous, status } = release;
  return formatDescriptor({
    name: namePackage(publisher),
    id: identifyPackage(publisher, year, version),
    ...titlePackage(publisher, volume),
    ...describePackage(publisher, volume),
    version,
    year,
    ...(status === 'released' && published !== '' && { created: openDay(published) }),
    ...(previous !== undefined && { previousVersion: previous }),
    note,
    keywords: [...KEYWORDS, publisher.name, year],
    ...listLicences(publisher),
    contributors: listContributors(publisher),
    sources: [describeSource(volume.register)],
    resources: listTables(release).map((table) =>
      describeResource(table, (name) => release.tables.has(name) || release.references.has(name)),
    ),
  });
}
