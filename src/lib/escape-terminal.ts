/** What a terminal obeys or hides: controls, marks of direction and of no width, breaks of lines, halves of characters. */
const OBEYED = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
const KEEPS_LINES = /[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
/** What JSON leaves as it is. */
const LEFT_BY_JSON = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu;
const NAMES: Readonly<Record<string, string>> = { '\n': '⏎', '\r': '⏎', '\t': '⇥' };

const hexOf = (unit: number): string => unit.toString(16).toUpperCase().padStart(4, '0');

function nameCharacter(character: string): string {
  return NAMES[character] ?? `〔U+${hexOf(character.codePointAt(0) ?? 0)}〕`;
}

/** Foreign text as one line that does nothing to a terminal: what it would obey or hide is named, `〔U+001B〕`. */
export function escapeLine(text: string): string {
  return text.replace(/\r\n/g, '\n').replace(OBEYED, nameCharacter);
}

/** As escapeLine, for a text of several lines, which it keeps. */
export function escapeLines(text: string): string {
  return text.replace(/\r\n/g, '\n').replace(KEEPS_LINES, nameCharacter);
}

/** As escapeLine, cut to so many characters. */
export function escapeExcerpt(text: string, longest: number): string {
  const start = [...text.slice(0, 2 * (longest + 1))];
  return start.length > longest ? `${escapeLine(start.slice(0, longest).join(''))}…` : escapeLine(text);
}

/** JSON that says the same to programs, where what a terminal would obey or hide is written as an escape. */
export function escapeJson(json: string): string {
  const escapeUnit = (unit: string): string => `\\u${hexOf(unit.charCodeAt(0)).toLowerCase()}`;
  return json.replace(LEFT_BY_JSON, (text) => text.split('').map(escapeUnit).join(''));
}
