import { isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { z } from 'zod';
import type { Issue, Place } from '../model/issue.ts';

/** A YAML value of a known shape, and where each part of it stands. */
export interface YamlReading<Value> {
  readonly value: Value;
  readonly placeOf: (path: readonly (string | number)[]) => Place;
}

/**
 * YAML text → a value of the shape, or issues that name line and column.
 * @param firstLine line of the file that the text begins on (front matter begins on line 2)
 */
export function parseYaml<Value>(text: string, shape: z.ZodType<Value>, file: string, issues: Issue[], firstLine = 1): YamlReading<Value> | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  };
  const placeOf = (path: readonly PropertyKey[]): Place => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return placeAt(node.range[0]);
    }
    return { file, line: firstLine, column: 1 };
  };
  for (const error of document.errors.slice(0, 1)) {
    const { line } = lines.linePos(error.pos[0]);
    issues.push({ rule: 'yaml-syntax', place: placeAt(error.pos[0]), found: text.split('\n')[line - 1]?.trim() ?? '', facts: {} });
  }
  if (document.errors.length > 0) return undefined;
  const result = shape.safeParse(document.toJS(), { error: z.locales.zhCN().localeError });
  if (result.success) return { value: result.data, placeOf };
  for (const fault of result.error.issues) {
    if (fault.code === 'unrecognized_keys') {
      issues.push(...fault.keys.map((key): Issue => ({ rule: 'yaml-key', place: placeOf([...fault.path, key]), found: key, facts: {} })));
      continue;
    }
    issues.push({ rule: 'yaml-shape', place: placeOf(fault.path), found: fault.path.map(String).join('.') || file, facts: { expected: fault.message } });
  }
  return undefined;
}

/**
 * YAML text → the same without comments, its texts changed. What is no text stays.
 * @param edit gets a member's key and text; gives its new text, or undefined where the member is to go
 */
export function editYaml(text: string, edit: (key: string, value: string) => string | undefined): string {
  const document = parseDocument(text);
  document.commentBefore = null;
  visit(document, {
    Node: (_, node) => {
      node.comment = null;
      node.commentBefore = null;
    },
    Pair: (_, { key, value }) => {
      if (!isScalar(key) || !isScalar(value) || typeof value.value !== 'string') return undefined;
      const edited = edit(String(key.value), value.value);
      if (edited === undefined) return visit.REMOVE;
      value.value = edited;
      return undefined;
    },
  });
  return document.toString({ lineWidth: 0 });
}
