import { UNSEEN } from '../../../source/text/check-characters.ts';

/** A text of a document without characters that nobody sees, in the one form that chapters and tables have. */
export function cleanLine(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(UNSEEN, '').normalize('NFC').trim();
}
