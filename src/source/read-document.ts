import { isAbsolute } from 'node:path';
import type { Issue } from '../model/issue.ts';
import { readText } from './text/read-text.ts';

/** The lines of a text file; a file that is not there or is not UTF-8 becomes an issue. The path may be absolute or relative to `folder`. */
export function readDocument(folder: string, file: string, issues: Issue[]): string[] | undefined {
  const text = readText(isAbsolute(file) ? '' : folder, file, issues);
  return text?.split(/\r\n|[\n\r]/);
}
