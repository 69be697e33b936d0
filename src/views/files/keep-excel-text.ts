import { DATES_AND_AMOUNTS } from './words.zh.ts';

/** Months as Excel knows them, also cut short to three letters or more. */
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** Other words that Excel takes for a part of a number, a time or a truth. */
const WORDS = new Set(['e', 'a', 'p', 'am', 'pm', 'true', 'false']);

/** What begins a formula. */
const FORMULA = /^\s*[=+\-@]/;

/** The longest text that a formula may hold in one piece. */
const LONGEST = 255;

function isOddWord(word: string): boolean {
  return (
    WORDS.has(word) ||
    DATES_AND_AMOUNTS.test(word) ||
    (word.length > 2 && MONTHS.some((month) => month.startsWith(word)))
  );
}

/** Whether Excel, opening a CSV, may make a number, a date, a truth or a formula of a text: nothing in it is a word that only a text has. */
function isTaken(text: string): boolean {
  if (FORMULA.test(text)) return true;
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return words.every(isOddWord) && (words.length > 0 || /\p{N}/u.test(text));
}

/** A text as a CSV for Excel has it: `="2.10"` where Excel would read something else, else as it is. */
export function keepExcelText(text: string): string {
  return text.length <= LONGEST && !/[\n\r]/.test(text) && isTaken(text) ? `="${text.replaceAll('"', '""')}"` : text;
}
