import { foldText } from '../../lib/fold-text.ts';
import { formWell } from '../../lib/form-well.ts';
import type { Terms } from './client-data.ts';
import { convertNumber } from './convert-number.ts';
import { asksMeaning, dropQuestionWords } from './question-words.ts';

/** One thing that is looked for. */
export interface Term {
  readonly kind: 'han' | 'number' | 'letters';
  readonly text: string;
  /** What may stand in its place: synonyms, the same amount in another unit, a slip put right. */
  readonly alternatives: readonly string[];
  /** Its share in the score, before rarity. */
  readonly weight: number;
}

export interface Plan {
  /** The whole query, folded, for a phrase that stands so in the text. */
  readonly whole: string;
  /** A published year named in the query. */
  readonly year: string;
  readonly terms: readonly Term[];
  readonly asksMeaning: boolean;
}

/** Longer queries are cut: nobody types them. */
export const LONGEST_QUERY = 100;
const MOST_TERMS = 12;
const UNIT = /^(?:万元|亿元|万|亿|元|个|家|人|项|辆|次|批|份|篇|件|分)/;

/** Traditional characters to the simplified ones in use. */
export function simplify(text: string, traditional: string): string {
  const pairs = [...traditional];
  const map = new Map(pairs.flatMap((character, index): [string, string][] => (index % 2 === 0 ? [[character, pairs[index + 1] ?? character]] : [])));
  return [...text].map((character) => map.get(character) ?? character).join('');
}

function normalise(typed: string, traditional: string): string {
  const text = formWell(typed.slice(0, LONGEST_QUERY)).normalize('NFKC').toLowerCase();
  return simplify(text, traditional).replace(/(\d),(?=\d{3}(?!\d))/g, '$1');
}

/** A year with 年, or a published one; taken out of the query where something else is left. */
function takeYear(text: string, years: readonly string[]): { year: string; rest: string } {
  const found = [...text.matchAll(/(^|[^\d.])((?:19|20)\d\d)(?![\d.])(?=(年度|年)?)/g)].find(([, , year = '']) => years.includes(year));
  if (!found) return { year: '', rest: text };
  const [, before = '', year = '', unit = ''] = found;
  const at = found.index + before.length;
  const rest = `${text.slice(0, at)} ${text.slice(at + year.length + unit.length)}`;
  return { year, rest: /[\p{L}\p{N}]/u.test(rest) ? rest : text };
}

function numberTerm(run: string, unit: string): Term {
  return { kind: 'number', text: run, alternatives: convertNumber(run, unit), weight: 3 };
}

function plainTerms(run: string): Term[] {
  const pieces = dropQuestionWords(run).split(' ').filter((piece) => piece !== '');
  return pieces.map((text) => ({ kind: 'han', text, alternatives: [], weight: text.length === 1 ? 0.3 : Math.min(text.length, 6) / 2 }));
}

/** A run of Han cut at the words that have synonyms, the longest first; not where the official words are typed already. */
function cutAtSynonyms(run: string, synonyms: Terms['synonyms']): Term[] {
  const words = synonyms.flatMap(([typed, means]) => typed.filter((word) => run.includes(word) && !means.some((mean) => mean.includes(word) && run.includes(mean))).map((word) => ({ word, means })));
  const [longest] = words.sort((a, b) => b.word.length - a.word.length);
  if (!longest) return plainTerms(run);
  const { word } = longest;
  const means = words.filter((entry) => entry.word === word).flatMap((entry) => entry.means);
  const at = run.indexOf(word);
  const term: Term = { kind: 'han', text: word, alternatives: [...new Set(means)].filter((mean) => mean !== word), weight: Math.min(word.length + 1, 6) / 2 };
  return [...cutAtSynonyms(run.slice(0, at), synonyms), term, ...cutAtSynonyms(run.slice(at + word.length), synonyms)];
}

function planRuns(text: string, terms: Terms): Term[] {
  const runs = text.match(/\p{Script=Han}+|[\p{L}\p{N}][\p{L}\p{N}.&%+]*/gu)?.flatMap((run) => run.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? []) ?? [];
  return runs.flatMap((run, index): Term[] => {
    if (/^\d[\d.]*%?$/.test(run)) return [numberTerm(run.replace(/\.$/, ''), UNIT.exec(runs[index + 1] ?? '')?.[0] ?? '')];
    const letters = terms.synonyms.filter(([words]) => words.includes(run)).flatMap(([, means]) => means);
    if (!/^\p{Script=Han}/u.test(run)) return [{ kind: 'letters', text: run.replace(/[.&%+]+$/, ''), alternatives: letters, weight: 2 }];
    const isAfterNumber = /^\d[\d.]*$/.test(runs[index - 1] ?? '');
    return cutAtSynonyms(isAfterNumber ? run.replace(UNIT, '') : run, terms.synonyms);
  });
}

/** Single characters count only where there is nothing else. */
function dropSmall(terms: readonly Term[]): Term[] {
  const large = terms.filter(({ kind, text, alternatives }) => kind !== 'han' || text.length > 1 || alternatives.length > 0);
  return (large.length > 0 ? large : [...terms]).slice(0, MOST_TERMS);
}

/** What was typed → what to look for. Any text whatever is accepted; where nothing can be looked for, there are no terms. */
export function planQuery(typed: string, terms: Terms): Plan {
  const text = normalise(typed, terms.traditional);
  const { year, rest } = takeYear(text, terms.years);
  const planned = dropSmall(planRuns(foldSpaces(rest), terms));
  const whole = foldText(rest);
  const asked: Term[] = planned.length === 0 && /^\p{Script=Han}+$/u.test(whole) ? [{ kind: 'han', text: whole, alternatives: [], weight: 1 }] : planned;
  return { whole, year, terms: asked, asksMeaning: asksMeaning(text) };
}

/** Folds each word of a query by itself, so that the spaces between them stay. */
function foldSpaces(text: string): string {
  return text.split(/\s+/).map(foldText).join(' ').trim();
}
