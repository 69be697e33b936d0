import { compareText } from '../../../lib/order.ts';
import type { Lexicon, Terms } from '../browser/plan/client-data.ts';

type Entry = Lexicon['entries'][number];

function keepFirst<Value>(values: readonly Value[], nameOf: (value: Value) => string): Value[] {
  return [...new Map(values.toReversed().map((value) => [nameOf(value), value] as const)).values()].toReversed();
}

function splitPairs(traditional: string): string[] {
  return traditional.match(/../gsu) ?? [];
}

/**
 * The terms of several sites as those of one: every year, the newest first, every pair of characters and every synonym
 * once.
 */
export function mergeTerms(all: readonly Terms[]): Terms {
  return {
    years: [...new Set(all.flatMap(({ years }) => years))].toSorted(compareText).toReversed(),
    parts: keepFirst(
      all.flatMap(({ parts }) => parts),
      ([part]) => part,
    ),
    traditional: [...new Set(all.flatMap(({ traditional }) => splitPairs(traditional)))].toSorted(compareText).join(''),
    synonyms: keepFirst(
      all.flatMap(({ synonyms }) => synonyms),
      (synonym) => JSON.stringify(synonym),
    ),
    common: [...new Set(all.flatMap(({ common = [] }) => common))].toSorted(compareText),
  };
}

/** Of entries for one term the one that says most. */
function chooseEntries(entries: readonly Entry[]): Entry[] {
  const byLength = entries.toSorted((a, b) => b.length - a.length);
  return keepFirst(byLength, ([term]) => term).toSorted(([a], [b]) => compareText(a, b));
}

function joinSounds(all: readonly Lexicon['rare'][]): Lexicon['rare'] {
  const sounds = [...new Set(all.flatMap((rare) => Object.keys(rare)))].toSorted(compareText);
  return Object.fromEntries(
    sounds.map((sound) => [
      sound,
      [...new Set(all.flatMap((rare) => [...(rare[sound] ?? '')]))].toSorted(compareText).join(''),
    ]),
  );
}

/** The lexica of several sites as that of one; the sounds of the common characters are the same in all. */
export function mergeLexicons(all: readonly [Lexicon, ...Lexicon[]]): Lexicon {
  return {
    entries: chooseEntries(all.flatMap(({ entries }) => entries)),
    common: all[0].common,
    rare: joinSounds(all.map(({ rare }) => rare)),
  };
}
