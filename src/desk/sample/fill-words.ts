/**
 * Words with their blanks filled. A blank is a name of small letters in braces; any other braces stay, such as those of a
 * sentence that names cells.
 * @throws where a blank has nothing to stand for it
 */
export function fillWords(words: string, blanks: Readonly<Record<string, string>>): string {
  return words.replace(/\{([a-z]+)\}/g, (_, name: string) => {
    const value = blanks[name];
    if (value === undefined) throw new Error(`no value for {${name}} in ${words}`);
    return value;
  });
}

/** A row whose texts have their blanks filled. */
export function fillRow(
  row: Readonly<Record<string, string>>,
  blanks: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(row).map(([key, words]) => [key, fillWords(words, blanks)]));
}
