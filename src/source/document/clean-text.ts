import { isMojibake } from '../text/mojibake.ts';

/** Characters that print nothing: they only say where a line may be broken. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2064\uFEFF]/gu;
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/gu;
const BLANKS = /[\u00A0\u2000-\u200A\u202F\u205F]/gu;
/** Blanks at the ends of a text, wide ones among them. */
const ENDS = /^[\s\u3000]+|[\s\u3000]+$/gu;
/** Stands for a character that nobody can read, or for one that only one font knows. */
const LOST = /[\uFFFD\uE000-\uF8FF\u{F0000}-\u{10FFFD}]/u;
const LONGEST = 60;

/** A text as it is printed: nothing invisible, one kind of blank, one kind of hyphen that does not break. */
export function cleanText(text: string): string {
  const plain = text.replace(INVISIBLE, '').replace(CONTROLS, '').replace(BLANKS, ' ').replaceAll('\u2011', '-');
  return plain.replace(ENDS, '');
}

/** The part of a text that stands for nothing, or undefined where all of it can be read. */
export function findGarbled(text: string): string | undefined {
  const at = text.search(LOST);
  if (at >= 0) return text.slice(Math.max(0, at - LONGEST / 2), at + LONGEST / 2);
  return isMojibake(text) ? text.slice(0, LONGEST) : undefined;
}
