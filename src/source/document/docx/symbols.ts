/** What fonts of signs print in the places of letters, by code. */
const WINGDINGS: Readonly<Record<number, string>> = {
  0x22: '✂',
  0x28: '☎',
  0x46: '☞',
  0x6c: '●',
  0x6d: '❍',
  0x6e: '■',
  0x6f: '□',
  0x71: '❑',
  0x72: '❒',
  0x73: '⬧',
  0x74: '⧫',
  0x75: '◆',
  0x76: '❖',
  0x77: '⬥',
  0x81: '①',
  0x82: '②',
  0x83: '③',
  0x84: '④',
  0x85: '⑤',
  0x86: '⑥',
  0x87: '⑦',
  0x88: '⑧',
  0x89: '⑨',
  0x8a: '⑩',
  0x9e: '·',
  0x9f: '•',
  0xa7: '▪',
  0xa8: '□',
  0xab: '★',
  0xd8: '➢',
  0xdf: '←',
  0xe0: '→',
  0xe1: '↑',
  0xe2: '↓',
  0xf0: '⇨',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
};
const WINGDINGS_2: Readonly<Record<number, string>> = {
  0x4f: '✗',
  0x50: '✓',
  0x51: '☒',
  0x52: '☑',
  0x53: '☒',
  0x97: '●',
  0x98: '●',
  0xa1: '□',
  0xa2: '■',
  0xa3: '□',
  0xa4: '□',
};
const SYMBOL: Readonly<Record<number, string>> = {
  0x25: '%',
  0x2b: '+',
  0x2d: '−',
  0x3d: '=',
  0x44: 'Δ',
  0x53: 'Σ',
  0xa3: '≤',
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '•',
  0xb8: '÷',
  0xb9: '≠',
  0xbb: '≈',
  0xac: '←',
  0xad: '↑',
  0xae: '→',
  0xaf: '↓',
};
const FONTS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: WINGDINGS,
  'wingdings 2': WINGDINGS_2,
  symbol: SYMBOL,
};
/** Places of these fonts in the area of Unicode that is nobody's. */
const PRIVATE = 0xf000;
const PRIVATE_END = 0xf0ff;
const LOST = '\uFFFD';

/** Whether a font prints signs in the places of letters. */
export function isSymbolFont(font: string): boolean {
  return Object.hasOwn(FONTS, font.toLowerCase()) || /^(?:wingdings|webdings)/i.test(font);
}

/** What a font prints for a code; U+FFFD where nobody can say. */
export function printSymbol(code: number, font: string): string {
  const isPrivate = code >= PRIVATE && code <= PRIVATE_END;
  if (!isSymbolFont(font)) return isPrivate || !(code > 31 && code < 0x110000) ? LOST : String.fromCodePoint(code);
  return FONTS[font.toLowerCase()]?.[isPrivate ? code - PRIVATE : code] ?? LOST;
}

/** A text of a run in a font: signs of fonts of signs are read, others of nobody's area are left to be named. */
export function printInFont(text: string, font: string): string {
  if (!isSymbolFont(font)) return text;
  return [...text].map((sign) => (/\s/.test(sign) ? sign : printSymbol(sign.codePointAt(0) ?? 0, font))).join('');
}
