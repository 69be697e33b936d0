import type { CheckClass, Judgement, Verdict } from '../../model/identity.ts';
import type { Release } from '../../model/release.ts';
import { TOLERANCE_UNIT } from '../../model/tables/identities.ts';
import { formatNumber } from '../words/format-number.ts';
import { formulaPieces, type TextPiece } from '../figure/text-pieces.ts';

/** How an identity came out, in a reader's words. */
export const VERDICT_LABELS: Readonly<Record<Verdict, string>> = {
  exact: '相等',
  rounding: '四舍五入后相等',
  inconsistent: '不相等',
};

/** What an identity proves, in a reader's words. */
export const CLASS_LABELS: Readonly<Record<CheckClass, string>> = {
  agreement: '互证',
  recomputed: '重算',
  definition: '自洽',
  repeated: '重复',
};

/** How an identity came out: where both sides are apart by no more than rounding, by how much. */
export function formatVerdict({ verdict, difference }: Pick<Judgement, 'verdict' | 'difference'>): string {
  return difference === undefined
    ? VERDICT_LABELS[verdict]
    : `相差 ${formatNumber(difference)} ${TOLERANCE_UNIT}，在四舍五入之内`;
}

export interface JudgementView {
  readonly judgement: Judgement;
  /** The verdict in words. */
  readonly verdict: string;
  /** What it proves, in words. */
  readonly nature: string;
  readonly printed: string;
  readonly computed: string;
  readonly left: readonly TextPiece[];
  readonly right: readonly TextPiece[];
}

/** An identity with its terms as links and its two sides as a reader sees numbers. */
export function viewJudgement(judgement: Judgement, release: Release): JudgementView {
  const { identity, printed, computed } = judgement;
  return {
    judgement,
    verdict: formatVerdict(judgement),
    nature: CLASS_LABELS[judgement.nature],
    printed: formatNumber(printed),
    computed: formatNumber(computed),
    left: formulaPieces(identity.left, release),
    right: formulaPieces(identity.right, release),
  };
}
