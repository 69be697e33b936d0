import { isTail } from './find-lines.ts';
import { isShort } from './judge-title.ts';
import { isHeading, type OutlineLine } from './line.ts';
import type { Titles } from './name-headings.ts';
import { readMark } from './read-mark.ts';

function isUntitled(line: OutlineLine): boolean {
  return isHeading(line) && line.title.trim() === '';
}

/** Whether a heading goes on with the line behind it. */
function goesOn(heading: OutlineLine, line: OutlineLine, titles: Titles): boolean {
  if (isUntitled(heading) && line.role === 'part') return line.number === undefined;
  if (!isHeading(heading) || line.role === 'part') return false;
  if (isUntitled(heading)) return isShort(line.text) && readMark(line.text) === undefined;
  return isTail(line) && titles.joins(heading.title, line.text);
}

/** A title that was broken off goes on with the next line; that of a part without any is the next line. */
function joinBroken(lines: readonly OutlineLine[], titles: Titles): OutlineLine[] {
  const joined: OutlineLine[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (!before || !goesOn(before, line, titles)) {
      joined.push(line);
      continue;
    }
    const gap = isUntitled(before) ? ' ' : '';
    const title = `${before.title}${line.text}`.trim();
    joined[joined.length - 1] = {
      ...before,
      title,
      text: `${before.text}${gap}${line.text}`,
      part: before.part ?? titles.findPart(title),
    };
  }
  return joined;
}

/** A heading that only says the one before it again goes. */
function dropRepeated(lines: readonly OutlineLine[], titles: Titles): OutlineLine[] {
  return lines.filter((line, index) => {
    const before = lines[index - 1];
    const isSame =
      before && isHeading(before) && line.role !== 'table' && titles.fold(before.title) === titles.fold(line.text);
    return !isSame || (line.role === 'section' && readMark(line.text) !== undefined && before.role === 'section');
  });
}

/** Whether a line has the next number of the same kind. */
function isNext(before: OutlineLine, line: OutlineLine): boolean {
  const one = readMark(before.text);
  const other = readMark(line.text);
  return one !== undefined && one.rank === other?.rank && other.number === (one.number ?? 0) + 1;
}

/** Headings by their looks alone that nothing stands under are items of a list, and so is what goes on with such a list. */
function turnLists(lines: readonly OutlineLine[]): OutlineLine[] {
  const turned: OutlineLine[] = [];
  for (const [index, line] of lines.entries()) {
    const before = turned.at(-1);
    const next = lines[index + 1];
    const isOpen = line.role === 'section' && !line.isSure && line.rank > 10;
    const isLeaf = next === undefined || ((isHeading(next) || next.role === 'item') && next.rank <= line.rank);
    const follows = before?.role === 'item' && lines[index - 1]?.role === 'section' && isNext(before, line);
    turned.push(isOpen && (isLeaf || follows) ? { ...line, role: 'item' } : line);
  }
  return turned;
}

/** Lines with their headings whole, each once, and lists that look like headings turned into items. */
export function mendHeadings(lines: readonly OutlineLine[], titles: Titles): OutlineLine[] {
  return turnLists(dropRepeated(joinBroken(lines, titles), titles));
}
