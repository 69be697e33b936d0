import { matchLetters } from './match-letters.ts';
import { cutAtTerms, matchSlip } from './match-slips.ts';
import type { OpenLexicon } from './open-lexicon.ts';
import type { Plan, Term } from './plan-query.ts';

/** A plan with what was not found put right, and what the reader probably meant. */
export interface Repair {
  readonly plan: Plan;
  readonly meant: readonly string[];
}

/** Letters that stand side by side are one word to spell: `san gong jing fei`. */
function joinLetters(terms: readonly Term[]): Term[] {
  return terms.reduce<Term[]>((joined, term) => {
    const last = joined[joined.length - 1];
    if (last?.kind !== 'letters' || term.kind !== 'letters') return [...joined, term];
    return [...joined.slice(0, -1), { ...last, text: `${last.text} ${term.text}`, alternatives: [...last.alternatives, ...term.alternatives] }];
  }, []);
}

function repairLetters(term: Term, lexicon: OpenLexicon): { terms: Term[]; meant: string[] } {
  const words = term.text.split(' ');
  const whole = matchLetters(term.text, lexicon);
  if (whole.length > 0) return { terms: [{ ...term, alternatives: [...term.alternatives, ...whole] }], meant: whole };
  const parts = words.map((text) => ({ text, found: words.length > 1 ? matchLetters(text, lexicon) : [] }));
  return { terms: parts.map(({ text, found }) => ({ ...term, text, alternatives: found })), meant: parts.flatMap(({ found }) => found.slice(0, 1)) };
}

function hanTerm(text: string, weight = Math.min(text.length, 6) / 2): Term {
  return { kind: 'han', text, alternatives: [], weight };
}

function repairHan(term: Term, lexicon: OpenLexicon): { terms: Term[]; meant: string[] } {
  const slip = term.text.length <= 14 ? matchSlip(term.text, lexicon) : undefined;
  const pieces = cutAtTerms(term.text, lexicon).filter((piece) => piece.length > 1);
  const covered = pieces.filter((piece) => lexicon.names.has(piece)).join('').length / term.text.length;
  if (slip !== undefined && covered < 0.6) {
    const meant = cutAtTerms(slip, lexicon).filter((piece) => piece.length > 1);
    return { terms: meant.length > 1 ? meant.map((piece) => hanTerm(piece)) : [{ ...term, alternatives: [...term.alternatives, slip] }], meant: [slip] };
  }
  return pieces.length > 1 || (pieces.length === 1 && pieces[0] !== term.text) ? { terms: pieces.map((piece) => hanTerm(piece)), meant: [] } : { terms: [term], meant: [] };
}

/** Puts right the terms that stand nowhere: letters are spelt out, long runs cut at known terms, slips corrected. */
export function repairPlan(plan: Plan, missing: ReadonlySet<Term>, lexicon: OpenLexicon): Repair {
  const repairs = joinLetters(plan.terms).map((term) => {
    if (term.kind === 'letters') return repairLetters(term, lexicon);
    return term.kind === 'han' && missing.has(term) && term.text.length > 1 ? repairHan(term, lexicon) : { terms: [term], meant: [] };
  });
  const meant = repairs.flatMap((repair) => repair.meant);
  const [only] = meant;
  return { plan: { ...plan, whole: repairs.length === 1 && only !== undefined ? only : plan.whole, terms: repairs.flatMap(({ terms }) => terms) }, meant };
}
