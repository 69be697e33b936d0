import { foldText } from '../../../lib/fold-text.ts';
import type { SearchRecord } from './record.ts';
import { scoreLetters, scoreNumber } from './plan/score-text.ts';

/** A record to be looked through: its folded text, a line for each block, and how often each character stands there. */
export interface ScannedRecord {
  readonly id: string;
  readonly record: SearchRecord;
  /** The page that it is a piece of; blank where it is the whole page. */
  readonly piece: string;
  readonly text: string;
  readonly counts: ReadonlyMap<string, number>;
}

const HAN = /^\p{Script=Han}$/u;
const DIGIT = /[\d.]/;

function countCharacters(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

function foldBlock(text: string): string {
  return foldText(text).replace(/&/g, 'and').replace(/ /g, '');
}

/** Folds a record as the index has it. */
export function scanRecord(record: SearchRecord, id: string, piece: string): ScannedRecord {
  const blocks = record.blocks.map(({ text, more }) => foldBlock(more === undefined ? text : `${text}\n${more}`));
  const text = [foldBlock(record.title), ...blocks].join('\n');
  return { id, record, piece, text, counts: countCharacters(text) };
}

/** Whether a phrase begins or ends inside a longer number at this place. */
function cutsNumber(phrase: string, text: string, at: number): boolean {
  const [before = '', after = ''] = [text[at - 1], text[at + phrase.length]];
  return (/^\d/.test(phrase) && DIGIT.test(before)) || (/\d$/.test(phrase) && /\d/.test(after));
}

/** Whether the characters of a phrase stand side by side in a block. */
export function holdsPhrase({ text }: ScannedRecord, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1))
    if (!cutsNumber(phrase, text, at)) return true;
  return false;
}

/** How often a character, a number or a word stands in a record. */
export function countWord({ text, counts }: ScannedRecord, word: string): number {
  if (HAN.test(word)) return counts.get(word) ?? 0;
  if (!text.includes(word.replace('%', ''))) return 0;
  const score = /^\d/.test(word) ? scoreNumber : scoreLetters;
  return text.split('\n').filter((line) => score(word, line) > 0).length;
}
