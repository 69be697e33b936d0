/** Ligatures, radicals, and ideographs that stand twice in Unicode: what they are read as. */
const TWINS = /[\u2E80-\u2FDF\uF900-\uFAFF\uFB00-\uFB06]/;
const HYPHENS = /[\u00AD\u2010\u2011\u2212\uFE63]/;
const BLANKS = /[\s\u00A0\u3000]/;
const NOTHING = /[\u200B-\u200F\u2028-\u202E\u2060-\u2064\uFEFF\uFE00-\uFE0F]/g;
/** What stands for no character: of private use, controls, the sign for a missing one. */
const UNREAD = /[\uE000-\uF8FF\uFFFD-\uFFFF\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]|\p{Co}|\p{Cn}|\p{Cs}/u;

/** Stands in a text where a sign cannot be read. */
export const GARBLED = '\uFFFD';

/** The bullets of symbol fonts that have no character of their own. */
const BULLETS: ReadonlyMap<string, string> = new Map([
  ['\uF06C', '●'],
  ['\uF06E', '■'],
  ['\uF0B7', '•'],
  ['\uF0A7', '▪'],
  ['\uF0D8', '➢'],
  ['\uF0FC', '✓'],
]);

/**
 * Radicals that fonts draw as the ideograph of the same shape, so that a PDF names them in its place; Unicode makes them
 * the same only where they are whole radicals of Kangxi.
 */
const RADICALS: ReadonlyMap<string, string> = new Map(
  [
    ...'⺁厂⺎兀⺒巳⺓幺⺜日⺝月⺟母⺠民⺩王⺬示⺼月⻁虎⻂衣⻃覀⻄西⻅见⻆角⻈讠⻉贝⻊足⻋车⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟'.matchAll(
      /(.)(.)/gu,
    ),
  ].map(([, radical = '', ideograph = '']) => [radical, ideograph]),
);

/** What a sign of a font is read as: ligatures resolved, hyphens and blanks made one, `GARBLED` where nobody knows. */
export function cleanSign(unicode: string): string {
  const bullet = BULLETS.get(unicode);
  if (bullet !== undefined) return bullet;
  const text = unicode.replace(NOTHING, '');
  if (text !== '' && BLANKS.test(text) && text.trim() === '') return ' ';
  if (text === '\t') return ' ';
  if (UNREAD.test(text)) return GARBLED;
  if (HYPHENS.test(text)) return '-';
  if (text === '\u22EF') return '…';
  if (text === '\u2015') return '—';
  return TWINS.test(text) ? [...text].map((sign) => RADICALS.get(sign) ?? sign.normalize('NFKC')).join('') : text;
}
