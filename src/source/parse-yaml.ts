import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit, type YAMLError } from 'yaml';
import { z } from 'zod';
import { isNear } from '../lib/nearest.ts';
import type { Issue, Place } from '../model/issue.ts';
import { UNSEEN } from './check-characters.ts';
import { judgeCharacters } from './judge-characters.ts';
import { hasAliases, judgeYaml } from './judge-yaml.ts';
import { mendYaml, type YamlReach } from './mend-yaml.ts';

/** A YAML value of a known shape, and where each part of it stands. */
export interface YamlReading<Value> {
  readonly value: Value;
  readonly placeOf: (path: readonly (string | number)[]) => Place;
}

/** A document, the text it was read from, and how places in that text are found in the file. */
interface Opened {
  readonly document: Document.Parsed;
  readonly text: string;
  readonly placeAt: (offset: number) => Place;
}

/** Brackets deeper than this are not read: the parser would run out of room. */
const DEEPEST_BRACKETS = 100;

/** The offset of the bracket or dash that nests deeper than any file does; undefined where none does. */
function findDeep(text: string): number | undefined {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    depth = sign === '\n' ? depth : depth + ('[{'.includes(sign) ? 1 : ']}'.includes(sign) && depth > 0 ? -1 : 0);
    if (depth > DEEPEST_BRACKETS) return at;
  }
  const dashes = new RegExp(`(?:[-?] ){${DEEPEST_BRACKETS},}`).exec(text);
  return dashes?.index;
}

const isDouble = ({ code }: YAMLError): boolean => code === 'DUPLICATE_KEY';

function measure(text: string): YamlReach {
  const document = parseDocument(text);
  const [first, ...more] = document.errors.filter((error) => !isDouble(error));
  if (first) return { offset: first.pos[0], faults: more.length + 1 };
  return isScalar(document.contents) && typeof document.contents.value === 'string' ? { offset: 0, faults: 1 } : { offset: text.length, faults: 0 };
}

/** Opens a text; what keeps it from being read becomes issues, and slips that can be told are mended so that the rest is read too. */
function openDocument(source: string, file: string, firstLine: number, issues: Issue[]): Opened | undefined {
  const deep = findDeep(source);
  const { slips, mended: text } = deep === undefined && measure(source).faults > 0 ? mendYaml(source, measure) : { slips: [], mended: source };
  const lines = new LineCounter();
  const document = parseDocument(deep === undefined ? text : '', { lineCounter: lines });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  };
  issues.push(...slips.map(({ rule, line, column, found }): Issue => ({ rule, place: { file, line: line + firstLine - 1, column }, found, facts: {} })));
  if (deep !== undefined) issues.push({ rule: 'yaml-deep', place: placeIn(source, deep, file, firstLine), found: source.slice(deep, deep + 10), facts: {} });
  const twice = document.errors.filter(isDouble);
  const [other] = document.errors.filter((error) => !isDouble(error));
  const lineOf = (offset: number): string => text.split('\n')[lines.linePos(offset).line - 1]?.trim() ?? '';
  issues.push(...twice.map(({ pos }): Issue => ({ rule: 'yaml-key-twice', place: placeAt(pos[0]), found: text.slice(pos[0]).match(/^[^\s:]*/)?.[0] ?? '', facts: {} })));
  if (other) issues.push({ rule: 'yaml-syntax', place: placeAt(other.pos[0]), found: lineOf(other.pos[0]), facts: {} });
  return deep !== undefined || other ? undefined : { document, text, placeAt };
}

function placeIn(text: string, offset: number, file: string, firstLine: number): Place {
  const before = text.slice(0, offset);
  return { file, line: before.split('\n').length + firstLine - 1, column: offset - before.lastIndexOf('\n') };
}

/**
 * YAML text → a value of the shape, or issues that name line and column. YAML is read as plain data:
 * anchors, tags, merge keys, doubled keys and names such as `__proto__` are issues.
 * @param firstLine line of the file that the text begins on (front matter begins on line 2)
 */
export function parseYaml<Value>(source: string, shape: z.ZodType<Value>, file: string, issues: Issue[], firstLine = 1): YamlReading<Value> | undefined {
  const own: Issue[] = judgeCharacters(source, file, file, firstLine);
  const masked = own.length === 0 ? source : source.replace(UNSEEN, (character) => ' '.repeat(character.length));
  const opened = openDocument(masked, file, firstLine, own);
  const faults = opened ? judgeYaml(opened.document, opened.text) : [];
  own.push(...faults.map(({ rule, offset, found }): Issue => ({ rule, place: opened?.placeAt(offset) ?? { file }, found, facts: { field: file } })));
  const isPlain = opened !== undefined && !faults.some(({ rule }) => rule === 'yaml-deep' || rule === 'yaml-colon') && !hasAliases(opened.document);
  const reading = isPlain ? readShape(opened, shape, file, firstLine, own) : undefined;
  const spoilt = new Set(own.filter(({ rule }) => rule.startsWith('char-')).map(({ place }) => place.line));
  issues.push(...own.filter(({ rule, place }) => !(rule === 'yaml-syntax' || rule === 'yaml-shape') || !spoilt.has(place.line)));
  return own.length === 0 ? reading : undefined;
}

function readShape<Value>({ document, placeAt }: Opened, shape: z.ZodType<Value>, file: string, firstLine: number, own: Issue[]): YamlReading<Value> | undefined {
  const placeOf = (path: readonly PropertyKey[]): Place => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return placeAt(node.range[0]);
    }
    return { file, line: firstLine, column: 1 };
  };
  const result = shape.safeParse(document.toJS(), { error: z.locales.zhCN().localeError });
  if (result.success) return { value: result.data, placeOf };
  const placeOfKey = (path: readonly PropertyKey[], key: string): Place => {
    const parent: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
    const pair = isMap(parent) ? parent.items.find((item) => isScalar(item.key) && String(item.key.value) === key) : undefined;
    return isScalar(pair?.key) && pair.key.range ? placeAt(pair.key.range[0]) : placeOf([...path, key]);
  };
  const absent = result.error.issues.filter(({ path }) => path.length > 0 && document.getIn(path, true) === undefined);
  const findMeant = (path: readonly PropertyKey[], key: string): string => absent.map((fault) => fault.path).filter((other) => other.length === path.length + 1 && path.every((part, index) => part === other[index]))
    .map((other) => String(other.at(-1))).find((name) => isNear(key, name, 2)) ?? '';
  const meant = new Set<string>();
  const keys = result.error.issues.flatMap((fault): Issue[] => (fault.code !== 'unrecognized_keys' ? [] : fault.keys.map((key) => {
    const nearest = findMeant(fault.path, key);
    meant.add([...fault.path, nearest].join('.'));
    return { rule: nearest === '' ? 'yaml-key' : 'yaml-key-name', place: placeOfKey(fault.path, key), found: key, facts: { nearest } };
  })));
  const values = result.error.issues.flatMap((fault): Issue[] => {
    if (fault.code === 'unrecognized_keys' || (absent.includes(fault) && meant.has(fault.path.join('.')))) return [];
    return [{ rule: 'yaml-shape', place: placeOf(fault.path), found: fault.path.map(String).join('.') || file, facts: { expected: fault.message } }];
  });
  const taken = new Set(own.map(({ place: { line, column } }) => `${line ?? ''}:${column ?? ''}`));
  own.push(...[...keys, ...values].filter(({ place: { line, column } }) => !taken.has(`${line ?? ''}:${column ?? ''}`)));
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
