import type { Volume } from '../../model/volume.ts';

/** The chapter that a key figure of the table leads to; blank where there is none. */
export function findKeyChapter({ settings }: Volume, table: string): string {
  return settings.keyFigures.find(({ of, chapter }) => of.startsWith(`${table}:`) && chapter !== '')?.chapter ?? '';
}
