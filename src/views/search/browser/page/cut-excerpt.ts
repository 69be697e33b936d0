import { foldOnce } from '../plan/score-text.ts';

/** A piece of an excerpt: words of the page, marked where they are what was asked for. */
export interface ExcerptPiece {
  readonly text: string;
  readonly marked: boolean;
}

const LENGTH = 96;
const BEFORE = 28;
const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '（': '）',
  '(': ')',
  '《': '》',
  '〔': '〕',
  '【': '】',
};
const CLOSERS = new Set(Object.values(PAIRS));

type Range = readonly [from: number, to: number];

/** Takes in the other half of quotes and brackets of which one half is inside: `三公”经费` → `“三公”经费`. */
function balance(text: string, [from, to]: Range): Range {
  const open: number[] = [];
  let start = from;
  let end = to;
  for (let index = Math.max(0, from - LENGTH); index < Math.min(text.length, to + LENGTH); index += 1) {
    if ((text[index] ?? '') in PAIRS) open.push(index);
    if (!CLOSERS.has(text[index] ?? '')) continue;
    const opened = open.pop();
    if (opened === undefined) continue;
    if (opened === from - 1 && index < to) start = opened;
    if (opened >= from && opened < to && index === to) end = index + 1;
  }
  return [start, end];
}

/** Where the words stand in the original text, quotes and brackets inside them included. */
function findRanges(text: string, words: readonly string[]): Range[] {
  const { folded, places } = foldOnce(text);
  const ranges = words
    .filter((word) => word !== '')
    .flatMap((word) => {
      const found: Range[] = [];
      for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
        found.push(balance(text, [places[at] ?? 0, (places[at + word.length - 1] ?? text.length - 1) + 1]));
      return found;
    });
  return [...ranges]
    .sort((a, b) => a[0] - b[0] || b[1] - a[1])
    .reduce<Range[]>((merged, range) => {
      const last = merged[merged.length - 1];
      if (!last || range[0] > last[1]) return [...merged, range];
      return [...merged.slice(0, -1), [last[0], Math.max(last[1], range[1])]];
    }, []);
}

/** Moves the ends of a cut out of a pair of quotes or brackets. */
function keepPairs(text: string, from: number, to: number): Range {
  const open: number[] = [];
  let start = from;
  let end = to;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if (character in PAIRS) open.push(index);
    if (!CLOSERS.has(character)) continue;
    const opened = open.pop();
    if (opened === undefined || index - opened > LENGTH) continue;
    if (opened < start && index >= start) start = opened;
    if (opened < end && index >= end) end = index + 1;
  }
  return [start, end];
}

function chooseCut(text: string, first: number): Range {
  if (text.length <= LENGTH + BEFORE) return [0, text.length];
  const sentence = Math.max(...['。', '；', '，', '：'].map((mark) => text.lastIndexOf(mark, first - 1))) + 1;
  const from = first - sentence > BEFORE ? Math.max(0, first - BEFORE / 2) : sentence;
  return keepPairs(text, from, Math.min(text.length, from + LENGTH));
}

/** Words to mark: those asked for, else their pairs of characters that stand there. */
function listMarks(text: string, words: readonly string[]): string[] {
  const { folded } = foldOnce(text);
  const whole = words.filter((word) => folded.includes(word));
  if (whole.length > 0) return whole;
  return words
    .flatMap((word) => [...word].slice(1).map((character, index) => `${[...word][index] ?? ''}${character}`))
    .filter((pair) => folded.includes(pair));
}

/** The place of a text where the words stand, in its original characters, with the words marked. */
export function cutExcerpt(text: string, words: readonly string[]): ExcerptPiece[] {
  const ranges = findRanges(text, listMarks(text, words));
  const [from, to] = chooseCut(text, ranges[0]?.[0] ?? 0);
  const pieces: ExcerptPiece[] = from > 0 ? [{ text: '…', marked: false }] : [];
  let at = from;
  for (const [start, end] of ranges.filter((range) => range[0] >= from && range[0] < to)) {
    pieces.push(
      { text: text.slice(at, start), marked: false },
      { text: text.slice(start, Math.min(end, to)), marked: true },
    );
    at = Math.min(end, to);
  }
  pieces.push({ text: text.slice(at, to), marked: false }, { text: to < text.length ? '…' : '', marked: false });
  return pieces.filter((piece) => piece.text !== '');
}
