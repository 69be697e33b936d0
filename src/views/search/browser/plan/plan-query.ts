import { foldText } from '../../../../lib/fold-text.ts';
import { formWell } from '../../../../lib/form-well.ts';
import type { Terms } from './client-data.ts';
import { cutWords } from './cut-words.ts';
import type { Plan, Term } from './plan.ts';
import { asksFigure, asksMeaning, findCounter } from './question-words.ts';
import { readYearQuestion } from './read-year-question.ts';
import { CHANGING, IN_ALL, WHOLES } from './questions.zh.ts';
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

/** Words for a change say nothing of what changed. */
function soften(terms: readonly Term[]): Term[] {
  const softened = terms.map((term) => (CHANGING.test(term.text) ? { ...term, isSoft: true } : term));
  return softened.every(({ isSoft = false }) => isSoft) ? [...terms] : softened;
}

function planWhole(text: string, terms: Terms): Term[] {
  const [, word = ''] = WHOLES.find(([asked]) => asked.test(text)) ?? [];
  return cutWords(word, terms).filter(({ alternatives }) => alternatives.length > 0);
}

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
