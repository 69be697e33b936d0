/** Quotes and brackets of every kind: words that readers type without them must still be found. */
const WRAPPING = /[“”‘’"'`´()（）《》〈〉【】[\]〔〕「」『』]/;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Extended_Pictographic}\uFE0F]/u;
const MARK = /[（(][类款项][）)]/y;
const LETTER = /[a-z0-9]/;

/** A text folded for searching, and for each of its UTF-16 units the place in the original it came from. */
export interface FoldedText {
  readonly folded: string;
  readonly places: readonly number[];
}

function isSeparator(text: string, index: number): boolean {
  return /[,，]/.test(text[index] ?? '') && /\d/.test(text[index - 1] ?? '') && /^\d{3}(?!\d)/.test(text.slice(index + 1, index + 5));
}

const folds = new Map<string, string>();

/** Each character is folded once: a site has a few thousand of them, and millions of places. */
function foldCharacter(character: string): string {
  const folded = folds.get(character) ?? foldAlone(character);
  folds.set(character, folded);
  return folded;
}

function foldAlone(character: string): string {
  if (WRAPPING.test(character) || (INVISIBLE.test(character) && !/\s|[©®™]/.test(character))) return '';
  const folded = character.normalize('NFKC').toLowerCase().replace('−', '-');
  return /^\s*$/.test(folded) ? ' ' : folded.replace(/[\s"'()]/g, '');
}

/** Spaces stay only between Latin letters and digits, where they part words. */
function dropSpaces(units: readonly { readonly unit: string; readonly place: number }[]): FoldedText {
  const kept = units.filter(({ unit }, index) => unit !== ' ' || (LETTER.test(units[index - 1]?.unit ?? '') && LETTER.test(units[index + 1]?.unit ?? '')));
  return { folded: kept.map(({ unit }) => unit).join(''), places: kept.map(({ place }) => place) };
}

/**
 * Text as the index and the queries see it: compatibility forms and case folded; quotes, brackets, the marks （类）（款）（项）,
 * separators inside numbers, control characters and pictures left out. Never throws, whatever it is given.
 */
export function foldWithPlaces(text: string): FoldedText {
  const units: { unit: string; place: number }[] = [];
  for (let place = 0; place < text.length;) {
    MARK.lastIndex = place;
    if (MARK.test(text)) {
      place += 3;
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(place) ?? 0);
    const folded = isSeparator(text, place) ? '' : foldCharacter(character);
    if (folded !== ' ' || units.at(-1)?.unit !== ' ') for (const unit of folded.split('')) units.push({ unit, place });
    place += character.length;
  }
  return dropSpaces(units);
}

/** As foldWithPlaces, the text only. */
export function foldText(text: string): string {
  return foldWithPlaces(text).folded;
}
