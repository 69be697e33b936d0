import { cleanText } from './clean-text.ts';
import { joinLines, joinLineWords, measureLines } from './join-lines.ts';
import { makeParagraph, type RawBlock, type RawNotice } from './raw-block.ts';

/** What a file says of a paragraph. */
export interface ParagraphLook {
  readonly level?: number | undefined;
  readonly isItem?: boolean | undefined;
}

/** Lines of one paragraph: those of a heading are one, others are joined where that is sure. */
function cutLines(lines: readonly string[], level: number | undefined): string[] {
  const isBroken = level === undefined && lines.length > 1;
  const texts = isBroken ? joinLines(measureLines(lines)).map(({ text }) => text) : lines;
  const clean = texts.map(cleanText).filter((text) => text !== '');
  return level === undefined ? clean : [clean.reduce(joinLineWords, '')];
}

/**
 * A paragraph whose lines end at breaks of their own → one or several; a blank one carries its notices.
 * @param lines with their blanks
 */
export function makeParagraphs(
  lines: readonly string[],
  { level, isItem }: ParagraphLook,
  notices: readonly RawNotice[],
): RawBlock[] {
  const [first = '', ...others] = cutLines(lines, level);
  const look = { ...(level !== undefined && { level }), ...(isItem === true && level === undefined && { isItem }) };
  return [{ kind: 'paragraph', text: first, notices, ...look }, ...others.map((text) => makeParagraph(text))];
}

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const SUBSCRIPT = '₀₁₂₃₄₅₆₇₈₉';

/** Raised and lowered digits are other characters than plain ones. */
export function printRaised(text: string, raised: 'superscript' | 'subscript' | undefined): string {
  if (raised === undefined) return text;
  const signs = raised === 'superscript' ? SUPERSCRIPT : SUBSCRIPT;
  return text.replace(/\d/g, (digit) => signs[Number(digit)] ?? digit);
}
