import type { Release } from '../../model/release.ts';
import type { Table } from '../../model/table.ts';
import type { Volume } from '../../model/volume.ts';

/** An annex table by its official number. */
export function findAnnex(release: Release, number: string): Table | undefined {
  return [...release.tables.values()].find(({ schema }) => schema.number === number);
}

/** The chapter that a key figure of the table leads to; blank where there is none. */
export function findKeyChapter({ settings }: Volume, table: string): string {
  return settings.keyFigures.find(({ of, chapter }) => of.startsWith(`${table}:`) && chapter !== '')?.chapter ?? '';
}
