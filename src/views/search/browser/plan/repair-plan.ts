import { hanTerm, weighHan } from './cut-words.ts';
import { matchLetters, matchMixed } from './match-letters.ts';
import { cutAtPairs, cutAtTerms, findSlip } from './match-slips.ts';
import type { OpenLexicon } from './open-lexicon.ts';
import type { Plan, Term } from './plan.ts';
import { isFiller } from './filler-words.ts';
import { FILLING_END } from './questions.zh.ts';
import { LONGEST_NAME } from './tuning.ts';

/** A plan with what was not found put right, and what the reader probably meant: whole terms of the lexicon. */
export interface Repair {
  readonly plan: Plan;
  readonly meant: readonly string[];
}

interface Mended {
  readonly terms: readonly Term[];
  readonly meant: readonly string[];
  readonly dropped?: readonly string[];
}

/** Letters that stand side by side are one word to spell: `san gong jing fei`. */
function joinLetters(terms: readonly Term[]): Term[] {
  return terms.reduce<Term[]>((joined, term) => {
    const last = joined[joined.length - 1];
    const isKnown = [last, term].some((own) => own !== undefined && own.alternatives.length > 0);
    if (last?.kind !== 'letters' || term.kind !== 'letters' || isKnown) return [...joined, term];
    return [
      ...joined.slice(0, -1),
      { ...last, text: `${last.text} ${term.text}`, alternatives: [...last.alternatives, ...term.alternatives] },
    ];
  }, []);
}

function isTerm(text: string, { names }: OpenLexicon): boolean {
  return names.has(text);
}

/** Names that a word of letters stands for; the reader is offered whole terms only. */
function mendLetters(term: Term, lexicon: OpenLexicon): Mended {
  if (term.text.includes(' ') && term.alternatives.length > 0) return { terms: [term], meant: [] };
  const words = term.text.split(' ');
  const offer = (texts: readonly string[]): string[] => texts.filter((text) => isTerm(text, lexicon));
  const whole = matchLetters(term.text, lexicon);
  if (whole.length > 0)
    return { terms: [{ ...term, alternatives: [...new Set([...term.alternatives, ...whole])] }], meant: offer(whole) };
  const parts = words.map((text) => ({ text, found: words.length > 1 ? matchLetters(text, lexicon) : [] }));
  const own = (index: number): readonly string[] => (index === 0 ? term.alternatives : []);
  return {
    terms: parts.map(({ text, found }, index) => ({ ...term, text, alternatives: [...own(index), ...found] })),
    meant: offer(parts.flatMap(({ found }) => found.slice(0, 1))),
  };
}

/** A run cut at known terms, and what is left at pairs that never stand together. */
function cutRun(
  text: string,
  lexicon: OpenLexicon,
  stands: (pair: string) => boolean,
): { pieces: string[]; dropped: string[] } {
  const pieces = cutAtTerms(text, lexicon).flatMap((piece) =>
    lexicon.names.has(piece) ? [piece] : cutAtPairs(piece, stands),
  );
  const left = pieces.reduce((rest, piece) => rest.replace(piece, ' '), text).split(' ');
  return { pieces, dropped: left.filter((piece) => piece.length > 1 && !isFiller(piece)) };
}

function mendHan(
  term: Term,
  lexicon: OpenLexicon,
  stands: (pair: string) => boolean,
  common: readonly string[],
): Mended {
  const place = common.find((word) => term.text.startsWith(word) && term.text.length > word.length + 1);
  if (place !== undefined) {
    const rest = mendHan({ ...term, text: term.text.slice(place.length) }, lexicon, stands, []);
    return { ...rest, terms: [hanTerm(place, common), ...rest.terms] };
  }
  const { pieces, dropped } = cutRun(term.text, lexicon, stands);
  const covered = pieces.filter((piece) => lexicon.names.has(piece)).join('').length / term.text.length;
  const slip = term.text.length <= LONGEST_NAME && covered < 0.6 ? findSlip(term.text, lexicon) : undefined;
  // Another character is a guess; what stands there as it was typed is none.
  const isGuess = slip !== undefined && slip.cost >= 1 && pieces.join('').length >= 0.6 * term.text.length;
  if (slip && !isGuess) {
    const {
      term: { term: name, means },
    } = slip;
    const isWhole = slip.text === name;
    const parts = isWhole ? [] : cutAtTerms(slip.text, lexicon).filter((piece) => piece.length > 1);
    const terms =
      parts.length > 1
        ? parts.map((piece) => hanTerm(piece))
        : [
            {
              ...term,
              alternatives: [...term.alternatives, slip.text, ...means.filter((mean) => mean !== slip.text && isWhole)],
            },
          ];
    return {
      terms,
      meant: [isTerm(name, lexicon) ? name : (means[0] ?? name)],
      dropped: slip.cost >= 1 ? [term.text] : [],
    };
  }
  if (pieces.length === 0) return { terms: [term], meant: [] };
  return {
    terms: pieces.length === 1 && pieces[0] === term.text ? [term] : pieces.map((piece) => hanTerm(piece)),
    meant: [],
    dropped: term.isSoft === true ? [] : dropped,
  };
}

