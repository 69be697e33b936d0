import type { PdfLine } from './group-lines.ts';

const CONTINUED = /\(?续表?[\d一二三四五六七八九十]*\)?$/;

function fold(text: string): string {
  return text.normalize('NFKC').replace(/[\s"'“”‘’「」]/g, '');
}

/** Whether a line above a table of the next page only says again what stands above the form: its title, department or unit. */
export function isRepeatedHead({ text }: PdfLine, heads: readonly PdfLine[]): boolean {
  const folded = fold(text);
  return CONTINUED.test(folded) || heads.some((head) => fold(head.text) === folded.replace(CONTINUED, ''));
}
