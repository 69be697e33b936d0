/** Chinese characters and their stops, without the wide blank. */
const HAN = '[\\u3001-\\u9FFF\\u2E80-\\u2FFF\\uF900-\\uFAFF\\uFF00-\\uFF60]';
const HAN_LINE = new RegExp(`(?<=${HAN})[ \\t]*[\\n\\r\\f][ \\t\\n\\r\\f]*(?=${HAN})`, 'gu');

/**
 * A text of a web page as it is printed: blanks of the file are one, a line end between Chinese characters is none.
 * Hard blanks stay, as they set indents.
 */
export function collapseBlanks(text: string): string {
  return text.replace(HAN_LINE, '').replace(/[ \t\n\r\f]+/g, ' ');
}
