import { isMojibake } from './mojibake.ts';

const BIDI = /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/u;
/** Letters of scripts that need joiners of no width between them. */
const JOINED = ['Arabic', 'Syriac', 'Mongolian', 'Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Oriya', 'Tamil', 'Telugu', 'Kannada', 'Malayalam', 'Sinhala', 'Khmer', 'Myanmar', 'Tibetan']
  .map((script) => String.raw`\p{Script=${script}}`).join('');
/** Characters of no width. Joiners stand inside emoji and between letters of scripts that need them. */
const INVISIBLE = new RegExp([
  String.raw`[\u200B\u2060-\u2064\u00AD\u034F\u115F\u1160\u180E\u3164\uFFA0]`,
  String.raw`(?<![${JOINED}])\u200C`,
  String.raw`(?<![${JOINED}])\u200D(?!\p{Extended_Pictographic})`,
].join('|'), 'u');
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029\uFFF9-\uFFFB]|\p{Noncharacter_Code_Point}/u;
/** Plain ASCII, which most cells are, has none of these faults. */
const PLAIN = /^[\t\n\r -~]*$/;

const PATTERNS = [['char-bom', /\uFEFF/u], ['char-replacement', /\uFFFD/u], ['char-control', CONTROL], ['char-bidi', BIDI], ['char-invisible', INVISIBLE]] as const;

function name(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The first character of a text that may not stand in a file, as rule id and what was found; undefined where all is well. */
export function findBadCharacter(text: string): { rule: string; found: string } | undefined {
  if (PLAIN.test(text) && !text.includes('??')) return undefined;
  for (const [rule, pattern] of PATTERNS) {
    const match = pattern.exec(text);
    if (match) return { rule, found: name(match[0]) };
  }
  if (isMojibake(text)) return { rule: 'char-mojibake', found: text.slice(0, 40) };
  if (text.normalize('NFC') !== text) return { rule: 'char-nfc', found: text.slice(0, 40) };
  return undefined;
}
