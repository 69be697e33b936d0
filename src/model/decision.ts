import { parseReference } from './reference.ts';
import type { Table } from './table.ts';
import { DECISIONS } from './tables/decisions.ts';
import type { Volume } from './volume.ts';

/** A figure of the source whose cell an editor decides. */
export interface OpenDecision {
  readonly id: string;
  /** The cell that was chosen; undefined while it is open, and where what was written is neither a candidate nor a cell. */
  readonly chosen: string | undefined;
  /** As it was written, without blanks. */
  readonly choice: string;
  readonly printed: string;
  readonly sentence: string;
  readonly why: string;
  readonly options: string;
  readonly candidates: readonly string[];
}

/** A number as somebody types it into a spreadsheet: 2, 2.0, ２, 第2个 */
function readNumber(choice: string): number | undefined {
  const digits = /^第?(\d{1,2})(?:\.0+)?(?:个|项|号)?$/.exec(choice.normalize('NFKC'))?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function findChosen(choice: string, candidates: readonly string[]): string | undefined {
  const number = readNumber(choice);
  if (number !== undefined) return candidates[number - 1];
  return parseReference(choice) ? choice : undefined;
}

/** The decisions of a year by their ids; none where its table is not there. */
export function openDecisions(table: Table | undefined): ReadonlyMap<string, OpenDecision> {
  return new Map(
    (table?.rows ?? []).map((row) => {
      const { id, choice, printed, sentence, why, options, candidates } = DECISIONS.open(table as Table, row);
      const cells = candidates.split(' ').filter((cell) => cell !== '');
      const written = choice.trim();
      return [
        id,
        { id, choice: written, chosen: findChosen(written, cells), printed, sentence, why, options, candidates: cells },
      ];
    }),
  );
}

/** The decision of that id, which the checks have made sure is there. */
export function getDecision({ year, decisions }: Pick<Volume, 'year' | 'decisions'>, id: string): OpenDecision {
  const decision = openDecisions(decisions).get(id);
  if (!decision) throw new Error(`no decision ${id} in ${year}`);
  return decision;
}
