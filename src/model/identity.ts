import type { Decimal } from '../lib/decimal.ts';

/** A sum, share or equality that must hold: two formulas over one release. */
export interface Identity {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly left: string;
  readonly right: string;
  /** How far both sides may differ because what is printed is rounded; undefined where they must be equal. */
  readonly tolerance?: Decimal | undefined;
  /** Row of `inconsistencies` where the source is known to contradict itself, or blank. */
  readonly known: string;
  readonly note: string;
  /** The row that declares it, as `table:row`. */
  readonly reference: string;
}

export const VERDICTS = ['exact', 'rounding', 'inconsistent'] as const;
export type Verdict = (typeof VERDICTS)[number];

/**
 * What an identity proves. `agreement` (互证): two printed places say the same. `recomputed` (重算): a printed figure comes
 * out of others. `definition` (自洽): it holds whatever is printed, since a figure in it was worked out from the others;
 * it can not fail, so it is neither counted nor ticked. `repeated` (重复): both sides are one place of the document,
 * which stands in two forms, or it asks of the same printed figures what an identity before it asks; it is not counted
 * again.
 */
export const CHECK_CLASSES = ['agreement', 'recomputed', 'definition', 'repeated'] as const;
export type CheckClass = (typeof CHECK_CLASSES)[number];

/** An identity with what is printed on its left and what its right comes to. */
export interface Judgement {
  readonly identity: Identity;
  readonly printed: string;
  readonly computed: string;
  readonly verdict: Verdict;
  readonly nature: CheckClass;
  /** How far both sides differ where that is within the tolerance, without a sign; undefined elsewhere. */
  readonly difference?: string;
}
