interface Sentence {
  readonly start: number;
  readonly end: number;
}

/** Sentences of a text; a stop inside brackets ends none. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if ('（('.includes(character)) depth += 1;
    if ('）)'.includes(character)) depth = Math.max(0, depth - 1);
    if (depth > 0 || !'。！？\n'.includes(character)) continue;
    sentences.push({ start, end: index + 1 });
    start = index + 1;
  }
  return start < text.length ? [...sentences, { start, end: text.length }] : sentences;
}

/** Where the bracket around each of these places opens, −1 where there is none; a bracket that never closes is none. */
export function findBrackets(text: string, places: readonly number[]): number[] {
  const open: number[] = [];
  const found: number[] = [];
  let at = 0;
  for (const place of places) {
    for (; at < place; at += 1) {
      const character = text[at] ?? '';
      if ('（('.includes(character)) open.push(at);
      else if ('）)'.includes(character)) open.pop();
      else if ('。\n'.includes(character)) open.length = 0;
    }
    found.push(open.at(-1) ?? -1);
  }
  return found;
}
