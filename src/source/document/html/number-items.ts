import { printOrdinal } from '../docx/print-ordinal.ts';
import { findStyle, type HtmlElement, listHtmlElements } from './open-html.ts';

/** The types of lists, by attribute and by style, with the name that the format of numbers has. */
const TYPES: Readonly<Record<string, string>> = {
  1: 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};
const STYLES: Readonly<Record<string, string>> = {
  decimal: 'decimal',
  'decimal-leading-zero': 'decimalZero',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'lower-alpha': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'lower-latin': 'lowerLetter',
  'upper-latin': 'upperLetter',
  'cjk-ideographic': 'chineseCounting',
  'simp-chinese-informal': 'chineseCounting',
  'trad-chinese-informal': 'chineseCounting',
  'simp-chinese-formal': 'chineseLegalSimplified',
  'cjk-decimal': 'ideographDigital',
  'cjk-heavenly-stem': 'ideographTraditional',
  'cjk-earthly-branch': 'ideographZodiac',
  none: 'none',
};
/** Styles that set an ideographic comma behind the number. */
const COMMA = /^(?:cjk|simp|trad)-/;
const BULLETS: Readonly<Record<string, string>> = { disc: '•', circle: '○', square: '▪', none: '' };

function toInteger(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*-?\d{1,9}/.test(text) ? Number.parseInt(text, 10) : undefined;
}

/** The style of a list that an element names itself. */
function findListStyle(element: HtmlElement): string | undefined {
  const whole = findStyle(element, 'list-style')?.split(/\s+/) ?? [];
  const isKnown = (word: string): boolean => Object.hasOwn(STYLES, word) || Object.hasOwn(BULLETS, word);
  return findStyle(element, 'list-style-type') ?? whole.find(isKnown);
}

/** What stands in front of an item, with a blank behind it where it needs one; undefined where nobody can say. */
function printMark(list: HtmlElement, item: HtmlElement, value: number): string | undefined {
  const style = findListStyle(item) ?? findListStyle(list);
  if (style !== undefined && Object.hasOwn(BULLETS, style)) return BULLETS[style] === '' ? '' : `${BULLETS[style]} `;
  if (list.name !== 'ol' && style === undefined) return '• ';
  const type = item.attributes.get('type') ?? list.attributes.get('type') ?? '1';
  const format = style === undefined ? (TYPES[type] ?? 'decimal') : STYLES[style];
  const printed = format === undefined ? undefined : printOrdinal(value, format);
  if (printed === undefined) return undefined;
  return style !== undefined && COMMA.test(style) ? `${printed}、` : `${printed}. `;
}

/**
 * The items of a list, each with what stands in front of it.
 * @returns mark: undefined where nobody can say what it is
 */
export function numberItems(list: HtmlElement): { readonly item: HtmlElement; readonly mark: string | undefined }[] {
  const items = listHtmlElements(list).filter(({ name }) => name === 'li');
  const isReversed = list.attributes.has('reversed');
  let value = toInteger(list.attributes.get('start')) ?? (isReversed ? items.length : 1);
  return items.map((item) => {
    value = toInteger(item.attributes.get('value')) ?? value;
    const mark = printMark(list, item, value);
    value += isReversed ? -1 : 1;
    return { item, mark };
  });
}
