import { encodeText } from '../../lib/encode-text.ts';
import type { Site } from '../../model/site.ts';
import { writeAllYearsReadme } from './readme-text.ts';
import type { Edition } from '../edition/edition.ts';
import type { PackedFile } from '../edition/offer-file.ts';
import { closeArchive, listEntries, nameYear } from './pack-bundle.ts';
import { packZip, type ZipEntry } from '../files/pack-zip.ts';

const TOP = 'final-accounts-all-years';

/** A version with the files that its archive takes. */
export interface PackedEdition {
  readonly edition: Edition;
  readonly files: readonly PackedFile[];
}

/**
 * Versions of all years as one ZIP, a folder each with what the version's own archive holds, beside the tables that
 * span years.
 */
export function packAllYears(
  site: Site,
  years: readonly PackedEdition[],
  own: readonly ZipEntry[],
): Promise<Uint8Array> {
  const folders = years.flatMap(({ edition, files }) => closeArchive(nameYear(edition), listEntries(edition, files)));
  const readme = {
    name: 'README.md',
    bytes: encodeText(
      writeAllYearsReadme(
        site,
        years.map(({ edition }) => nameYear(edition)),
      ),
    ),
  };
  return packZip(closeArchive(TOP, [...own, readme, ...folders]));
}
