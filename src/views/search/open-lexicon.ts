import type { Lexicon } from './client-data.ts';
import { listCommonCharacters } from './common-characters.ts';

/** A term with the sound of each of its characters; runs of letters and digits are one sound. */
export interface SoundedTerm {
  readonly term: string;
  readonly characters: readonly string[];
  readonly sounds: readonly string[];
  readonly spelt: string;
  readonly initials: string;
  readonly english: string;
}

/** The lexicon, ready to be asked. */
export interface OpenLexicon {
  readonly terms: readonly SoundedTerm[];
  readonly soundOf: ReadonlyMap<string, string>;
  readonly names: ReadonlySet<string>;
}

function openEntry([term, spelling = '', english = '']: Lexicon['entries'][number], soundOf: ReadonlyMap<string, string>): SoundedTerm {
  const characters = term.match(/\p{Script=Han}|[^\p{Script=Han}]+/gu) ?? [];
  const spelt = spelling.split(' ');
  const usual = characters.map((character) => soundOf.get(character) ?? character);
  const sounds = spelling !== '' && spelt.length === characters.length ? spelt : usual;
  return { term, characters, sounds, spelt: sounds.join(''), initials: sounds.map((sound) => sound[0] ?? '').join(''), english };
}

function openSounds({ common, rare }: Lexicon): Map<string, string> {
  const sounds = common.flatMap(([sound, count]) => Array<string>(count).fill(sound));
  const usual = listCommonCharacters().map((character, index): [string, string] => [character, sounds[index] ?? '']);
  const others = Object.entries(rare).flatMap(([sound, characters]) => [...characters].map((character): [string, string] => [character, sound]));
  return new Map([...usual, ...others]);
}

/** Unpacks the lexicon: a sound for every character, and the spelling and initials of every term. */
export function openLexicon(lexicon: Lexicon): OpenLexicon {
  const soundOf = openSounds(lexicon);
  return { terms: lexicon.entries.map((entry) => openEntry(entry, soundOf)), soundOf, names: new Set(lexicon.entries.map(([term]) => term)) };
}
