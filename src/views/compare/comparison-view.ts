import { type Cell, findCell } from '../../model/cell.ts';
import { CHANGES } from '../../model/tables/changes.ts';
import { COMPARATIVES } from '../../model/tables/comparatives.ts';
import { listRows, nameCell } from '../../model/tables/known-rows.ts';
import type { Volume } from '../../model/volume.ts';
import { describeChange, type SentencePiece } from '../figure/sentence.ts';

export interface Comparison {
  readonly id: string;
  readonly label: string;
  readonly prior: Cell | undefined;
  readonly current: Cell | undefined;
  readonly change: readonly SentencePiece[];
  readonly reason: string;
}

/** Every stated change of a year, with the prior-year value that follows from it. */
export function listComparisons(volume: Volume): Comparison[] {
  const { latest } = volume;
  const priors = listRows(latest, COMPARATIVES);
  return listRows(latest, CHANGES).map(({ id, name, measure, reason }) => {
    const prior = priors.find((candidate) => candidate.measure === measure);
    return {
      id,
      label: name,
      current: findCell(latest, measure),
      prior: prior && findCell(latest, nameCell(prior, COMPARATIVES.at.amount)),
      change: describeChange(latest, id),
      reason,
    };
  });
}
