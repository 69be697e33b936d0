import { foldText } from '../../lib/fold-text.ts';
import { formWell } from '../../lib/form-well.ts';
import type { Terms } from './client-data.ts';
import { cutWords } from './cut-words.ts';
import { asksFigure, asksMeaning, findCounter, readYearQuestion, type YearQuestion } from './question-words.ts';
import { readYears } from './read-years.ts';
import { LONGEST_QUERY, MOST_TERMS } from './tuning.ts';
import { writeDigits } from './write-digits.ts';

/** One thing that is looked for. */
export interface Term {
  readonly kind: 'han' | 'number' | 'letters';
  readonly text: string;
  /** What may stand in its place: synonyms, the same amount in another unit, a slip put right. */
  readonly alternatives: readonly string[];
  /** Its share in the score, before rarity. */
  readonly weight: number;
  /** What a number counts: a place where it counts the same is meant more. */
  readonly unit?: string;
  /** Says little by itself: a hit without it is still a whole answer. */
  readonly isSoft?: boolean;
}

export interface Plan {
  /** The whole query, folded, for a phrase that stands so in the text. */
  readonly whole: string;
  /** A published year named in the query, where it is the only one. */
  readonly year: string;
  /** All published years that are asked for, the newest first. */
  readonly years: readonly string[];
  /** Years that are asked for and not published. */
  readonly missingYears: readonly string[];
  /** How a word for a year was read; blank where there was none. */
  readonly saidYear: string;
  /** What is asked of several years. */
  readonly asks: YearQuestion | undefined;
  readonly terms: readonly Term[];
  readonly asksMeaning: boolean;
  readonly asksFigure: boolean;
  /** What is counted where a number of things is asked for: 辆 of 有几辆; else blank. */
  readonly counter: string;
  /** Words that stand nowhere, and were left out. */
  readonly dropped: readonly string[];
}

/** Traditional characters to the simplified ones in use. */
export function simplify(text: string, traditional: string): string {
  const pairs = [...traditional];
  const map = new Map(pairs.flatMap((character, index): [string, string][] => (index % 2 === 0 ? [[character, pairs[index + 1] ?? character]] : [])));
  return [...text].map((character) => map.get(character) ?? character).join('');
}

function normalise(typed: string, traditional: string): string {
  const text = formWell(typed.slice(0, LONGEST_QUERY)).normalize('NFKC').toLowerCase();
  return simplify(text, traditional).replace(/(\d),(?=\d{3}(?!\d))/g, '$1').replace(/[“”‘’"'《》「」『』]/g, '');
}

/** Single characters and fillers count only where there is nothing else. */
function dropSmall(terms: readonly Term[]): Term[] {
  const large = terms.filter(({ kind, text, alternatives }) => kind !== 'han' || text.length > 1 || alternatives.length > 0);
  const kept = large.length > 0 ? large : [...terms];
  const isAllSoft = kept.every(({ isSoft = false }) => isSoft);
  return (isAllSoft ? kept.map((term) => ({ ...term, isSoft: false })) : kept).slice(0, MOST_TERMS);
}

const CHANGING = /^(?:比|较|同比|增|减|涨|降|变|趋势|走势|上年|去年|多了|少了|相比)/u;

/** Words for a change say nothing of what changed. */
function soften(terms: readonly Term[]): Term[] {
  const softened = terms.map((term) => (CHANGING.test(term.text) ? { ...term, isSoft: true } : term));
  return softened.every(({ isSoft = false }) => isSoft) ? [...terms] : softened;
}

/** What is asked of the whole where nothing else is named: 一年花了多少钱. */
const WHOLES: readonly (readonly [asked: RegExp, word: string])[] = [
  [/(?:花|用)[^收]*(?:哪|方面|什么地方)|去哪/u, '钱花哪里'], [/收(?:了|入|到|进)|进账/u, '总收入'], [/花|用了|用掉|支出|开支/u, '总支出'], [/剩|结余/u, '剩下'], [/多少(?:个)?人|几个人/u, '在职'],
];

function planWhole(text: string, terms: Terms): Term[] {
  const [, word = ''] = WHOLES.find(([asked]) => asked.test(text)) ?? [];
  return cutWords(word, terms).filter(({ alternatives }) => alternatives.length > 0);
}

/** Folds each word of a query by itself, so that the spaces between them stay. */
function foldSpaces(text: string): string {
  return text.split(/\s+/).map(foldText).join(' ').trim();
}

/** What was typed → what to look for. Any text whatever is accepted; where nothing can be looked for, there are no terms. */
export function planQuery(typed: string, terms: Terms): Plan {
  const text = normalise(typed, terms.traditional);
  const question = readYearQuestion(text, terms.years.length > 1);
  const { years, missing, said, rest } = readYears(question.rest, terms.years);
  const cut = cutWords(foldSpaces(writeDigits(rest)), terms);
  const whole = foldText(rest);
  const planned = dropSmall(cut.some(({ isSoft = false, text: word, kind, alternatives }) => !isSoft && (kind !== 'han' || word.length > 1 || alternatives.length > 0)) ? cut : [...planWhole(text, terms), ...cut]);
  const asked: Term[] = planned.length === 0 && /^\p{Script=Han}+$/u.test(whole) ? [{ kind: 'han', text: whole, alternatives: [], weight: 1 }] : planned;
  // One year alone says nothing of several.
  const asks = terms.years.length > 1 ? question.asks : undefined;
  return {
    whole, year: years.length === 1 ? years[0] ?? '' : '', years, missingYears: missing, saidYear: said, asks,
    terms: asks === 'change' ? soften(asked) : asked, asksMeaning: asksMeaning(text), asksFigure: asksFigure(text), counter: findCounter(text), dropped: [],
  };
}
