import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Issue } from '../../model/issue.ts';
import { decodeText } from './decode-text.ts';

/**
 * Reads a file's bytes, or adds an issue and gives undefined where it is not there.
 * It is read at once: ten thousand small files would wait longer for their turn than for the disk.
 */
export function readBytes(root: string, file: string, issues: Issue[]): Uint8Array | undefined {
  try {
    return new Uint8Array(readFileSync(join(root, file)));
  } catch {
    issues.push({ rule: 'file-missing', place: { file }, found: file, facts: {} });
    return undefined;
  }
}

/** A file as text; absent or undecodable files become issues. */
export function readText(
  root: string,
  file: string,
  issues: Issue[],
  options: { readonly keepMark?: boolean } = {},
): string | undefined {
  const bytes = readBytes(root, file, issues);
  return bytes && decodeText(bytes, file, issues, options);
}
