import type { DocumentBlock } from '../../../model/document.ts';
import { cleanLine } from './clean-line.ts';
import { isShort, isTitle } from './judge-title.ts';
import { type OutlineLine, openLine } from './line.ts';
import type { Titles } from './name-headings.ts';
import { type HeadingMark, readMark } from './read-mark.ts';

type Paragraph = Extract<DocumentBlock, { kind: 'paragraph' }>;

/** What is known of a document before its lines are read. */
interface Ground {
  readonly titles: Titles;
  /** Whether any part is numbered as one (第一部分). */
  readonly hasParts: boolean;
  /** How deep headings without numbers lie, by the level of their style. */
  readonly ranks: ReadonlyMap<number, number>;
}

const ATTACHED = 5;
/** Titles of reports among attachments, which mostly have no number. */
const REPORT = /(?:报告|自评表|评价表|自评情况|评价情况)$/;

function openHeading(block: Paragraph, rank: number, title: string, isSure: boolean, text: string): OutlineLine {
  return { block, role: 'section', rank, text, title: title.trim().replace(/[。：:]$/, ''), isSure };
}

/** The heading of a part: numbered as one, or a title of the profile by itself. */
function findPart(
  block: Paragraph,
  text: string,
  mark: HeadingMark | undefined,
  { titles, hasParts }: Ground,
): OutlineLine | undefined {
  const own = mark?.rank === 0;
  if (own ? !isShort(mark.rest === '' ? text : mark.rest) : !isTitle(mark?.rest ?? text)) return undefined;
  const part = titles.findPart(text, !own);
  const isNamed = part !== undefined && (mark === undefined || (!hasParts && mark.rank === 10));
  if (!own && !isNamed) return undefined;
  return { block, role: 'part', rank: 0, text, title: mark?.rest ?? text, isSure: true, number: mark?.number, part };
}

/** A section whose title runs into its text: both, parted. */
function splitRunIn(block: Paragraph, text: string, mark: HeadingMark, { titles }: Ground): OutlineLine[] | undefined {
  const end = mark.rest.search(/[。：:]/);
  const title = mark.rest.slice(0, end);
  if (end < 0 || mark.rest.slice(end + 1).trim() === '' || !titles.findSection(title)) return undefined;
  const cut = text.length - mark.rest.length + end + 1;
  const rest = openLine(block, 'paragraph', text.slice(cut).trim());
  return [openHeading(block, mark.isAttachment ? ATTACHED : mark.rank, title, true, text.slice(0, cut)), rest];
}

function readMarked(block: Paragraph, text: string, mark: HeadingMark, ground: Ground): OutlineLine[] {
  const rank = mark.isAttachment ? ATTACHED : mark.rank;
  const isKnown = ground.titles.findSection(mark.rest) !== undefined;
  const isStyled = block.level !== undefined && isShort(mark.rest);
  const isSure = isKnown || isStyled || (mark.isAttachment && (mark.rest === '' || isShort(mark.rest)));
  if (isSure || isTitle(mark.rest)) return [openHeading(block, rank, mark.rest, isSure, text)];
  return splitRunIn(block, text, mark, ground) ?? [openLine(block, 'item', text, rank)];
}

function readBare(block: Paragraph, text: string, { titles, ranks }: Ground, isAttachment: boolean): OutlineLine[] {
  if (block.level !== undefined && isShort(text)) {
    return [openHeading(block, ranks.get(block.level) ?? Math.max(block.level, 1) * 10, text, true, text)];
  }
  if (isTitle(text) && titles.findSection(text))
    return [openHeading(block, isAttachment ? ATTACHED : 10, text, true, text)];
  if (isAttachment && isTitle(text) && REPORT.test(text)) return [openHeading(block, ATTACHED, text, true, text)];
  return [openLine(block, block.isItem === true ? 'bullet' : 'paragraph', text)];
}

/** The levels of style that numbered headings have, with how deep these lie. */
function listRanks(blocks: readonly DocumentBlock[]): Map<number, number> {
  const pairs = blocks.flatMap((block) => {
    const mark = block.kind === 'paragraph' && block.level !== undefined ? readMark(cleanLine(block.text)) : undefined;
    return block.kind === 'paragraph' && block.level !== undefined && mark && mark.rank > 0
      ? [[block.level, mark.rank] as const]
      : [];
  });
  return new Map(
    [...Map.groupBy(pairs, ([level]) => level)].map(([level, own]) => {
      const counts = [...Map.groupBy(own, ([, rank]) => rank)].toSorted(([, a], [, b]) => b.length - a.length);
      return [level, counts[0]?.[0] ?? level * 10];
    }),
  );
}

/** Titles that say of a part what it holds. */
const TERMS = /名词解释$/;
const ATTACHMENTS = /^附件/;

/**
 * What each block of a document is taken for. Of a part that explains terms nothing is a heading.
 * @param blocks without the list of contents
 */
export function findLines(blocks: readonly DocumentBlock[], titles: Titles): OutlineLine[] {
  const texts = blocks.map((block) => (block.kind === 'table' ? '' : cleanLine(block.text)));
  const hasParts = texts.some((text) => readMark(text)?.rank === 0);
  const ground = { titles, hasParts, ranks: listRanks(blocks) };
  const lines: OutlineLine[] = [];
  let part = '';
  for (const [index, block] of blocks.entries()) {
    const text = texts[index] ?? '';
    if (block.kind !== 'paragraph') {
      lines.push(openLine(block, block.kind, text));
      continue;
    }
    if (text === '') continue;
    const mark = readMark(text);
    const opened = findPart(block, text, mark, ground);
    if (opened) part = opened.title.trim();
    if (opened) lines.push(opened);
    else if (TERMS.test(part) && !mark?.isAttachment)
      lines.push(openLine(block, mark ? 'item' : 'paragraph', text, mark?.rank));
    else if (mark && mark.rank > 0) lines.push(...readMarked(block, text, mark, ground));
    else lines.push(...readBare(block, text, ground, ATTACHMENTS.test(part)));
  }
  return lines;
}

/** Whether a line may be the second half of a title. */
export function isTail(line: OutlineLine | undefined): boolean {
  return line?.role === 'paragraph' && isTitle(line.text) && !readMark(line.text);
}
