import type { DisclosureItem, DisclosureNeed, DisclosureState } from '../../model/disclosure.ts';
import { parseDecimal } from '../../lib/decimal.ts';
import type { Passage } from '../claims/claim.ts';
import { foldWords } from '../claims/fold-words.ts';

/** How an item of a disclosure stands. */
export interface JudgedItem {
  readonly item: DisclosureItem;
  readonly state: DisclosureState;
  /** What of it is not told; empty where it is whole or not there at all. */
  readonly lacking: readonly string[];
  /** Where it stands; undefined where it is missing. */
  readonly found: Passage | undefined;
}

/** How far behind its words a figure may stand. */
const REACH = 60;
const NUMBER = String.raw`[\d０-９][\d０-９,，.．]*\s*(?:万|亿)?\s*`;

function hasFigure(text: string, { words, units }: DisclosureNeed): boolean {
  const ends = units.map((unit) => unit.replace(/[()]/g, String.raw`\$&`)).join('|');
  return words.some((word) => {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (new RegExp(`${NUMBER}(?:${ends})`).test(text.slice(at, at + word.length + REACH))) return true;
    }
    return false;
  });
}

function isTold(text: string, need: DisclosureNeed): boolean {
  return need.units.length === 0 ? need.words.some((word) => text.includes(word)) : hasFigure(text, need);
}

/** Number, department and year in front of a heading. */
const FRONT = /^(?:\(?[一二三四五六七八九十\d]{1,3}[)、.]?)?(?:.*?\d{4}年度?)?/;

/** Whether a heading has these words; with `^` before them it must begin with them. */
function isCalled(heading: string, word: string): boolean {
  return word.startsWith('^') ? heading.replace(FRONT, '').startsWith(word.slice(1)) : heading.includes(word);
}

/** The passages that stand under headings with the words of an item; headings themselves count as its place. */
function listOwn(passages: readonly Passage[], { section }: DisclosureItem): Passage[] {
  const words = section.map(foldWords);
  const isNamed = (heading: string): boolean => words.some((word) => isCalled(foldWords(heading), word));
  return passages.filter(({ kind, headings, text }) => headings.some(isNamed) || (kind === 'heading' && isNamed(text)));
}

/** Where no heading has its words: a paragraph that tells all that is needed, else those with its words in them. */
function listElsewhere(passages: readonly Passage[], { section, needs }: DisclosureItem): Passage[] {
  const running = passages.filter(({ kind }) => kind !== 'heading');
  const whole =
    needs.length === 0
      ? undefined
      : running.find((passage) => needs.every((need) => isTold(passage.text.replace(/\s/g, ''), need)));
  return whole
    ? [whole]
    : running.filter((passage) =>
        section.some((word) => foldWords(passage.text).includes(foldWords(word.replace('^', '')))),
      );
}

/** Amounts of the cells of forms, by `table:row`; a cell of a form that is not there is not in it. */
type Amounts = ReadonlyMap<string, string>;

/** Whether a form has an amount of it; undefined where no form says. */
function isSpent(amounts: Amounts, cell: string | undefined): boolean | undefined {
  const amount = cell === undefined ? undefined : amounts.get(cell);
  return amount === undefined ? undefined : (parseDecimal(amount)?.units ?? 0n) !== 0n;
}

/**
 * Judges one item of a disclosure by its text and its forms: 有, 不够细, 缺 or 不适用. Where no heading has its words, a
 * paragraph may tell it, as some departments write all under one heading.
 */
export function judgeItem(
  passages: readonly Passage[],
  item: DisclosureItem,
  amounts: Amounts = new Map(),
): JudgedItem {
  const own = item.section.length === 0 ? [...passages] : listOwn(passages, item);
  const looked = own.some(({ kind }) => kind !== 'heading') ? own : listElsewhere(passages, item);
  const text = looked.map((passage) => passage.text.replace(/\s/g, '')).join('\n');
  // Of a section of several things the heading or paragraph of this one.
  const found =
    own.find((passage) => foldWords(passage.text).includes(foldWords(item.section[0]?.replace('^', '') ?? ''))) ??
    own[0];
  const spent = isSpent(amounts, item.cell);
  if (spent !== true && item.none.some((words) => text.includes(words))) {
    return {
      item,
      state: 'none',
      lacking: [],
      found: found ?? looked.find((passage) => item.none.some((words) => passage.text.includes(words))),
    };
  }
  const needs = item.needs.filter(({ when }) => when === undefined || isSpent(amounts, when) === true);
  const lacking = needs.filter((need) => !isTold(text, need)).map(({ name }) => name);
  // A section of several things may say nothing of this one.
  const isNamed = needs.length === 0 || needs.some(({ words }) => words.some((word) => text.includes(word)));
  const isThere =
    isNamed && (own.some(({ kind }) => kind !== 'heading') || (needs.length > 0 && lacking.length < needs.length));
  if (spent === false && lacking.length > 0) return { item, state: 'none', lacking: [], found };
  if (!isThere) return { item, state: 'missing', lacking: [], found: undefined };
  return { item, state: lacking.length > 0 ? 'thin' : 'there', lacking, found: found ?? looked[0] };
}
