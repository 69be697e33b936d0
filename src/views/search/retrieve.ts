import type { Filters, Index, Match } from './pagefind-client.ts';
import type { Plan, Term } from './plan-query.ts';
import type { Rarities } from './rank-records.ts';
import { listPairs } from './score-text.ts';

/** A record that may answer, with what its words promise. */
export interface Candidate {
  readonly match: Match;
  readonly score: number;
}

export interface Retrieval {
  /** The most promising first. */
  readonly candidates: readonly Candidate[];
  readonly rarities: Rarities;
  /** For each term, the records that hold it or a word that may stand in its place. */
  readonly holders: readonly ReadonlySet<string>[];
}

interface Question {
  readonly query: string;
  readonly weight: number;
  /** Whether its answers hold the term, or only pieces of it. */
  readonly full: boolean;
  /** For phrases, which Pagefind scores all alike: the same words without quotes tell which answer is better. */
  readonly plain?: string;
}

const MOST_QUESTIONS = 26;
const MOST_PAIRS = 12;

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

function askTerm({ kind, text, alternatives, weight }: Term): Question[] {
  const others = alternatives.slice(0, 4).map((other): Question => (/^[\d.]+%?$/.test(other) ? { query: other, weight: 2.2 * weight, full: true } : askPhrase(other, 2.2 * weight)));
  if (kind !== 'han') return [{ query: spread(text), weight: 3 * weight, full: true }, ...others];
  const pairs = text.length < 3 ? [] : listPairs(text).map((pair): Question => ({ query: phraseOf(pair), weight: 0.4 * weight, full: false }));
  return [askPhrase(text, 3 * weight), ...others, ...pairs.slice(0, MOST_PAIRS)];
}

function relate(matches: readonly Match[], plain: readonly Match[] | undefined): Map<string, number> {
  const scores = new Map((plain ?? matches).map(({ id, score }) => [id, score]));
  const best = Math.max(0.001, ...matches.map(({ id }) => scores.get(id) ?? 0));
  return new Map(matches.map(({ id }) => [id, 0.35 + 0.65 * ((scores.get(id) ?? 0) / best)]));
}

function rarityOf(holders: number, total: number): number {
  return Math.log(1 + total / (1 + holders));
}

/** Asks the index for every term, its synonyms and its pairs of characters, and adds up what the records answer. */
export async function retrieve(index: Index, plan: Plan, filters: Filters, counting: Promise<number>): Promise<Retrieval> {
  const asked = plan.terms.flatMap((term, position) => askTerm(term).map((question) => ({ ...question, position }))).sort((a, b) => Number(b.full) - Number(a.full)).slice(0, MOST_QUESTIONS);
  const whole = plan.terms.length > 1 && plan.whole.length > 2 ? [{ ...askPhrase(plan.whole, 3), full: false, position: -1 }] : [];
  const answering = Promise.all([...asked, ...whole].map(async (question) => {
    const [matches, plain] = await Promise.all([index.ask(question.query, filters), question.plain === undefined ? undefined : index.ask(question.plain, filters)]);
    return { ...question, matches, relative: relate(matches, plain) };
  }));
  const [answers, total] = await Promise.all([answering, counting]);
  const holders = plan.terms.map((_, position) => new Set(answers.filter((answer) => answer.full && answer.position === position).flatMap(({ matches }) => matches.map(({ id }) => id))));
  const byId = new Map<string, { match: Match; score: number }>();
  for (const { matches, relative, weight } of answers) {
    const rarity = rarityOf(matches.length, total);
    for (const match of matches) {
      const entry = byId.get(match.id) ?? { match, score: 0 };
      entry.score += weight * rarity * (relative.get(match.id) ?? 0);
      byId.set(match.id, entry);
    }
  }
  return { candidates: [...byId.values()].sort((a, b) => b.score - a.score), rarities: holders.map(({ size }) => rarityOf(size === 0 ? total / 8 : size, total)), holders };
}
