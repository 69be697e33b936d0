import type { Lexicon, Terms } from './client-data.ts';
import { listCommonCharacters } from '../common-characters.ts';

/** A term with the sound of each of its characters; runs of letters and digits are one sound. */
export interface SoundedTerm {
  readonly term: string;
  readonly characters: readonly string[];
  readonly sounds: readonly string[];
  readonly spelt: string;
  readonly initials: string;
  readonly english: string;
  /** What is looked for where the term was meant: itself, or what an everyday word stands for. */
  readonly means: readonly string[];
}

/** The lexicon, ready to be asked. */
export interface OpenLexicon {
  readonly terms: readonly SoundedTerm[];
  readonly soundOf: ReadonlyMap<string, string>;
  readonly names: ReadonlySet<string>;
}

function openEntry(
  [term, spelling = '', english = '']: Lexicon['entries'][number],
  soundOf: ReadonlyMap<string, string>,
): SoundedTerm {
  const characters = term.match(/\p{Script=Han}|[^\p{Script=Han}]+/gu) ?? [];
  const spelt = spelling.split(' ');
  const usual = characters.map((character) => soundOf.get(character) ?? character);
  const sounds = spelling !== '' && spelt.length === characters.length ? spelt : usual;
  return {
    term,
    characters,
    sounds,
    spelt: sounds.join(''),
    initials: sounds.map((sound) => sound[0] ?? '').join(''),
    english,
    means: [term],
  };
}

function openSounds({ common, rare }: Lexicon): Map<string, string> {
  const sounds = common.flatMap(([sound, count]) => Array<string>(count).fill(sound));
  const usual = listCommonCharacters().map((character, index): [string, string] => [character, sounds[index] ?? '']);
  const others = Object.entries(rare).flatMap(([sound, characters]) =>
    [...characters].map((character): [string, string] => [character, sound]),
  );
  return new Map([...usual, ...others]);
}

/** Everyday words are spelt and slipped as often as official ones. */
function openEveryday(synonyms: Terms['synonyms'], soundOf: ReadonlyMap<string, string>): SoundedTerm[] {
  return synonyms.flatMap(([words, means]) =>
    words
      .filter((word) => /^\p{Script=Han}{2,}$/u.test(word))
      .map((word) => ({ ...openEntry([word], soundOf), means })),
  );
}

/**
 * Unpacks the lexicon: a sound for every character, and the spelling and initials of every term.
 * @param synonyms everyday words with what they stand for
 */
export function openLexicon(lexicon: Lexicon, synonyms: Terms['synonyms'] = []): OpenLexicon {
  const soundOf = openSounds(lexicon);
  const terms = lexicon.entries.map((entry) => openEntry(entry, soundOf));
  const names = new Set(lexicon.entries.map(([term]) => term));
  return {
    terms: [...terms, ...openEveryday(synonyms, soundOf).filter(({ term }) => !names.has(term))],
    soundOf,
    names,
  };
}
