/** Text that is put into HTML at an offset; nothing is taken away. */
export interface Insertion {
  readonly at: number;
  readonly text: string;
}

/** HTML with all insertions made, each at its offset in the text as it was; those at one offset in their own order. */
export function insertParts(html: string, insertions: readonly Insertion[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { at, text } of insertions.toSorted((a, b) => a.at - b.at)) {
    parts.push(html.slice(from, at), text);
    from = at;
  }
  return parts.join('') + html.slice(from);
}
