import { isOneEditAway } from './match-letters.ts';
import type { OpenLexicon, SoundedTerm } from './open-lexicon.ts';
import { LOOKALIKES } from './words.zh.ts';

/** How a run was read: what is looked for, the whole word that is offered to the reader, and what it took. */
export interface SlipCorrection {
  /** The run with the slip put right. */
  readonly text: string;
  /** The term of the lexicon that was meant, whole. */
  readonly term: SoundedTerm;
  readonly cost: number;
}

const PAIRS = new Set((LOOKALIKES.match(/../gsu) ?? []).flatMap((pair) => [pair, [...pair].reverse().join('')]));

/**
 * What it takes to read one run of characters as another of the same length: little for characters that sound or look
 * alike.
 */
function costOf(
  run: readonly string[],
  other: readonly string[],
  sounds: readonly string[],
  lexicon: OpenLexicon,
): number | undefined {
  const isAlike = (character: string, index: number): boolean =>
    lexicon.soundOf.get(character) === sounds[index] || PAIRS.has(`${character}${other[index] ?? ''}`);
  const different = run.flatMap((character, index) => (character === other[index] ? [] : [isAlike(character, index)]));
  const alike = different.filter(Boolean).length;
  const strange = different.length - alike;
  if (different.length === 0 || different.length > 2 || different.length === run.length) return undefined;
  if (strange > 1 || (strange === 1 && alike === 1 && run.length < 5) || (strange === 1 && run.length < 4))
    return undefined;
  return strange === 0 ? 0.2 * alike : 1 + alike;
}

/** The readings of a run as a piece of a term; a short piece only where it is a term itself, or one begins with it. */
function readInside(run: readonly string[], term: SoundedTerm, lexicon: OpenLexicon): SlipCorrection[] {
  const isWhole = run.length === term.characters.length;
  const starts = Array.from({ length: Math.max(0, term.characters.length - run.length + 1) }, (_, index) => index);
  return starts.flatMap((start): SlipCorrection[] => {
    const window = term.characters.slice(start, start + run.length);
    const text = window.join('');
    const cost = costOf(run, window, term.sounds.slice(start, start + run.length), lexicon);
    if (cost === undefined || (!isWhole && run.length < 3 && !lexicon.names.has(text) && (start > 0 || cost >= 1)))
      return [];
    return [{ text, term, cost: cost + (isWhole ? 0 : 0.1 + 0.001 * term.characters.length) }];
  });
}

/** A character too many or too few. */
function readEdited(run: string, term: SoundedTerm): SlipCorrection[] {
  return run.length >= 4 && isOneEditAway(run, term.term) ? [{ text: term.term, term, cost: 1.5 }] : [];
}

/** Readings of a piece of a long run as a whole term; the rest of the run stays. */
function readPieces(run: readonly string[], term: SoundedTerm, lexicon: OpenLexicon): SlipCorrection[] {
  const length = term.characters.length;
  if (length < 2 || length >= run.length || (length === 2 && run.length > 4)) return [];
  return Array.from({ length: run.length - length + 1 }, (_, index) => index).flatMap((start): SlipCorrection[] => {
    const cost = costOf(run.slice(start, start + length), term.characters, term.sounds, lexicon);
    if (cost === undefined || (cost >= 1 && length < 4)) return [];
    const text = [...run.slice(0, start), ...term.characters, ...run.slice(start + length)].join('');
    return [{ text, term, cost: cost + (length === 2 ? 0.7 : 0.5) - 0.01 * length }];
  });
}

/**
 * How a run that stands nowhere was probably meant: one or two characters that sound or look alike, or one other, put
 * right.
 */
export function findSlip(text: string, lexicon: OpenLexicon): SlipCorrection | undefined {
  const run = [...text];
  if (run.length < 2) return undefined;
  const corrections = lexicon.terms.flatMap((term) => [
    ...readInside(run, term, lexicon),
    ...readEdited(text, term),
    ...readPieces(run, term, lexicon),
  ]);
  return corrections.reduce<SlipCorrection | undefined>(
    (best, next) => (best && best.cost <= next.cost ? best : next),
    undefined,
  );
}

/**
 * Cuts a run at the terms of the lexicon that stand in it, the longest first; what is left between them stays as it is.
 */
export function cutAtTerms(run: string, lexicon: OpenLexicon): string[] {
  for (let length = run.length; length >= 2; length -= 1) {
    for (let start = 0; start + length <= run.length; start += 1) {
      const piece = run.slice(start, start + length);
      if (lexicon.names.has(piece))
        return [...cutAtTerms(run.slice(0, start), lexicon), piece, ...cutAtTerms(run.slice(start + length), lexicon)];
    }
  }
  return run === '' ? [] : [run];
}

/** Cuts a run where two neighbours never stand side by side: 企业能拿到 → 企业. Single characters are left out. */
export function cutAtPairs(run: string, stands: (pair: string) => boolean): string[] {
  const pieces = [...run].reduce<string[]>((found, character) => {
    const last = found[found.length - 1] ?? '';
    const pair = `${[...last].pop() ?? ''}${character}`;
    return last !== '' && stands(pair) ? [...found.slice(0, -1), `${last}${character}`] : [...found, character];
  }, []);
  return pieces.filter((piece) => piece.length > 1);
}
