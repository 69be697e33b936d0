import { isMojibake } from './mojibake.ts';

const BIDI = /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/u;
/** Letters of scripts that need joiners of no width between them. */
const JOINED = [
  'Arabic',
  'Syriac',
  'Mongolian',
  'Devanagari',
  'Bengali',
  'Gurmukhi',
  'Gujarati',
  'Oriya',
  'Tamil',
  'Telugu',
  'Kannada',
  'Malayalam',
  'Sinhala',
  'Khmer',
  'Myanmar',
  'Tibetan',
]
  .map((script) => String.raw`\p{Script=${script}}`)
  .join('');
/** Characters of no width. Joiners stand inside emoji and between letters of scripts that need them. */
const INVISIBLE = new RegExp(
  [
    String.raw`[\u200B\u2060-\u2064\u00AD\u034F\u115F\u1160\u180E\u3164\uFFA0]`,
    String.raw`(?<![${JOINED}])\u200C`,
    String.raw`(?<![${JOINED}])\u200D(?!\p{Extended_Pictographic})`,
  ].join('|'),
  'u',
);
const CONTROL =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029\uFFF9-\uFFFB]|\p{Noncharacter_Code_Point}/u;
/** Plain ASCII, which most cells are, has none of these faults. */
const PLAIN = /^[\t\n\r -~]*$/;

const PATTERNS = [
  ['char-bom', /\uFEFF/u],
  ['char-replacement', /\uFFFD/u],
  ['char-control', CONTROL],
  ['char-bidi', BIDI],
  ['char-invisible', INVISIBLE],
] as const;

/** Every character that may not stand in a text, wherever it stands. */
export const UNSEEN = new RegExp(
  [...PATTERNS.map(([, pattern]) => `(?:${pattern.source})`), String.raw`\r(?!\n)`].join('|'),
  'gu',
);

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

/** A character that may not stand in a text, with its offset. */
export interface BadCharacter {
  readonly rule: string;
  readonly found: string;
  readonly offset: number;
}

/**
 * Every fault of characters in a text of many lines: what stands side by side is one fault, text in another form or encoding one a line.
 * A lone CR counts as a control character.
 */
export function listBadCharacters(text: string): BadCharacter[] {
  if (PLAIN.test(text) && !/\?\?|\r(?!\n)/.test(text)) return [];
  const found = [...PATTERNS, ['char-control', /\r(?!\n)/u] as const].flatMap(([rule, pattern]): BadCharacter[] => {
    const runs = new RegExp(`(?:${pattern.source})+`, 'gu');
    return [...text.matchAll(runs)].map((match) => ({ rule, found: name(match[0]), offset: match.index }));
  });
  let offset = 0;
  for (const line of text.split('\n')) {
    const whole = findWholeFault(line);
    if (whole) found.push({ ...whole, offset: offset + whole.offset });
    offset += line.length + 1;
  }
  return found;
}

/** A fault of a line as a whole: text decoded wrongly, or not NFC, with the first place that changes. */
function findWholeFault(line: string): BadCharacter | undefined {
  if (PLAIN.test(line) && !line.includes('??')) return undefined;
  if (isMojibake(line)) return { rule: 'char-mojibake', found: line.trim().slice(0, 40), offset: line.search(/\S/) };
  const composed = line.normalize('NFC');
  if (composed === line) return undefined;
  const at = [...line].findIndex((_, index) => line[index] !== composed[index]);
  return { rule: 'char-nfc', found: line.slice(Math.max(at, 0)).slice(0, 40).trim(), offset: Math.max(at, 0) };
}
