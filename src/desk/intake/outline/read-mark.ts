import { parseHeadingNumber } from './parse-chinese-number.ts';

const HAN = '[一二三四五六七八九十]{1,3}';

/** How deep each way of numbering lies; parts at 0, sections of a part at 10. */
const STYLES: readonly (readonly [rank: number, pattern: RegExp])[] = [
  [0, new RegExp(String.raw`^第\s*(${HAN}|\d{1,2})\s*(?:部分|章)\s*[:：、.．]?\s*`)],
  [10, new RegExp(String.raw`^(${HAN})\s*[、.．]\s*`)],
  [20, new RegExp(String.raw`^[（(]\s*(${HAN})\s*[)）]\s*[、.．]?\s*`)],
  [30, /^(\d{1,2})\s*(?:[、．]|\.(?!\d)|[)）])\s*/],
  [35, /^(\d{1,2}(?:\.\d{1,2})+)\s+(?=\p{Script=Han})/u],
  [40, /^[（(]\s*(\d{1,2})\s*[)）]\s*[、.．]?\s*/],
  [50, /^([①-⑳])\s*[、.．]?\s*/],
];

/** An attachment, with or without a number: 附件1 … */
const ATTACHMENT = new RegExp(
  String.raw`^附件\s*(${HAN}|\d{1,2})(?:\s*[-–—之]\s*(?:\d{1,2}|${HAN}))?\s*[:：、.．]?\s*`,
);

/** The number in front of a line: how deep it lies, what it is worth, and what follows it. */
export interface HeadingMark {
  readonly rank: number;
  /** Undefined where it is of several levels or a sign. */
  readonly number: number | undefined;
  readonly rest: string;
  readonly isAttachment: boolean;
}

/** The number in front of a line of a document; undefined where there is none. */
export function readMark(text: string): HeadingMark | undefined {
  const attached = ATTACHMENT.exec(text);
  const found = attached
    ? ([10, attached] as const)
    : STYLES.map(([rank, pattern]) => [rank, pattern.exec(text)] as const).find(([, match]) => match !== null);
  if (!found?.[1]) return undefined;
  const [rank, match] = found;
  return {
    rank,
    number: parseHeadingNumber(match[1] ?? ''),
    rest: text.slice(match[0].length),
    isAttachment: attached !== null,
  };
}

/** A line without the number in front of it. */
export function dropMark(text: string): string {
  return readMark(text)?.rest ?? text;
}
