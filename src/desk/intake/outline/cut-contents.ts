import type { DocumentBlock } from '../../../model/document.ts';
import { readMark } from './read-mark.ts';

const CONTENTS = /^目\s*[录次]$/;
/** Dots, or a wide gap, and the number of a page behind a title. */
const PAGED = /\s*(?:[.．·…⋯]{2,}|-{3,}|_{3,}|\t|\s{2,})\s*\d{1,4}\s*$/;
const LEADERS = /[.．·…⋯]{3,}\s*\d{1,4}/g;
const LONGEST_ENTRY = 60;

/** A line of a list of contents without dots and page. */
export function dropPage(text: string): string {
  return text.replace(PAGED, '').replace(/(?<=\p{Script=Han}|[）)”])\s*\d{1,3}$/u, '');
}

const textOf = (block: DocumentBlock | undefined): string => (block?.kind === 'paragraph' ? block.text : '');

/** Whether a block may be a line of a list of contents. */
function isEntry(block: DocumentBlock): boolean {
  if (block.kind !== 'paragraph') return false;
  return (
    (block.text.match(LEADERS) ?? []).length > 0 ||
    (block.text.length <= LONGEST_ENTRY && !/[。；！？]/.test(block.text))
  );
}

/** Whether a line is a title that a list of contents could have: words, with a mark such as 一、 where nothing else says that it is a list. */
function isTitle(text: string, isNamed: boolean): boolean {
  return /\p{Script=Han}/u.test(text) && (isNamed || readMark(text) !== undefined);
}

/** Where the text goes on behind a list of contents that begins at a block: where one of its first lines comes again. */
function findEnd(
  blocks: readonly DocumentBlock[],
  start: number,
  isNamed: boolean,
  fold: (text: string) => string,
): number | undefined {
  const run = blocks.slice(start).findIndex((block) => !isEntry(block));
  const last = run < 0 ? blocks.length : start + run;
  for (let entry = start; entry < Math.min(start + 4, last); entry += 1) {
    const title = fold(dropPage(textOf(blocks[entry])));
    if (title === '' || !isTitle(textOf(blocks[entry]), isNamed)) continue;
    for (let at = entry + 2; at <= last; at += 1) if (fold(textOf(blocks[at])) === title) return at;
  }
  return undefined;
}

/** The list of contents of a document, as the first block of it and the first one behind it; undefined where there is none. */
export function findContents(
  blocks: readonly DocumentBlock[],
  fold: (text: string) => string,
): { readonly from: number; readonly to: number } | undefined {
  const named = blocks.findIndex((block) => CONTENTS.test(textOf(block)));
  const first = blocks.findIndex((block) => readMark(textOf(block))?.rank === 0);
  const starts = named >= 0 ? [named + 1] : [first].filter((at) => at >= 0);
  for (const start of starts) {
    const end = findEnd(blocks, start, named >= 0, fold);
    if (end !== undefined) return { from: named >= 0 ? named : start, to: end };
  }
  if (named < 0) return undefined;
  const run = blocks.slice(named + 1).findIndex((block) => (textOf(block).match(LEADERS) ?? []).length === 0);
  return { from: named, to: named + 1 + Math.max(run, 0) };
}
