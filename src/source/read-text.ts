import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Issue } from '../model/issue.ts';
import { decodeText } from './decode-text.ts';

/** Reads a file's bytes, or adds an issue and gives undefined where it is not there. */
export async function readBytes(root: string, file: string, issues: Issue[]): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await readFile(join(root, file)));
  } catch {
    issues.push({ rule: 'file-missing', place: { file }, found: file, facts: {} });
    return undefined;
  }
}

/** A file as text; absent or undecodable files become issues. */
export async function readText(root: string, file: string, issues: Issue[]): Promise<string | undefined> {
  const bytes = await readBytes(root, file, issues);
  return bytes && decodeText(bytes, file, issues);
}
