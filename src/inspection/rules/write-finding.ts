import { fitSlug } from '../../lib/slug.ts';
import type { Finding } from '../claims/claim.ts';

/** What a rule has to say of two places. */
export interface Contradiction {
  readonly rule: string;
  /** The rest of its id: the same for the same thing. */
  readonly key: string;
  readonly passage: string;
  readonly weight: Finding['weight'];
  readonly title: string;
  readonly a: { readonly of: string; readonly locator: string; readonly printed: string };
  readonly b: { readonly of: string; readonly locator: string; readonly printed: string };
  readonly difference: string;
  readonly kind: 'arithmetic' | 'rounding' | 'count' | 'label' | 'slip' | 'missing';
  /** Whether the document itself shows that there is an error. */
  readonly isProvable: boolean;
  readonly verdict: string;
  readonly explanation: string;
}

/** Why a contradiction is weighed so; the editor may say it better. */
const REASONS: Readonly<Record<Finding['weight'], string>> = {
  material: '关系到数额、数目或结论',
  minor: '差别很小，不影响数额和结论',
  wording: '只关文字',
};

/** A contradiction as a row of the list of inconsistencies. */
export function writeFinding(found: Contradiction): Finding {
  const { rule, key, passage, weight, title, a, b, difference, kind, isProvable, verdict, explanation } = found;
  const id = fitSlug(`text-${rule}-${key}`);
  return {
    rule,
    passage,
    weight,
    row: {
      table: 'inconsistencies',
      id,
      values: {
        id,
        title,
        place_a: a.of,
        locator_a: a.locator,
        printed_a: a.printed,
        place_b: b.of,
        locator_b: b.locator,
        printed_b: b.printed,
        difference,
        kind,
        provable: isProvable ? 'yes' : 'no',
        verdict,
        explanation,
        origin: 'document',
        weight,
        reason: REASONS[weight],
      },
    },
  };
}
