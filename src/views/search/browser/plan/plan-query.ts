import { foldText } from '../../../../lib/fold-text.ts';
import { formWell } from '../../../../lib/form-well.ts';
import type { Terms } from './client-data.ts';
import { cutWords } from './cut-words.ts';
import type { Plan, Term } from './plan.ts';
import { asksFigure, asksMeaning, findCounter } from './question-words.ts';
import { readYearQuestion } from './read-year-question.ts';
import { readYears } from './read-years.ts';
import { LONGEST_QUERY, MOST_TERMS } from './tuning.ts';
import { writeDigits } from './write-digits.ts';

/** Traditional characters to the simplified ones in use. */
export function simplify(text: string, traditional: string): string {
  const pairs = [...traditional];
  const map = new Map(
    pairs.flatMap((character, index): [string, string][] =>
      index % 2 === 0 ? [[character, pairs[index + 1] ?? character]] : [],
    ),
  );
  return [...text].map((character) => map.get(character) ?? character).join('');
}

function normalise(typed: string, traditional: string): string {
  const text = formWell(typed.slice(0, LONGEST_QUERY)).normalize('NFKC').toLowerCase();
  return simplify(text, traditional)
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(/[“”‘’"'《》「」『』]/g, '');
}

/** Single characters and fillers count only where there is nothing else. */
function dropSmall(terms: readonly Term[]): Term[] {
  const large = terms.filter(
    ({ kind, text, alternatives }) => kind !== 'han' || text.length > 1 || alternatives.length > 0,
  );
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
  [/(?:花|用)[^收]*(?:哪|方面|什么地方)|去哪/u, '钱花哪里'],
  [/收(?:了|入|到|进)|进账/u, '总收入'],
  [/花|用了|用掉|支出|开支/u, '总支出'],
  [/剩|结余/u, '剩下'],
  [/多少(?:个)?人|几个人/u, '在职'],
];

function planWhole(text: string, terms: Terms): Term[] {
  const [, word = ''] = WHOLES.find(([asked]) => asked.test(text)) ?? [];
  return cutWords(word, terms).filter(({ alternatives }) => alternatives.length > 0);
}

/** Of several years that are named, the sum. */
const IN_ALL = /一共|总共/u;

/** Folds each word of a query by itself, so that the spaces between them stay. */
function foldSpaces(text: string): string {
  return text.split(/\s+/).map(foldText).join(' ').trim();
}

/**
 * What was typed → what to look for. Any text whatever is accepted; where nothing can be looked for, there are no
 * terms.
 */
export function planQuery(typed: string, terms: Terms): Plan {
  const text = normalise(typed, terms.traditional);
  const question = readYearQuestion(text, terms.years.length > 1);
  const { years, missing, said, rest } = readYears(question.rest, terms.years);
  const cut = cutWords(foldSpaces(writeDigits(rest)), terms);
  const whole = foldText(rest);
  const planned = dropSmall(
    cut.some(
      ({ isSoft = false, text: word, kind, alternatives }) =>
        !isSoft && (kind !== 'han' || word.length > 1 || alternatives.length > 0),
    )
      ? cut
      : [...planWhole(text, terms), ...cut],
  );
  const asked: Term[] =
    planned.length === 0 && /^\p{Script=Han}+$/u.test(whole)
      ? [{ kind: 'han', text: whole, alternatives: [], weight: 1 }]
      : planned;
  // One year alone says nothing of several.
  const isSum = question.asks === undefined && years.length > 1 && IN_ALL.test(text);
  const asks = terms.years.length < 2 ? undefined : isSum ? 'sum' : question.asks;
  return {
    whole,
    year: years.length === 1 ? (years[0] ?? '') : '',
    years,
    missingYears: missing,
    saidYear: said,
    asks,
    asksTimes: question.asksTimes,
    terms: asks === 'change' ? soften(asked) : asked,
    asksMeaning: asksMeaning(text),
    asksFigure: asksFigure(text),
    counter: findCounter(text),
    dropped: [],
  };
}
