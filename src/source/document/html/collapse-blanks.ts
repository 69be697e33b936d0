const HAN_LINE = /(?<=[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF60\u3001-\u303F])[ \t]*[\n\r\f][ \t\n\r\f]*(?=[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF60\u3001-\u303F])/gu;

/**
 * A text of a web page as it is printed: blanks of the file are one, a line end between Chinese characters is none. Hard
 * blanks stay, as they set indents.
 */
export function collapseBlanks(text: string): string {
  return text.replace(HAN_LINE, '').replace(/[ \t\n\r\f]+/g, ' ');
}
