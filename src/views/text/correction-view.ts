import type { Release } from '../../model/release.ts';
import { type CellChange, listVersionChanges } from '../../model/version-change.ts';
import { getLabel, isNumeric } from '../../model/schema.ts';
import type { Volume } from '../../model/volume.ts';
import { versionAddress } from './addresses.ts';
import { formatNumber } from './format-number.ts';

/** That a cell was corrected: what stood there before, and the version that says why. */
export interface CorrectionView {
  /** The value before, with its unit; 空白 where there was none. */
  readonly before: string;
  /** The version that still had it. */
  readonly former: string;
  /** The version that corrected it. */
  readonly version: string;
  readonly note: string;
  readonly address: string;
}

/** A value of a change as readers see it, with its unit. */
export function formatChanged({ field, unit }: Pick<CellChange, 'field' | 'unit'>, text: string): string {
  if (text === '') return '空白';
  return isNumeric(field) ? `${formatNumber(text)}${unit}` : getLabel(field, text);
}

const indexes = new WeakMap<Volume, ReadonlyMap<string, readonly CorrectionView[]>>();

function listCorrections({ year, releases }: Volume, release: Release): [string, CorrectionView][] {
  const former = releases[releases.indexOf(release) + 1]?.version ?? '';
  const { version, note } = release;
  return listVersionChanges(releases, release).filter(({ kind }) => kind === 'changed').map((change) => [
    `${change.table.schema.name}:${change.row.id}.${change.field.name}`, { before: formatChanged(change, change.before), former, version, note, address: versionAddress(year, version) },
  ]);
}

/** The corrections of a cell (`table:row.field`) over all versions of its year, the newest first. */
export function findCorrections(volume: Volume, reference: string): readonly CorrectionView[] {
  const index = indexes.get(volume) ?? new Map([...Map.groupBy(volume.releases.flatMap((release) => listCorrections(volume, release)), ([cell]) => cell)].map(([cell, entries]) => [cell, entries.map(([, view]) => view)]));
  indexes.set(volume, index);
  return index.get(reference) ?? [];
}
