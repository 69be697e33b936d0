import type { SourceDocument } from '../../../model/document.ts';
import type { Profile } from '../../../model/profile.ts';
import { findContents } from './cut-contents.ts';
import { findLines } from './find-lines.ts';
import type { Titled } from './fold-heading.ts';
import { isHeading, type OutlineLine, openLine } from './line.ts';
import { mendHeadings } from './mend-headings.ts';
import { openTitles, type Titles } from './name-headings.ts';
import { numberPlaces } from './number-places.ts';
import type { DocumentOutline } from './piece.ts';
import { readMark } from './read-mark.ts';

/** Where the document itself begins: at its first part, else at its first heading with a number or a known title. */
function findStart(lines: readonly OutlineLine[], titles: Titles): number {
  const part = lines.findIndex(({ role }) => role === 'part');
  const own = lines.findIndex(
    (line) => isHeading(line) && line.isSure && (readMark(line.text) ?? titles.findSection(line.title)) !== undefined,
  );
  const first = part >= 0 ? part : own;
  return first >= 0 ? first : lines.findIndex((line) => line.role === 'section');
}

/** What a document of words alone is called: the part of the profile that explains the accounts. */
function findExplaining({ parts }: Profile): string {
  return parts.find(({ title }) => title.includes('情况说明'))?.title ?? parts[0]?.title ?? '';
}

/**
 * A document → its outline and pieces: the list of contents is left out, headings are those of the profile, of styles
 * and of numbers; numbered sentences of running text are items.
 */
export function makeOutline(
  { blocks }: Pick<SourceDocument, 'blocks'>,
  profile: Profile,
  titled: Titled,
): DocumentOutline {
  const titles = openTitles(profile, titled);
  const contents = findContents(blocks, titles.fold);
  const before = contents ? blocks.slice(0, contents.from) : [];
  const lines = mendHeadings(findLines(contents ? blocks.slice(contents.to) : blocks, titles), titles);
  const start = Math.max(findStart(lines, titles), 0);
  const front = before.flatMap((block) =>
    findLines([block], titles).map((line) =>
      openLine(block, line.role === 'table' || line.role === 'picture' ? line.role : 'paragraph', line.text),
    ),
  );
  return numberPlaces(lines.slice(start), [...front, ...lines.slice(0, start)], findExplaining(profile));
}
