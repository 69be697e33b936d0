import { isOneEditAway } from './match-letters.ts';
import type { OpenLexicon, SoundedTerm } from './open-lexicon.ts';

interface Correction {
  readonly text: string;
  readonly cost: number;
}

/** What it takes to read one run of characters as another of the same length: little for characters that sound alike. */
function costOf(run: readonly string[], other: readonly string[], sounds: readonly string[], lexicon: OpenLexicon): number | undefined {
  const different = run.flatMap((character, index) => (character === other[index] ? [] : [lexicon.soundOf.get(character) === sounds[index]]));
  const alike = different.filter(Boolean).length;
  const strange = different.length - alike;
  if (different.length === 0 || different.length > 2 || strange > 1 || (strange === 1 && alike === 1 && run.length < 5)) return undefined;
  if (strange === 1 && run.length < 3) return undefined;
  return strange === 0 ? 0.2 * alike : 1 + alike;
}

/** The cheapest reading of a run as a piece of a term. */
function readInside(run: readonly string[], term: SoundedTerm, lexicon: OpenLexicon): Correction[] {
  const starts = Array.from({ length: Math.max(0, term.characters.length - run.length + 1) }, (_, index) => index);
  return starts.flatMap((start): Correction[] => {
    const window = term.characters.slice(start, start + run.length);
    const cost = costOf(run, window, term.sounds.slice(start, start + run.length), lexicon);
    return cost === undefined ? [] : [{ text: window.join(''), cost: cost + (run.length === term.characters.length ? 0 : 0.1) }];
  });
}

/** A character too many or too few. */
function readEdited(run: string, { term }: SoundedTerm): Correction[] {
  return run.length >= 4 && isOneEditAway(run, term) ? [{ text: term, cost: 1.5 }] : [];
}

/** Readings of a piece of a long run as a whole term; the rest of the run stays. */
function readPieces(run: readonly string[], term: SoundedTerm, lexicon: OpenLexicon): Correction[] {
  const length = term.characters.length;
  if (length < 3 || length >= run.length) return [];
  return Array.from({ length: run.length - length + 1 }, (_, index) => index).flatMap((start): Correction[] => {
    const cost = costOf(run.slice(start, start + length), term.characters, term.sounds, lexicon);
    return cost === undefined || (cost >= 1 && length < 4) ? [] : [{ text: [...run.slice(0, start), ...term.characters, ...run.slice(start + length)].join(''), cost: cost + 0.5 - 0.01 * length }];
  });
}

/** What a run that stands nowhere was probably meant to be: one or two characters that sound alike, or one other, put right. */
export function matchSlip(text: string, lexicon: OpenLexicon): string | undefined {
  const run = [...text];
  if (run.length < 2) return undefined;
  const corrections = lexicon.terms.flatMap((term) => [...readInside(run, term, lexicon), ...readEdited(text, term), ...readPieces(run, term, lexicon)]);
  return corrections.reduce<Correction | undefined>((best, next) => (best && best.cost <= next.cost ? best : next), undefined)?.text;
}

/** Cuts a run at the terms of the lexicon that stand in it, the longest first; what is left between them stays as it is. */
export function cutAtTerms(run: string, lexicon: OpenLexicon): string[] {
  for (let length = run.length; length >= 2; length -= 1) {
    for (let start = 0; start + length <= run.length; start += 1) {
      const piece = run.slice(start, start + length);
      if (lexicon.names.has(piece)) return [...cutAtTerms(run.slice(0, start), lexicon), piece, ...cutAtTerms(run.slice(start + length), lexicon)];
    }
  }
  return run === '' ? [] : [run];
}
