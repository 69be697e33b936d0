import type { Filters, Index, Match } from './pagefind-client.ts';
import type { Plan, Term } from './plan/plan.ts';
import type { Rarities } from './score-blocks.ts';
import { listPairs } from './plan/score-text.ts';
import { ASKED, LONGEST_PHRASE, MOST_CHARACTERS, MOST_PAIRS, MOST_QUESTIONS } from './plan/tuning.ts';

/** A record that may answer, with what its words promise. */
export interface SearchCandidate {
  readonly match: Match;
  readonly score: number;
}

export interface Retrieval {
  /** The most promising first. */
  readonly candidates: readonly SearchCandidate[];
  readonly rarities: Rarities;
  /** For each term, the records that hold it or a word that may stand in its place. */
  readonly holders: readonly ReadonlySet<string>[];
  /** Pairs of neighbouring characters that were asked for and stand somewhere. */
  readonly pairs: ReadonlySet<string>;
}

interface Question {
  readonly query: string;
  readonly weight: number;
  /** Whether its answers hold the term, or only pieces of it. */
  readonly full: boolean;
  /** For phrases, which Pagefind scores all alike: the same words without quotes tell which answer is better. */
  readonly plain?: string;
  /** The pair of characters that it asks for. */
  readonly pair?: string;
}

function spread(text: string): string {
  return (text.replace(/&/g, 'and').match(/\p{Script=Han}|[^\p{Script=Han}\s]+/gu) ?? []).join(' ');
}

/** A text as an exact phrase of characters. */
export function phraseOf(text: string): string {
  return `"${spread(text)}"`;
}

function askPhrase(text: string, weight: number): Question {
  return { query: phraseOf(text), plain: spread(text), weight, full: true };
}

function askOther(other: string, weight: number): Question {
  return /^[\d.]+%?$/.test(other) ? { query: other.replace('%', ''), weight, full: true } : askPhrase(other, weight);
}

function askTerm({ kind, text, alternatives, weight }: Term): Question[] {
  const others = alternatives.slice(0, 5).map((other) => askOther(other, ASKED.other * weight));
  if (kind !== 'han')
    return [{ query: spread(text.replace('%', '')), weight: ASKED.own * weight, full: true }, ...others];
  const pairs =
    text.length < 3
      ? []
      : listPairs(text).map((pair): Question => ({
          query: phraseOf(pair),
          pair,
          weight: ASKED.pair * weight,
          full: false,
        }));
  return [askPhrase(text.slice(0, LONGEST_PHRASE), ASKED.own * weight), ...others, ...pairs.slice(0, MOST_PAIRS)];
}

function relate(matches: readonly Match[], plain: readonly Match[] | undefined): Map<string, number> {
  const scores = new Map((plain ?? matches).map(({ id, score }) => [id, score]));
  const best = Math.max(0.001, ...matches.map(({ id }) => scores.get(id) ?? 0));
  return new Map(matches.map(({ id }) => [id, 0.35 + 0.65 * ((scores.get(id) ?? 0) / best)]));
}

function rarityOf(holders: number, total: number): number {
  return Math.log(1 + total / (1 + holders));
}

interface Heard extends Question {
  /** Of which term of the plan; -1 for the whole query. */
  readonly position: number;
  readonly matches: readonly Match[];
  readonly relative: ReadonlyMap<string, number>;
}

/**
 * The questions that are worth their bytes: whole words before pairs, the weightiest first, each only while there is room
 * for its characters.
 */
function keepFew<Asked extends Question>(questions: readonly Asked[]): Asked[] {
  const characters = new Set<string>();
  const sorted = [...questions].sort((a, b) => Number(b.full) - Number(a.full) || b.weight - a.weight);
  const few = sorted.filter(({ query, full }) => {
    const fresh = [...new Set(query.match(/\p{Script=Han}/gu))].filter((character) => !characters.has(character));
    const most = full ? MOST_CHARACTERS.word : MOST_CHARACTERS.pair;
    if (fresh.length > 0 && characters.size + fresh.length > most) return false;
    for (const character of fresh) characters.add(character);
    return true;
  });
  return few.slice(0, MOST_QUESTIONS);
}

async function askAll(index: Index, plan: Plan, filters: Filters): Promise<Heard[]> {
  const terms = plan.terms.flatMap((term, position) => askTerm(term).map((question) => ({ ...question, position })));
  const isPhrase = plan.terms.length > 1 && plan.whole.length > 2;
  const whole = isPhrase ? [{ ...askPhrase(plan.whole, ASKED.own), full: false, position: -1 }] : [];
  return Promise.all(
    keepFew([...whole, ...terms]).map(async (question) => {
      const [matches, plain] = await Promise.all([
        index.ask(question.query, filters),
        question.plain === undefined ? undefined : index.ask(question.plain, filters),
      ]);
      return { ...question, matches, relative: relate(matches, plain) };
    }),
  );
}

function addUp(answers: readonly Heard[], total: number): SearchCandidate[] {
  const byId = new Map<string, { match: Match; score: number }>();
  for (const { matches, relative, weight } of answers) {
    const rarity = rarityOf(matches.length, total);
    for (const match of matches) {
      const entry = byId.get(match.id) ?? { match, score: 0 };
      entry.score += weight * rarity * (relative.get(match.id) ?? 0);
      byId.set(match.id, entry);
    }
  }
  return [...byId.values()].sort((a, b) => b.score - a.score);
}

/** Asks the index for every term, its synonyms and its pairs of characters, and adds up what the records answer. */
export async function retrieve(
  index: Index,
  plan: Plan,
  filters: Filters,
  counting: Promise<number>,
): Promise<Retrieval> {
  const [answers, total] = await Promise.all([askAll(index, plan, filters), counting]);
  const holders = plan.terms.map(
    (_, position) =>
      new Set(
        answers
          .filter((answer) => answer.full && answer.position === position)
          .flatMap(({ matches }) => matches.map(({ id }) => id)),
      ),
  );
  const pairs = answers.flatMap(({ pair, matches }) => (pair !== undefined && matches.length > 0 ? [pair] : []));
  return {
    candidates: addUp(answers, total),
    holders,
    pairs: new Set(pairs),
    rarities: holders.map(({ size }) => rarityOf(size === 0 ? total / 8 : size, total)),
  };
}
