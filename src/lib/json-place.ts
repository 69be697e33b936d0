import jsonc from 'jsonc-parser';

/** A line and a column from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** Where the value at a path of JSON text begins; undefined where there is none. */
export function locateJson(text: string, path: readonly (string | number)[]): TextPlace | undefined {
  const tree = jsonc.parseTree(text);
  const node = tree && jsonc.findNodeAtLocation(tree, [...path]);
  if (!node) return undefined;
  const before = text.slice(0, node.offset);
  return { line: before.split('\n').length, column: node.offset - before.lastIndexOf('\n') };
}
