import { type Cell, getCell } from '../../model/cell.ts';
import type { Volume } from '../../model/volume.ts';
import { type AnswerView, findAnswers } from '../question/answer-view.ts';
import { sourceAddress, tableAddress } from '../words/addresses.ts';
import { findConflicts, type ConflictView } from './conflict-view.ts';
import { formatWithUnit } from '../words/format-cell.ts';
import { formulaPieces, type TextPiece } from './text-pieces.ts';

/** What proves one figure: where it is printed, or how it is worked out, and what contradicts it. */
export interface ProofView {
  readonly label: string;
  readonly text: string;
  readonly address: string;
  readonly formula: readonly TextPiece[];
  readonly note: string;
  readonly conflicts: readonly ConflictView[];
  readonly answers: readonly AnswerView[];
}

/** The figures of a paragraph that stand in the same place of the source. */
export interface ProofGroup {
  readonly sources: readonly { readonly locator: string; readonly title: string; readonly address: string }[];
  readonly stated: boolean;
  readonly proofs: readonly ProofView[];
}

function viewProof(cell: Cell, volume: Volume): ProofView {
  const release = volume.latest;
  return {
    label: cell.label,
    text: formatWithUnit(cell),
    address: tableAddress(release.year, cell.table.schema.name, cell.row.id),
    formula: cell.basis === 'derived' ? formulaPieces(cell.formula, release) : [],
    note: cell.note,
    conflicts: findConflicts(volume, cell.reference),
    answers: findAnswers(volume, cell.table.schema.name, cell.row.id, cell.field.name),
  };
}

/** The proofs of a paragraph's figures, gathered by basis and place of the source. */
export function viewProofs(references: readonly string[], volume: Volume): ProofGroup[] {
  const cells = references.map((reference) => getCell(volume.latest, reference));
  const groups = Map.groupBy(cells, (cell) => `${cell.basis} ${cell.sources.join(' ')}`);
  return [...groups.values()].map((members) => ({
    sources: (members[0]?.sources ?? []).map((locator) => ({
      locator,
      title: volume.outline.get(locator)?.title ?? '',
      address: sourceAddress(volume.year, locator),
    })),
    stated: members[0]?.basis === 'stated',
    proofs: members.map((cell) => viewProof(cell, volume)),
  }));
}
