import { lineOf } from './find-heads.ts';
import type { Line } from './group-lines.ts';
import { joinLines } from './join-text.ts';
import type { PageItem } from './page-item.ts';

const NOTE = /^(?:注|说明|备注|附注|填表说明)\s*\d*\s*[:：.．]|^[（(]注/;
/** Notes go on in the next line where the one before reaches so close to the edge of the table, in sizes. */
const FULL = 3;

/** Whether a line begins a note below a form. */
export function isNote({ text }: Line): boolean {
  return NOTE.test(text);
}

/** The notes below a form, and how many lines they are. */
export function readNotes(items: readonly PageItem[], from: number, right: number): { notes: string[]; count: number } {
  const notes: string[] = [];
  let count = 0;
  let before: Line | undefined;
  for (const item of items.slice(from)) {
    const line = lineOf(item);
    const goesOn =
      before !== undefined &&
      line !== undefined &&
      before.right > right - FULL * before.size &&
      line.left <= before.left + 3 * line.size;
    if (!line || !(isNote(line) || goesOn)) break;
    if (isNote(line)) notes.push(line.text);
    else notes.push(joinLines(notes.pop() ?? '', line.text));
    before = line;
    count += 1;
  }
  return { notes, count };
}