/** Puts mixed words right: each stands for the terms that were cut out of it. */
function mendMixed(
  plan: Plan,
  missing: ReadonlySet<Term>,
  lexicon: OpenLexicon,
): { terms: readonly Term[]; meant: readonly string[] } {
  const words =
    plan.whole
      .match(/[a-z\p{Script=Han}]+/gu)
      ?.filter((word) => /[a-z]{2,}/.test(word) && /\p{Script=Han}/u.test(word)) ?? [];
  return words.reduce<{ terms: readonly Term[]; meant: readonly string[] }>(
    (mended, word) => {
      const letters = mended.terms.filter(
        (term) => term.kind === 'letters' && missing.has(term) && word.includes(term.text),
      );
      const readings = [word, word.replace(FILLING_END, '')];
      const found = letters.length > 0 ? readings.flatMap((reading) => matchMixed(reading, lexicon)) : [];
      const [best] = found;
      if (best === undefined) return mended;
      const others = mended.terms.filter(({ text }) => !word.includes(text));
      return {
        terms: [...others, { kind: 'han', text: best, alternatives: found.slice(1), weight: weighHan(best) }],
        meant: [...mended.meant, best],
      };
    },
    { terms: plan.terms, meant: [] },
  );
}

/** The whole query as one word with a slip, before any everyday word is cut out of it: 工务接待. */
function mendWhole(plan: Plan, missing: ReadonlySet<Term>, lexicon: OpenLexicon): Repair | undefined {
  const { whole } = plan;
  if (
    missing.size === 0 ||
    !/^\p{Script=Han}{3,}$/u.test(whole) ||
    whole.length > LONGEST_NAME ||
    plan.terms.length < 2
  )
    return undefined;
  const slip = findSlip(whole, lexicon);
  if (!slip || slip.cost >= 1 || slip.text !== slip.term.term) return undefined;
  const { term, means } = slip.term;
  const meant = isTerm(term, lexicon) ? term : (means[0] ?? term);
  return {
    plan: {
      ...plan,
      whole: meant,
      terms: [{ kind: 'han', text: term, alternatives: means.filter((mean) => mean !== term), weight: weighHan(term) }],
    },
    meant: [meant],
  };
}

/**
 * Puts right the terms that stand nowhere: letters are spelt out, long runs cut at known terms, slips corrected.
 * @param stands whether two characters stand side by side anywhere
 * @param common words that the site has everywhere: no slip is looked for in them
 */
export function repairPlan(
  plan: Plan,
  missing: ReadonlySet<Term>,
  lexicon: OpenLexicon,
  stands: (pair: string) => boolean,
  common: readonly string[],
): Repair {
  const slipped = mendWhole(plan, missing, lexicon);
  if (slipped) return slipped;
  const mixed = mendMixed(plan, missing, lexicon);
  const mended = joinLetters(mixed.terms).map((term): Mended => {
    if (term.kind === 'letters') return mendLetters(term, lexicon);
    return term.kind === 'han' && missing.has(term) && term.text.length > 1
      ? mendHan(term, lexicon, stands, common)
      : { terms: [term], meant: [] };
  });
  const meant = [...mixed.meant, ...mended.flatMap((repair) => repair.meant)];
  const [only] = meant;
  const dropped = [...plan.dropped, ...mended.flatMap((repair) => repair.dropped ?? [])];
  const whole = mended.length === 1 && only !== undefined ? only : plan.whole;
  return { plan: { ...plan, whole, dropped, terms: mended.flatMap(({ terms }) => terms) }, meant: [...new Set(meant)] };
}
