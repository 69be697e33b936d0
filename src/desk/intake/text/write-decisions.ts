import type { Decision } from '../../../inspection/claims/claim.ts';
import type { Schema } from '../../../model/schema.ts';
import { packCsv } from '../../../views/files/pack-csv.ts';

type Values = Readonly<Record<string, string>>;

/** Where a decision stands, for the one who decides. */
export interface DecisionPlace {
  /** The name of its chapter; blank where it stands in none. */
  readonly chapter: string;
  /** Where in the document, in words. */
  readonly place: string;
}

/** A mark that makes spreadsheets read the file as UTF-8. */
const MARK = '\uFEFF';

function writeRow(
  { id, printed, sentence, why, candidates }: Decision,
  { chapter, place }: DecisionPlace,
  choice: string,
): Values {
  const options = candidates
    .map(({ name, value }, index) => `${index + 1} = ${name}${value === '' ? '' : `（${value}）`}`)
    .join('；');
  return {
    id,
    choice,
    printed,
    sentence,
    why,
    options,
    candidates: candidates.map(({ of }) => of).join(' '),
    chapter,
    place,
  };
}

/**
 * `decisions.csv` of a year, to be opened in a spreadsheet.
 * @param former rows of the draft, whose choices stay
 * @param kept ids of decisions that a chapter which stays asks for; their rows stay too
 */
export function writeDecisions(
  decisions: readonly Decision[],
  placeOf: (decision: Decision) => DecisionPlace,
  schema: Schema,
  former: readonly Values[],
  kept: ReadonlySet<string>,
): string {
  const byId = new Map(former.map((row) => [row['id'], row]));
  const own = new Set(decisions.map(({ id }) => id));
  const rows = decisions.map((decision) =>
    writeRow(decision, placeOf(decision), byId.get(decision.id)?.['choice'] ?? ''),
  );
  const others = former.filter(({ id = '' }) => !own.has(id) && kept.has(id));
  const all = [...rows, ...others];
  return all.length === 0
    ? ''
    : `${MARK}${packCsv(
        all,
        schema.fields.map(({ name }) => name),
      )}`;
}
