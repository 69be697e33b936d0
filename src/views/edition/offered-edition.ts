import type { Release } from '../../model/release.ts';
import type { Edition } from './edition.ts';
import type { Forms } from '../table/forms.ts';
import type { BundleFile, PackedFile } from './offer-file.ts';

/** An edition with the forms of its tables, and every file of it: those of its tables, then those of the whole. */
export interface OfferedEdition extends Edition {
  /** Those of all versions of the year. */
  readonly forms: Forms;
  readonly files: () => readonly BundleFile[];
}

/** The files of a version that are wanted, with their bytes. */
export function packFiles({ files }: OfferedEdition, isWanted: (file: BundleFile) => boolean): Promise<PackedFile[]> {
  return Promise.all(
    files()
      .filter(isWanted)
      .map(async ({ name, table, pack }) => ({
        name,
        bytes: await pack(),
        ...(table && { table: table.schema.name }),
      })),
  );
}

/** A version at its own address. */
export function getOwnEdition(editions: readonly OfferedEdition[], release: Release): OfferedEdition {
  const own = editions.find((edition) => edition.release === release);
  if (!own) throw new Error(`no edition of ${release.folder}`);
  return own;
}
