import type { Issue } from '../../model/issue.ts';

export interface SplitChapter {
  /** The YAML between the fences; undefined where there is none. */
  readonly head: string | undefined;
  /** The line that the YAML begins on. */
  readonly firstLine: number;
  /** The text with blanks in place of the head, so that every place stays. */
  readonly body: string;
}

const FENCE = /^---[ \t]*$/;
/** Where Astro's reader ends a head, whatever follows on the line. */
const FENCE_LIKE = /^(?:---|\+\+\+)/;
/** What a hand or an input method makes of a fence. */
const ALMOST_FENCE = /^\s*[-—–－]{2,}\s*$/;

const blank = (lines: readonly string[]): string[] => lines.map((line) => line.replace(/[^\r]|\r(?!$)/g, ' '));
const bare = (line: string | undefined): string => (line ?? '').replace(/\r$/, '');

/** The line of the head's last fence, or the best guess where there is none, which is an issue. */
function findEnd(lines: readonly string[], start: number, file: string, issues: Issue[]): number {
  const end = lines.findIndex((line, index) => index > start && FENCE_LIKE.test(line));
  if (end >= 0 && FENCE.test(bare(lines[end]))) return end;
  const almost = end >= 0 ? end : lines.findIndex((line, index) => index > start && ALMOST_FENCE.test(bare(line)));
  const place = { file, line: (almost >= 0 ? almost : start) + 1, column: 1 };
  issues.push({ rule: 'chapter-head-end', place, found: bare(lines[place.line - 1]), facts: {} });
  const gap = lines.findIndex((line, index) => index > start && bare(line).trim() === '');
  return almost >= 0 ? almost : gap >= 0 ? gap : lines.length;
}

/** A member of a head, also with a colon of Chinese type. */
const MEMBER = /^[A-Za-z]+\s*[:：]/;

/** First and last line of a head that does not begin where it should; undefined where none is to be seen. */
function findStray(lines: readonly string[]): readonly [first: number, last: number] | undefined {
  const fence = (from: number): number => lines.findIndex((line, index) => index >= from && FENCE.test(bare(line)));
  const first = fence(0);
  if (first < 0) return undefined;
  const member = lines.findIndex((line) => line.trim() !== '');
  if (MEMBER.test(lines[member] ?? '')) return [member - 1, first];
  const last = fence(first + 1);
  return MEMBER.test(lines[first + 1] ?? '') && last > 0 ? [first, last] : undefined;
}

/**
 * Cuts a chapter as the site's reader does: the head is what stands between the first line, `---`, and the next line that begins
 * with `---`. A head elsewhere and a fence with more on its line are issues; what was meant is read on.
 */
export function splitHead(text: string, file: string, issues: Issue[]): SplitChapter {
  const lines = text.split('\n');
  const isFirst = FENCE.test(bare(lines[0]));
  if (!isFirst) {
    const found = lines.find((line) => line.trim() !== '')?.trim() ?? '';
    issues.push({ rule: 'chapter-head', place: { file, line: 1, column: 1 }, found, facts: {} });
  }
  const stray = isFirst ? undefined : findStray(lines);
  if (!isFirst && !stray) return { head: undefined, firstLine: 1, body: text };
  const [start, end] = stray ?? [0, findEnd(lines, 0, file, issues)];
  // A fence with words behind it ends the head for the site, though not for the writer: what is meant cannot be told.
  const isTorn = isFirst && FENCE_LIKE.test(lines[end] ?? '') && !ALMOST_FENCE.test(bare(lines[end]));
  const head = isTorn
    ? undefined
    : lines
        .slice(start + 1, end)
        .map((line) => `${line}\n`)
        .join('');
  const cut = [
    ...lines.slice(0, Math.max(start, 0)),
    ...blank(lines.slice(Math.max(start, 0), end + 1)),
    ...lines.slice(end + 1),
  ];
  return { head, firstLine: start + 2, body: cut.join('\n') };
}
