import { findCell } from '../../model/cell.ts';
import { listCells } from '../../model/formula.ts';
import { getVerdicts } from '../../model/release.ts';
import { EXPLANATIONS } from '../../model/tables/explanations.ts';
import { INCONSISTENCIES } from '../../model/tables/inconsistencies.ts';
import { listRows } from '../../model/tables/known-rows.ts';
import type { Explanation } from '../../model/volume-inspection.ts';
import { listConflictCells } from '../../model/volume-index.ts';
import type { PlacedEntry } from '../../model/weigh-inconsistency.ts';
import type { Volume } from '../../model/volume.ts';
import type { Finding } from '../claims/claim.ts';
import type { ChapterPassage } from './list-chapter-passages.ts';

/** What a volume says of contradictions, ready to be asked. */
export interface KnownOf {
  readonly volume: Volume;
  readonly entries: readonly { readonly entry: PlacedEntry; readonly cells: ReadonlySet<string> }[];
  /** Cells that an identity of the data works out, with the inconsistency that one is known by, blank where it holds. */
  readonly judged: ReadonlyMap<string, string>;
}

/** The cells of some references or formulas, as `table:row.field`; those that are not there are left out. */
function nameCells(texts: readonly string[], { latest }: Volume): string[] {
  return texts.flatMap((text) => listCells(text)).flatMap((reference) => findCell(latest, reference)?.reference ?? []);
}

/** The inconsistencies and explanations of a volume, and the identities of its data. */
export function openExplained(volume: Volume): KnownOf {
  const said: readonly PlacedEntry[] = [
    ...listRows(volume.latest, INCONSISTENCIES),
    ...listRows(volume.latest, EXPLANATIONS),
  ];
  const entries = said.map((entry) => ({ entry, cells: new Set(nameCells(listConflictCells(entry), volume)) }));
  const { judgements, definitions, repeated } = getVerdicts(volume.latest);
  const sure = [...judgements, ...definitions, ...repeated].filter(
    ({ verdict, identity: { known } }) => verdict !== 'inconsistent' || known !== '',
  );
  const judged = sure.flatMap(({ identity: { left, known } }) =>
    nameCells([left], volume).map((cell) => [cell, known] as const),
  );
  return { volume, entries, judged: new Map(judged) };
}

/** The cells that a finding is of: those that the chapter shows it by, or else those that it names. */
export function listFindingCells(
  { row: { values } }: Finding,
  passage: ChapterPassage | undefined,
  volume: Volume,
): string[] {
  const { place_a: place, printed_a: printed } = INCONSISTENCIES.at;
  const words = values[printed] ?? '';
  const shown = passage?.figures.filter(({ text }) => text === words).map(({ cell }) => cell) ?? [];
  return shown.length > 0 ? shown : nameCells((values[place] ?? '').split(' '), volume);
}

/** Rules that compare a percentage with the amounts that its words name. */
const OF_RATES = new Set(['share', 'change', 'completion']);

/** Whether the data works a percentage out from the very cells it is of, which the words of its sentence may not tell. */
function isWorkedOut({ rule }: Finding, cells: readonly string[], { judged }: KnownOf): boolean {
  return OF_RATES.has(rule) && cells.length > 0 && cells.every((cell) => judged.get(cell) === '');
}

/** Whether a finding is none: the data shows it, or an editor took the very thing off the list of contradictions. */
export function isRefuted(finding: Finding, cells: readonly string[], known: KnownOf): boolean {
  const { id } = finding.row;
  const isTakenOff =
    known.volume.imported?.proposed.has(id) === true && !known.entries.some(({ entry }) => entry.id === id);
  return isTakenOff || isWorkedOut(finding, cells, known);
}

/** The inconsistency that tells the same as a finding: the same thing, the same words, or a cell of it. */
export function findEntry(
  { row: { id, values } }: Finding,
  cells: readonly string[],
  { entries, judged }: KnownOf,
): PlacedEntry | undefined {
  const { title, printed_a: printed } = INCONSISTENCIES.at;
  const known = new Set(cells.flatMap((cell) => judged.get(cell) ?? []));
  return entries.find(
    ({ entry, cells: own }) =>
      entry.id === id ||
      known.has(entry.id) ||
      (entry.title === values[title] && entry.printed_a === values[printed]) ||
      cells.some((cell) => own.has(cell)),
  )?.entry;
}

/** Why a finding stands as it is, where somebody has said so. */
export function explainFinding(
  id: string,
  entry: PlacedEntry | undefined,
  { settings }: Volume,
): Explanation | undefined {
  const reason = settings.explained.find(({ finding }) => finding === id)?.reason;
  if (reason !== undefined) return { by: 'reason', reason };
  return entry && { by: 'inconsistency', id: entry.id, title: entry.title };
}
