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

/** An identity with what is printed on its left and what its right comes to. */
export interface Judgement {
  readonly identity: Identity;
  readonly printed: string;
  readonly computed: string;
  readonly verdict: Verdict;
  /** How far both sides differ where that is within the tolerance, without a sign; undefined elsewhere. */
  readonly difference?: string;
}
