import { isMojibake } from './mojibake.ts';

const BIDI = /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/u;
const INVISIBLE = /[\u200B\u200C\u2060\u00AD]|\u200D(?!\p{Extended_Pictographic})/u;
// eslint-disable-next-line no-control-regex -- control characters are what this rule is about
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/u;

function name(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The first character of a text that may not stand in a file, as rule id and what was found; undefined where all is well. */
export function findBadCharacter(text: string): { rule: string; found: string } | undefined {
  const bad = ([['char-bom', /\uFEFF/u], ['char-replacement', /\uFFFD/u], ['char-control', CONTROL], ['char-bidi', BIDI], ['char-invisible', INVISIBLE]] as const)
    .map(([rule, pattern]) => ({ rule, match: pattern.exec(text) })).find(({ match }) => match !== null);
  if (bad?.match) return { rule: bad.rule, found: name(bad.match[0]) };
  if (isMojibake(text)) return { rule: 'char-mojibake', found: text.slice(0, 40) };
  if (text.normalize('NFC') !== text) return { rule: 'char-nfc', found: text.slice(0, 40) };
  return undefined;
}
