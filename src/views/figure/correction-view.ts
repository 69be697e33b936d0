import type { CellChange } from '../../model/version-change.ts';
import { getLabel, isNumeric } from '../../model/schema.ts';
import { getIndex, type Volume } from '../../model/volume.ts';
import type { Correction } from '../../model/volume-index.ts';
import { versionAddress } from '../words/addresses.ts';
import { formatNumber } from '../words/format-number.ts';
import { BLANK } from './words.zh.ts';

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
  if (text === '') return BLANK;
  return isNumeric(field) ? `${formatNumber(text)}${unit}` : getLabel(field, text);
}

function viewCorrection({ change, release, former }: Correction): CorrectionView {
  const { year, version, note } = release;
  return {
    before: formatChanged(change, change.before),
    former: former.version,
    version,
    note,
    address: versionAddress(year, version),
  };
}

/** The corrections of a cell (`table:row.field`) over all versions of its year, the newest first. */
export function findCorrections(volume: Volume, reference: string): readonly CorrectionView[] {
  return (getIndex(volume).corrections.get(reference) ?? []).map(viewCorrection);
}
