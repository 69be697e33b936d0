import type { ChapterText } from '../model/chapter.ts';
import type { Issue } from '../model/issue.ts';
import { defineVolumeRule } from './rule.ts';

const NUMBER = String.raw`[-−+]?\d[\d,，]*(?:\.\d+)?`;
const HAN_NUMBER = '[〇零一二两三四五六七八九十百千点]+';
const COUNTED = '家|个|项|人次|人|台|辆|次|批|份|篇|场|件|条|亩|公里|升|公斤|吨|名|位|分|倍|天|户|款|种';

/** Amounts, percentages and counts in digits, decimals, and amounts and percentages in Chinese numerals. Years, dates and document numbers pass. */
const TYPED_AMOUNT = new RegExp([
  `${NUMBER}\\s*(?:[万亿千百]+)?(?:元|%|％|‰|个百分点)`,
  `${NUMBER}\\s*[万亿]`,
  `${NUMBER}\\s*余?(?:${COUNTED})`,
  String.raw`(?<![\d.〔])\d+\.\d+(?![\d.])`,
  `百分之${HAN_NUMBER}`,
  `${HAN_NUMBER}[万亿]*(?:万元|亿元|元)`,
].join('|'), 'gu');

function placeAt({ text, place }: ChapterText, index: number): Issue['place'] {
  const before = text.slice(0, index);
  const breaks = before.split('\n').length - 1;
  const column = breaks === 0 ? (place.column ?? 1) + index : index - before.lastIndexOf('\n');
  return { file: place.file, line: (place.line ?? 1) + breaks, column };
}

/** No figure is typed by hand in a chapter: each comes from a cell. */
export const checkTypedAmounts = defineVolumeRule((volume) => volume.chapters.flatMap((chapter) => chapter.texts.flatMap((text) => [...text.text.matchAll(TYPED_AMOUNT)].map(
  (match): Issue => ({ rule: 'chapter-typed-amount', place: placeAt(text, match.index), found: match[0], facts: {} }),
))));
