import type { ContentsLine, TitleLine } from '../../inspection/rules/examined.ts';
import type { DocumentBlock } from '../../model/document.ts';
import type { Profile } from '../../model/profile.ts';
import { dropPage, findContents } from '../intake/outline/cut-contents.ts';
import { foldSection, type Titled } from '../intake/outline/fold-heading.ts';
import { openTitles } from '../intake/outline/name-headings.ts';
import { readMark } from '../intake/outline/read-mark.ts';

const textOf = (block: DocumentBlock): string => (block.kind === 'table' ? '' : block.text);

/** An annex, which has no mark of a heading. */
const ANNEX = /^附[件表]\s*[\d一二三四五六七八九十]{1,2}(?!\d)/;

/** Number of a page at the end of a line of contents. */
const PAGE = /(\d{1,3})\s*$/;

/** A title as it is compared; an annex by its number. */
function keyOf(text: string, titled: Titled): string {
  return ANNEX.exec(text)?.[0].replace(/\s/g, '') ?? foldSection(text, titled);
}

function readLine(block: DocumentBlock, titled: Titled): ContentsLine | undefined {
  const text = textOf(block);
  const title = ANNEX.exec(text)?.[0] ?? dropPage(text).trim();
  if (readMark(title) === undefined && !ANNEX.test(title)) return undefined;
  const page = title === text.trim() ? undefined : PAGE.exec(text)?.[1];
  return { title, key: keyOf(title, titled), page: page === undefined ? undefined : Number(page), place: block.place };
}

/** A sheet of a document is named by its form and its page: 收入决算表（第8页）. */
function readSheet(name: string, titled: Titled): TitleLine {
  const page = /（第(\d+)页/.exec(name)?.[1];
  const title = name.replace(/（.*）$/, '');
  return { title, key: foldSection(title, titled), page: page === undefined ? undefined : Number(page), isForm: true };
}

/**
 * The list of contents of a document and what may be a heading behind it; empty where it has no contents.
 * @param sheets names of the forms that were taken out of the text
 */
export function readContents(
  blocks: readonly DocumentBlock[],
  profile: Profile,
  titled: Titled,
  sheets: readonly string[],
): { readonly contents: readonly ContentsLine[]; readonly titles: readonly TitleLine[] } {
  const found = findContents(blocks, openTitles(profile, titled).fold);
  if (!found) return { contents: [], titles: [] };
  const titles = blocks.slice(found.to).map((block): TitleLine => ({
    title: textOf(block),
    key: keyOf(textOf(block), titled),
    page: block.place.page,
    isForm: false,
  }));
  return {
    contents: blocks
      .slice(found.from, found.to)
      .map((block) => readLine(block, titled))
      .filter((line) => line !== undefined),
    titles: [...titles, ...sheets.map((name) => readSheet(name, titled))],
  };
}
