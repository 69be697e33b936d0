import type { Judgement } from '../../model/identity.ts';
import type { Release } from '../../model/release.ts';
import { TOLERANCE_UNIT } from '../../model/tables/identities.ts';
import { formatNumber } from '../words/format-number.ts';
import { CLASS_LABELS, sayRounding, VERDICT_LABELS } from './words.zh.ts';
import { formulaPieces, type TextPiece } from '../figure/text-pieces.ts';

/** How an identity came out: where both sides are apart by no more than rounding, by how much. */
export function formatVerdict({ verdict, difference }: Pick<Judgement, 'verdict' | 'difference'>): string {
  return difference === undefined ? VERDICT_LABELS[verdict] : sayRounding(formatNumber(difference), TOLERANCE_UNIT);
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
