import { isFormNote } from '../form-lines.ts';
import { lineOf } from './find-heads.ts';
import type { PdfLine } from './group-lines.ts';
import { joinPieces } from './join-text.ts';
import type { PageItem } from './page-item.ts';

/** Notes go on in the next line where the one before reaches so close to the edge of the table, in sizes. */
const FULL = 3;

/** The notes below a form, and how many lines they are. */
export function readNotes(items: readonly PageItem[], from: number, right: number): { notes: string[]; count: number } {
  const notes: string[] = [];
  let count = 0;
  let before: PdfLine | undefined;
  for (const item of items.slice(from)) {
    const line = lineOf(item);
    const goesOn =
      before !== undefined &&
      line !== undefined &&
      before.right > right - FULL * before.size &&
      line.left <= before.left + 3 * line.size;
    if (!line || !(isFormNote(line.text) || goesOn)) break;
    if (isFormNote(line.text)) notes.push(line.text);
    else notes.push(joinPieces(notes.pop() ?? '', line.text));
    before = line;
    count += 1;
  }
  return { notes, count };
}
