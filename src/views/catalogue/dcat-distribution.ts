import type { Publisher } from '../../model/publisher.ts';
import { findFileType, findMediaType, NAMES } from './dcat-terms.ts';
import type { Link } from '../words/link-from.ts';
import type { BundleFile } from '../edition/offer-file.ts';
import * as en from './words.en.ts';
import * as zh from './words.zh.ts';

/** A node of JSON-LD. */
export type Node = Readonly<Record<string, unknown>>;

export const DCAT_ADDRESS = '/data/catalog.jsonld';

/** The name of something that the catalogue itself describes. */
export function nameNode(link: Link, ...parts: readonly string[]): string {
  return link(`${DCAT_ADDRESS}#${parts.join('-')}`);
}

/** The licence of everything; nothing while the publisher has stated none. */
export function refLicence({ licence, licenceUrl }: Pick<Publisher, 'licence' | 'licenceUrl'>, link: Link): Node {
  return licence === '' && licenceUrl === ''
    ? {}
    : { license: licenceUrl === '' ? nameNode(link, 'licence') : licenceUrl };
}

/** Who publishes, and whom to ask where that is known. */
export function refPublisher({ phone, email }: Pick<Publisher, 'phone' | 'email'>, link: Link): Node {
  return {
    publisher: nameNode(link, 'publisher'),
    ...(phone + email !== '' && { contactPoint: nameNode(link, 'contact') }),
  };
}

/** Where a file of a dataset lies, and what holds for it. */
export interface Shelf {
  /** Part of the distribution's name. */
  readonly parts: readonly string[];
  readonly addressOf: (file: BundleFile) => string;
  readonly pageOf: (file: BundleFile) => string;
  readonly members: Node;
}

/** A file as a distribution, with its size and digest. */
export async function nameDistribution(
  file: BundleFile,
  { parts, addressOf, pageOf, members }: Shelf,
  link: Link,
): Promise<Node> {
  const { bytes, digest } = await file.weigh();
  const { title = '', titleEn = '' } = file.table?.schema ?? {};
  return {
    '@id': nameNode(link, ...parts, file.name),
    '@type': 'dcat:Distribution',
    title: {
      zh: title === '' ? file.label : zh.nameFile(title, file.label),
      ...(titleEn !== '' && { en: en.nameFile(titleEn, file.name.replace(/^.*?\./, '')) }),
    },
    accessURL: link(pageOf(file)),
    downloadURL: link(addressOf(file)),
    mediaType: findMediaType(file)?.['@id'],
    format: findFileType(file)?.['@id'],
    byteSize: bytes,
    checksum: { '@type': 'spdx:Checksum', algorithm: NAMES.sha256['@id'], checksumValue: digest },
    ...members,
  };
}
