/** A line and a column from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

interface Token {
  readonly text: string;
  readonly start: number;
}

function listTokens(text: string): Token[] {
  return [...text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}:,]|[^\s[\]{}:,"]+/g)].map((match) => ({ text: match[0], start: match.index }));
}

/** The token behind the value that begins at one. */
function skipValue(tokens: readonly Token[], at: number): number {
  let depth = 0;
  for (let index = at; index < tokens.length; index += 1) {
    const { text } = tokens[index] as Token;
    if (text === '{' || text === '[') depth += 1;
    if (text === '}' || text === ']') depth -= 1;
    if (depth === 0) return index + 1;
  }
  return tokens.length;
}

/** The token that a member of an object or an item of a list begins at. */
function findMember(tokens: readonly Token[], at: number, step: string | number): number | undefined {
  const named = tokens[at]?.text === '{';
  let place = 0;
  for (let index = at + 1; index < tokens.length && !/^[}\]]$/.test(tokens[index]?.text ?? '');) {
    const value = named ? index + 2 : index;
    if ((named ? tokens[index]?.text : place) === (named ? JSON.stringify(step) : step)) return value;
    place += 1;
    index = skipValue(tokens, value);
    if (tokens[index]?.text === ',') index += 1;
  }
  return undefined;
}

/** Where the value at a path of JSON text begins; undefined where there is none. Names with escapes in them are not found. */
export function locateJson(text: string, path: readonly (string | number)[]): TextPlace | undefined {
  const tokens = listTokens(text);
  const at = path.reduce<number | undefined>((token, step) => (token === undefined ? undefined : findMember(tokens, token, step)), 0);
  const start = at === undefined ? undefined : tokens[at]?.start;
  if (start === undefined) return undefined;
  const before = text.slice(0, start);
  return { line: before.split('\n').length, column: start - before.lastIndexOf('\n') };
}
