import type { Issue } from '../model/issue.ts';
import { isServerFile } from './host-rules.ts';

/** A file that a site should have, its digest, and its size where that is known. */
export interface Listed {
  readonly path: string;
  readonly digest: string;
  readonly bytes?: number;
}

/** The files of a list of digests, and its lines that cannot be read. */
export interface ListedFiles {
  readonly files: readonly Listed[];
  readonly issues: readonly Issue[];
}

/** A city of a hundred departments with ten years each has fewer. */
export const MOST_FILES = 1_000_000;
/** So many faulty lines are named; a page in place of a list is nothing but such lines. */
const MOST_FAULTS = 5;
const LINE = /^([0-9a-f]{64}) {2}([!-~]{1,1000})$/;
/** One name in a path, which means one file on every system; bundlers give names with `@`. */
const NAME = /^\.?[A-Za-z0-9_][\w.@-]{0,253}$/;
const LONGEST = 200;
/** Where a path begins in its line. */
const PATH_AT = 66;

function parseLine(line: string): Listed | undefined {
  const [, digest, path] = LINE.exec(line) ?? [];
  return digest !== undefined && path?.split('/').every((name) => NAME.test(name)) ? { path, digest } : undefined;
}

function refuseLine(list: string, line: number, text: string): Issue {
  return { rule: 'served-line', place: { file: list, line }, found: text.slice(0, LONGEST), facts: {} };
}

/**
 * Reads a list of digests as `sha256sum` writes it. What servers read themselves is left out: no reader gets it.
 * @param list where the list lies, for its faults
 */
export function parseSiteSums(text: string, list: string): ListedFiles {
  const files = new Map<string, Listed>();
  const issues: Issue[] = [];
  for (const [index, line] of text.split('\n', MOST_FILES + 1).entries()) {
    const file = index < MOST_FILES && !files.has(line.slice(PATH_AT)) ? parseLine(line) : undefined;
    if (file && !isServerFile(file.path)) files.set(file.path, file);
    else if (!file && line !== '' && issues.length < MOST_FAULTS) issues.push(refuseLine(list, index + 1, line));
  }
  return { files: [...files.values()], issues };
}
