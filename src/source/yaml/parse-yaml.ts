import { isScalar, parseDocument, visit } from 'yaml';
import { z } from 'zod';
import type { Issue, Place } from '../../model/issue.ts';
import { UNSEEN } from '../text/check-characters.ts';
import { judgeCharacters } from '../chapter/judge-characters.ts';
import { hasAliases, judgeYaml } from './judge-yaml.ts';
import { nameShapeFaults, placeOfPart } from './name-shape-faults.ts';
import { openYaml, type OpenedYaml } from './open-yaml.ts';

/** A YAML value of a known shape, and where each part of it stands. */
export interface YamlReading<Value> {
  readonly value: Value;
  readonly placeOf: (path: readonly (string | number)[]) => Place;
}

/**
 * YAML text → a value of the shape, or issues that name line and column. YAML is read as plain data:
 * anchors, tags, merge keys, doubled keys and names such as `__proto__` are issues.
 * @param firstLine line of the file that the text begins on (front matter begins on line 2)
 */
export function parseYaml<Value>(
  source: string,
  shape: z.ZodType<Value>,
  file: string,
  issues: Issue[],
  firstLine = 1,
): YamlReading<Value> | undefined {
  const own: Issue[] = judgeCharacters(source, file, file, firstLine);
  const masked = own.length === 0 ? source : source.replace(UNSEEN, (character) => ' '.repeat(character.length));
  const opened = openYaml(masked, file, firstLine, own);
  const faults = opened ? judgeYaml(opened.document, opened.text) : [];
  own.push(
    ...faults.map(({ rule, offset, found }): Issue => ({
      rule,
      place: opened?.placeAt(offset) ?? { file },
      found,
      facts: { field: file },
    })),
  );
  const isPlain =
    opened !== undefined &&
    !faults.some(({ rule }) => rule === 'yaml-deep' || rule === 'yaml-colon') &&
    !hasAliases(opened.document);
  const reading = isPlain ? readShape(opened, shape, { file, line: firstLine, column: 1 }, own) : undefined;
  const spoilt = new Set(own.filter(({ rule }) => rule.startsWith('char-')).map(({ place }) => place.line));
  issues.push(
    ...own.filter(({ rule, place }) => !(rule === 'yaml-syntax' || rule === 'yaml-shape') || !spoilt.has(place.line)),
  );
  return own.length === 0 ? reading : undefined;
}

/** The value by its shape; undefined with issues where it has another. */
function readShape<Value>(
  opened: OpenedYaml,
  shape: z.ZodType<Value>,
  place: Place,
  own: Issue[],
): YamlReading<Value> | undefined {
  const result = shape.safeParse(opened.document.toJS(), { error: z.locales.zhCN().localeError });
  if (result.success) return { value: result.data, placeOf: (path) => placeOfPart(opened, path, place) };
  const taken = new Set(own.map(({ place: { line, column } }) => `${line ?? ''}:${column ?? ''}`));
  const found = nameShapeFaults(result.error.issues, opened, place);
  own.push(...found.filter(({ place: { line, column } }) => !taken.has(`${line ?? ''}:${column ?? ''}`)));
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

/**
 * YAML text → the same with some members of its outermost map set, comments and all else as they are; undefined takes a member away.
 * A text that says so already comes back as it is.
 */
export function setInYaml(text: string, members: Readonly<Record<string, unknown>>): string {
  const document = parseDocument(text);
  const own = document.toJS() as Readonly<Record<string, unknown>> | null;
  const changed = Object.entries(members).filter(
    ([key, value]) => JSON.stringify(own?.[key]) !== JSON.stringify(value),
  );
  if (changed.length === 0) return text;
  for (const [key, value] of changed) {
    if (value === undefined) document.delete(key);
    else document.set(key, document.createNode(value));
  }
  return document.toString({ lineWidth: 0 });
}
