import { foldText } from './space-han.ts';

const LONGEST = 200;

/** Runs of Han and of other letters and digits in what was typed, folded as the index is. */
export function splitRuns(typed: string): string[] {
  return foldText(typed.slice(0, LONGEST).toWellFormed()).match(/\p{Script=Han}+|[\p{L}\p{N}.%]+/gu) ?? [];
}

/** A run as Pagefind takes it: Han as an exact phrase of characters, the rest as it is. */
export function phraseOf(run: string): string {
  return /^\p{Script=Han}/u.test(run) ? `"${[...run].join(' ')}"` : run;
}

/** Pairs of neighbouring characters, for runs that stand nowhere as a whole. */
export function bigramsOf(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, index) => `"${characters[index] ?? ''} ${character}"`);
}
