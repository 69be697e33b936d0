import type { Terms } from './client-data.ts';
import { convertNumber } from './convert-number.ts';
import { COIN, MONEY, UNIT } from './numbers.zh.ts';
import type { Term } from './plan.ts';
import { isFiller } from './filler-words.ts';
import { dropQuestionWords } from './question-words.ts';
import { FILLERS } from './questions.en.ts';
import { WEIGHTS } from './tuning.ts';

/** Below this a number by itself stands everywhere. */
const SMALL = /^\d$/;

type Synonyms = Terms['synonyms'];

/** What a word of Han counts by. */
export function weighHan(text: string): number {
  return text.length === 1 ? WEIGHTS.single : Math.min(text.length, WEIGHTS.longest) / 2;
}

/** A word of Han as a term. */
export function hanTerm(text: string, fillers: readonly string[] = []): Term {
  const isSoft = isFiller(text, fillers);
  return {
    kind: 'han',
    text,
    alternatives: [],
    weight: isSoft ? WEIGHTS.filler : weighHan(text),
    ...(isSoft ? { isSoft } : {}),
  };
}

function numberTerm(run: string, unit: string): Term {
  const weight = SMALL.test(run) ? WEIGHTS.smallNumber : WEIGHTS.number;
  const counted = unit === '' || MONEY.test(unit) ? {} : { unit };
  return { kind: 'number', text: run, alternatives: convertNumber(run, unit), weight, ...counted };
}

function plainTerms(run: string, fillers: readonly string[]): Term[] {
  return dropQuestionWords(run)
    .split(' ')
    .filter((piece) => piece !== '')
    .map((piece) => hanTerm(piece, fillers));
}

/** Everyday words in a run; not inside an official name, which means itself: 公务用车 in 公务用车运行维护费. */
function listEveryday(run: string, synonyms: Synonyms): { word: string; means: readonly string[] }[] {
  const names = synonyms.flatMap(([, means]) => means.filter((mean) => run.includes(mean)));
  return synonyms.flatMap(([typed, means]) => {
    const isOfficial = (word: string): boolean =>
      names.some((name) => name.includes(word) && (name !== word || means.includes(name)));
    return typed.filter((word) => run.includes(word) && !isOfficial(word)).map((word) => ({ word, means }));
  });
}

/** A run of Han cut at the words that have synonyms, the longest first. */
function cutAtSynonyms(run: string, { synonyms, common = [] }: Pick<Terms, 'synonyms' | 'common'>): Term[] {
  const words = listEveryday(run, synonyms);
  const [longest] = words.sort((a, b) => b.word.length - a.word.length);
  if (!longest) return plainTerms(run, common);
  const { word } = longest;
  const means = words.filter((entry) => entry.word === word).flatMap((entry) => entry.means);
  const at = run.indexOf(word);
  const term: Term = {
    kind: 'han',
    text: word,
    alternatives: [...new Set(means)].filter((mean) => mean !== word),
    weight: Math.min(word.length + 1, WEIGHTS.longest) / 2,
  };
  const inner = { synonyms: words.length === 1 ? [] : synonyms, common };
  return [...cutAtSynonyms(run.slice(0, at), inner), term, ...cutAtSynonyms(run.slice(at + word.length), inner)];
}

function cutRun(run: string, index: number, runs: readonly string[], terms: Terms): Term[] {
  if (/^\d[\d.]*%?$/.test(run)) {
    const unit = UNIT.exec(runs[index + 1] ?? '')?.[0] ?? '';
    return SMALL.test(run) && COIN.test(unit) && runs.length > 2 ? [] : [numberTerm(run.replace(/\.$/, ''), unit)];
  }
  if (!/^\p{Script=Han}/u.test(run)) {
    const means = terms.synonyms.filter(([words]) => words.includes(run)).flatMap(([, own]) => own);
    return [{ kind: 'letters', text: run.replace(/[.&%+]+$/, ''), alternatives: means, weight: WEIGHTS.letters }];
  }
  const isAfterNumber = /^\d[\d.]*$/.test(runs[index - 1] ?? '');
  return cutAtSynonyms(isAfterNumber ? run.replace(UNIT, '') : run, terms);
}

/** Words of another script with spaces in them, as they stand among the everyday words: `housing fund`. */
function listPhrases(text: string, synonyms: Synonyms): Term[] {
  const said = ` ${text.replace(/[^a-z0-9&]+/g, ' ')} `;
  const found = synonyms.flatMap(([words, means]) =>
    words
      .filter((word) => /^[a-z][a-z0-9& ]* [a-z0-9& ]+$/.test(word) && said.includes(` ${word} `))
      .map((word) => ({ word, means })),
  );
  const longest = found.filter(({ word }) => !found.some((other) => other.word !== word && other.word.includes(word)));
  return longest.map(({ word, means }): Term => ({
    kind: 'letters',
    text: word,
    alternatives: means,
    weight: 2 * WEIGHTS.letters,
  }));
}

function dropLatinFillers(text: string, isNamed: boolean): string {
  const left = text.replace(/\b[a-z]+\b/g, (word) => (FILLERS.has(word) ? ' ' : word));
  return isNamed || /[\p{L}\p{N}]/u.test(left) ? left : text;
}

/**
 * Cuts a query into what is looked for: numbers, words of other scripts, words of Han.
 * @param text folded, without its years, with spaces
 */
export function cutWords(text: string, terms: Terms): Term[] {
  const phrases = listPhrases(text, terms.synonyms);
  const left = phrases.reduce((rest, { text: phrase }) => rest.replace(phrase, ' '), text);
  const plain = dropLatinFillers(left, phrases.length > 0);
  const runs =
    plain
      .match(/\p{Script=Han}+|[\p{L}\p{N}][\p{L}\p{N}.&%+]*/gu)
      ?.flatMap((run) => run.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? []) ?? [];
  return [...phrases, ...runs.flatMap((run, index) => cutRun(run, index, runs, terms))];
}
