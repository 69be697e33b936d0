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

/** Only here are the longer rules asked: most characters are neither. */
const OPENING = new Set(['(', '（']);
const COMMA = new Set([',', '，']);

function isMark(text: string, index: number): boolean {
  MARK.lastIndex = index;
  return MARK.test(text);
}

function isSeparator(text: string, index: number): boolean {
  return /[\d０-９]/.test(text[index - 1] ?? '') && /^[\d０-９]{3}(?![\d０-９])/.test(text.slice(index + 1, index + 5));
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
  return /^\s*$/.test(folded)
    ? ' '
    : Array.from(folded)
        .filter((part) => !/\s/.test(part) && !WRAPPING.test(part))
        .join('');
}

/** Spaces stay only between Latin letters and digits, where they part words. */
function dropSpaces(units: readonly string[], places: readonly number[]): FoldedText {
  if (!units.includes(' ')) return { folded: units.join(''), places };
  const stays = units.map(
    (unit, index) => unit !== ' ' || (LETTER.test(units[index - 1] ?? '') && LETTER.test(units[index + 1] ?? '')),
  );
  return {
    folded: units.filter((_, index) => stays[index]).join(''),
    places: places.filter((_, index) => stays[index]),
  };
}

/**
 * Text as the index and the queries see it: compatibility forms and case folded; quotes, brackets, the marks （类）（款）（项）,
 * separators inside numbers, control characters and pictures left out. Never throws, whatever it is given.
 */
export function foldWithPlaces(text: string): FoldedText {
  const [units, places]: [string[], number[]] = [[], []];
  for (let place = 0; place < text.length;) {
    const character = String.fromCodePoint(text.codePointAt(place) ?? 0);
    if (OPENING.has(character) && isMark(text, place)) {
      place += 3;
      continue;
    }
    const folded = COMMA.has(character) && isSeparator(text, place) ? '' : foldCharacter(character);
    if (folded !== ' ' || units[units.length - 1] !== ' ') {
      for (let unit = 0; unit < folded.length; unit += 1) {
        units.push(folded.charAt(unit));
        places.push(place);
      }
    }
    place += character.length;
  }
  return dropSpaces(units, places);
}

/** As foldWithPlaces, the text only. */
export function foldText(text: string): string {
  return foldWithPlaces(text).folded;
}
