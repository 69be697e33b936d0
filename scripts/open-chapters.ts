import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keepBytes } from '../src/lib/keep-made.ts';
import type { FindCode } from '../src/shared-chapters.ts';

/** Compiles a text; the compiler takes a while to load. */
async function compile(text: string, file: string): Promise<Uint8Array> {
  const { compileChapter } = await import('../src/source/chapter/compile-chapter.ts');
  return new TextEncoder().encode(await compileChapter(text, file));
}

/**
 * Gives the programs of chapters, each compiled once of the same text: what an earlier build kept is taken over.
 * @param readText gives the whole text of a file; undefined where there is none
 */
export function openChapters(readText: (file: string) => Promise<string | undefined>): FindCode {
  const known = new Map<string, { readonly text: string; readonly code: Promise<string> }>();
  return async (file) => {
    const text = await readText(file);
    if (text === undefined) throw new Error(`no text of ${file}`);
    const before = known.get(file);
    if (before?.text === text) return before.code;
    const code = keepBytes('chapter', text, () => compile(text, file)).then((bytes) => new TextDecoder().decode(bytes));
    known.set(file, { text, code });
    return code;
  };
}

/** The programs of a project's chapters, as they lie there. */
export const openProjectChapters = (root: string): FindCode =>
  openChapters((file) => readFile(join(root, file), 'utf8'));
