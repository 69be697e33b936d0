/** One thing that a section of a number format prints. */
export type FormatToken =
  | { readonly kind: 'digit'; readonly sign: '0' | '#' | '?' }
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'point' | 'comma' | 'general' | 'text' };

export type FormatSection = readonly FormatToken[];

/** The sections of a format: those for numbers, in their order, and that for texts. */
export interface NumberFormat {
  readonly numbers: readonly FormatSection[];
  /** Undefined where texts are shown as they are. */
  readonly text: FormatSection | undefined;
}

const MOST_LENGTH = 255;
/** Colours that are seen on white paper; they are not shown in the text. */
const COLOUR = /^\[(?:black|blue|green|magenta|red)\]/i;
/** A currency and a language, of which the digits are the usual ones. */
const LOCALE = /^\[\$([¥￥]?)(?:-0*(?:4|804|409|1004))?\]/i;
const GENERAL = /^(?:General|G\/通用格式)/i;
const QUOTED = /^"([^"]*)"/;
const ESCAPED = /^[\\!](.)/su;
const BLANK = /^_./su;
const FILL = /^\* /;
const BARE = /^(?:[-+() ]|[^\u0000-\u007F])/u;

/** What stands at the beginning of a code: how long it is and what it prints; undefined where it is not on the list. */
function readToken(code: string): { length: number; token?: FormatToken } | undefined {
  const sign = code[0] ?? '';
  if (sign === '0' || sign === '#' || sign === '?') return { length: 1, token: { kind: 'digit', sign } };
  const single = { '.': 'point', ',': 'comma', '@': 'text' } as const;
  if (sign in single) return { length: 1, token: { kind: single[sign as keyof typeof single] } };
  const silent = COLOUR.exec(code) ?? FILL.exec(code);
  if (silent) return { length: silent[0].length };
  const general = GENERAL.exec(code);
  if (general) return { length: general[0].length, token: { kind: 'general' } };
  const blank = BLANK.exec(code);
  if (blank) return { length: blank[0].length, token: { kind: 'literal', text: ' ' } };
  const literal = QUOTED.exec(code) ?? ESCAPED.exec(code) ?? LOCALE.exec(code);
  if (literal) return { length: literal[0].length, token: { kind: 'literal', text: literal[1] ?? '' } };
  const bare = BARE.exec(code);
  return bare ? { length: bare[0].length, token: { kind: 'literal', text: bare[0] } } : undefined;
}

function readSections(code: string): FormatSection[] | undefined {
  const sections: FormatToken[][] = [[]];
  for (let rest = code; rest !== '';) {
    if (rest.startsWith(';')) {
      sections.push([]);
      rest = rest.slice(1);
      continue;
    }
    const read = readToken(rest);
    if (!read) return undefined;
    if (read.token) sections.at(-1)?.push(read.token);
    rest = rest.slice(read.length);
  }
  return sections;
}

/**
 * A number format of a spreadsheet (ECMA-376, 18.8.31) as sections of tokens. Undefined for all that is not on the list:
 * conditions, dates, times, shares, powers, fractions, other currencies, other digits.
 */
export function parseFormat(code: string): NumberFormat | undefined {
  if (code === '') return { numbers: [[{ kind: 'general' }]], text: undefined };
  const sections = code.length > MOST_LENGTH ? undefined : readSections(code);
  if (!sections || sections.length > 4) return undefined;
  const isText = (section: FormatSection): boolean => section.some(({ kind }) => kind === 'text');
  const text = sections.length === 4 || isText(sections.at(-1) ?? []) ? sections.at(-1) : undefined;
  const numbers = text ? sections.slice(0, -1) : sections;
  if (numbers.some(isText)) return undefined;
  const alone = text?.every((token) => token.kind === 'text' || (token.kind === 'literal' && token.text.trim() === ''));
  if (numbers.length === 0) return alone ? { numbers: [[{ kind: 'general' }]], text } : undefined;
  return { numbers, text };
}
