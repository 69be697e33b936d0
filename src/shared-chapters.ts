/** Gives what `src/source/chapter/compile-chapter.ts` makes of a chapter, by its file. */
export type FindCode = (file: string) => Promise<string>;

/** Pages work with copies of modules in the same process: who compiles chapters is kept where all find it. */
const KEY: unique symbol = Symbol.for('open-accounts.chapter-code');
const keep = globalThis as unknown as { [KEY]?: FindCode | undefined };

/** Has somebody compile the chapters that pages ask for, or nobody. */
export function shareChapters(find: FindCode | undefined): void {
  keep[KEY] = find;
}

/** The program of a chapter; rejects where it has none. */
export async function findChapterCode(file: string): Promise<string> {
  const code = await keep[KEY]?.(file);
  if (code === undefined) throw new Error(`no body for ${file}`);
  return code;
}
