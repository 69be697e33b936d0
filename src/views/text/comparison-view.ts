import { type Cell, findCell } from '../../model/cell.ts';
import { getText } from '../../model/table.ts';
import type { Volume } from '../../model/volume.ts';
import { describeChange, type SentencePiece } from './sentence.ts';

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
  const priors = latest.tables.get('comparatives')?.rows ?? [];
  return (latest.tables.get('changes')?.rows ?? []).map((row) => {
    const measure = getText(row, 'measure');
    const prior = priors.find((candidate) => getText(candidate, 'measure') === measure);
    return {
      id: row.id, label: getText(row, 'name'), current: findCell(latest, measure), prior: prior && findCell(latest, `comparatives:${prior.id}`),
      change: describeChange(latest, row.id), reason: getText(row, 'reason'),
    };
  });
}
