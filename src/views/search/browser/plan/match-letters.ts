import type { OpenLexicon, SoundedTerm } from './open-lexicon.ts';

interface Guess {
  readonly texts: readonly string[];
  readonly score: number;
}

/** True where one letter put in, left out, changed or swapped with its neighbour makes one text the other. */
export function isOneEditAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const restA = a.slice(start);
  const restB = b.slice(start);
  const swapped = `${restA[1] ?? ''}${restA[0] ?? ''}${restA.slice(2)}`;
  return (
    restA.slice(1) === restB.slice(1) ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB ||
    (restA.length === restB.length && swapped === restB)
  );
}

/** The characters of a term that the letters spell, where they begin and end with a syllable. */
function spellInside(letters: string, { characters, sounds }: SoundedTerm): string | undefined {
  for (let start = 0; start < sounds.length; start += 1) {
    let spelt = '';
    let end = start;
    while (end < sounds.length && spelt.length < letters.length) spelt += sounds[end++] ?? '';
    if (spelt === letters) return characters.slice(start, end).join('');
  }
  return undefined;
}

function isSaid(letters: string, english: string): boolean {
  const words = english.split(/[^a-z0-9]+/);
  return (
    english !== '' &&
    letters
      .split(' ')
      .every((word) => word.length > 2 && words.some((other) => other.startsWith(word.replace(/s$/, ''))))
  );
}

function guessTerm(letters: string, spaced: string, term: SoundedTerm): Guess | undefined {
  const shortness = 1 / (1 + term.term.length);
  const guess = (score: number): Guess => ({ texts: term.means, score });
  if (term.spelt === letters) return guess(10);
  if (letters.length >= 2 && term.initials === letters) return guess(9 + shortness);
  const inside = letters.length >= 3 ? spellInside(letters, term) : undefined;
  if (inside !== undefined && inside.length > 1) return { texts: [inside], score: 8 };
  if (isSaid(spaced, term.english)) return guess(7 + shortness);
  if (letters.length >= 4 && term.spelt.startsWith(letters)) return guess(6 + shortness);
  const initials =
    letters.length >= 4
      ? term.initials.indexOf(letters)
      : term.initials.startsWith(letters) && letters.length === 3
        ? 0
        : -1;
  if (initials >= 0)
    return {
      texts: [term.characters.slice(initials, initials + letters.length).join('')],
      score: initials === 0 ? 5.5 : 5,
    };
  return letters.length >= 6 && isOneEditAway(letters, term.spelt) ? guess(4 + shortness) : undefined;
}

const MOST = 4;

/**
 * Terms that letters stand for: spelt in full, as initials, in part, in English, or with one slip; only the best kind.
 */
export function matchLetters(typed: string, lexicon: OpenLexicon): string[] {
  const letters = typed.replace(/ /g, '');
  if (letters.length < 2) return [];
  const guesses = lexicon.terms
    .flatMap((term) => guessTerm(letters, typed, term) ?? [])
    .sort((a, b) => b.score - a.score);
  const best = Math.floor(guesses[0]?.score ?? 0);
  return [...new Set(guesses.filter(({ score }) => Math.floor(score) === best).flatMap(({ texts }) => texts))].slice(
    0,
    MOST,
  );
}

/**
 * Terms that characters and letters side by side stand for: san公, 三gong经费; they hold the characters that were typed.
 */
export function matchMixed(typed: string, lexicon: OpenLexicon): string[] {
  const spelt = typed.replace(/\p{Script=Han}/gu, (character) => lexicon.soundOf.get(character) ?? character);
  const characters = typed.match(/\p{Script=Han}/gu) ?? [];
  const isLike = (text: string): boolean => characters.every((character) => text.includes(character));
  const exact = lexicon.terms
    .filter(({ spelt: own, term }) => own === spelt && isLike(term))
    .flatMap(({ means }) => means);
  const inside = lexicon.terms.flatMap((term) => spellInside(spelt, term) ?? []).filter(isLike);
  return [...new Set([...exact, ...inside])].slice(0, MOST);
}
