import type { Site } from '../../model/site.ts';
import { writeAllYearsReadme } from '../text/readme-text.ts';
import type { Edition } from './edition.ts';
import { closeArchive, listEntries, nameYear, type PackedFile } from './pack-bundle.ts';
import { packZip, type ZipEntry } from './pack-zip.ts';

const TOP = 'final-accounts-all-years';

/** A version with its files. */
export interface PackedEdition {
  readonly edition: Edition;
  readonly files: readonly PackedFile[];
}

/** Versions of all years as one ZIP, a folder each with its own `SHA256SUMS`, beside the tables that span years. */
export function packAllYears(site: Site, years: readonly PackedEdition[], own: readonly ZipEntry[]): Uint8Array {
  const folders = years.flatMap(({ edition, files }) => closeArchive(nameYear(edition), listEntries(edition, files)));
  const readme = new TextEncoder().encode(writeAllYearsReadme(site, years.map(({ edition }) => nameYear(edition))));
  return packZip(closeArchive(TOP, [...own, { name: 'README.md', bytes: readme }, ...folders]));
}
