import type { ChapterText } from '../model/chapter.ts';
import type { Issue } from '../model/issue.ts';
import type { Volume } from '../model/volume.ts';
import { defineVolumeRule } from './rule.ts';

const NUMBER = String.raw`[-−+]?\d[\d,，]*(?:\.\d+)?`;
const HAN_NUMBER = '[〇零一二两三四五六七八九十百千点]+';
const COUNTED = '家|个|项|人次|人|台|辆|次|批|份|篇|场|件|条|亩|公里|升|公斤|吨|名|位|分|倍|天|户|款|种';

/**
 * Amounts, percentages and counts in digits, decimals, and amounts and percentages in Chinese numerals.
 * Years, dates, document numbers and 第3项 pass.
 */
const TYPED_AMOUNT = new RegExp(
  [
    `${NUMBER}\\s*(?:[万亿千百]+)?(?:元|%|‰|个百分点)`,
    `${NUMBER}\\s*[万亿]`,
    `(?<!第\\s?)(?<!\\d)${NUMBER}\\s*余?(?:${COUNTED})`,
    String.raw`第\d+(?:位|名)`,
    String.raw`(?<![\d.〔])\d+\.\d+(?![\d.])`,
    `(?:${HAN_NUMBER}|万|\\d+)分之(?:${HAN_NUMBER}|${NUMBER})`,
    `${HAN_NUMBER}[万亿]*(?:万元|亿元|元|个百分点)`,
    `[￥¥]\\s*${NUMBER}`,
    `[一二两三四五六七八九][十百千]${HAN_NUMBER.replace('+', '*')}[万亿]`,
  ].join('|'),
  'gu',
);

/** Full-width digits and signs as the plain ones they stand for, character by character. */
function foldWidth(text: string): string {
  return text.replace(/[０-９．，％]/g, (character) => (character === '，' ? character : character.normalize('NFKC')));
}

/** Where a text has figures that are typed by hand, as offsets. */
export function findTypedAmounts(text: string): { readonly start: number; readonly end: number }[] {
  return [...foldWidth(text).matchAll(TYPED_AMOUNT)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}

function placeAt(pieces: readonly ChapterText[], index: number): Issue['place'] {
  let start = 0;
  const piece =
    pieces.find(({ text }) => {
      start += text.length;
      return index < start;
    }) ?? pieces[0];
  if (!piece) return { file: '' };
  const offset = index - (start - piece.text.length);
  const before = piece.text.slice(0, offset);
  const breaks = before.split('\n').length - 1;
  const column = breaks === 0 ? (piece.place.column ?? 1) + offset : offset - before.lastIndexOf('\n');
  return { file: piece.place.file, line: (piece.place.line ?? 1) + breaks, column };
}

function checkRun(run: readonly ChapterText[]): Issue[] {
  const text = run.map((piece) => piece.text).join('');
  return findTypedAmounts(text).map(({ start, end }): Issue => ({
    rule: 'chapter-typed-amount',
    place: placeAt(run, start),
    found: text.slice(start, end),
    facts: {},
  }));
}

function checkSettings({ year, settings }: Volume): Issue[] {
  const file = `content/${year}/volume.yaml`;
  const words = [
    settings.summary,
    ...settings.keyFigures.flatMap(({ label, sentence }) => [label, sentence.replace(/\{[^}]*\}/g, '\uFFFC')]),
  ];
  return words.flatMap((text) => checkRun([{ text, place: { file } }])).map((issue) => ({ ...issue, place: { file } }));
}

/** No figure is typed by hand in a chapter or in the settings of a year: each comes from a cell. */
export const checkTypedAmounts = defineVolumeRule((volume) => [
  ...volume.chapters.flatMap((chapter) => chapter.runs.flatMap(checkRun)),
  ...checkSettings(volume),
]);
