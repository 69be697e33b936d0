import jsonc, { type Node, type ParseError } from 'jsonc-parser';
import type { Issue, Place } from '../../model/issue.ts';

/** A path of member names and positions in a list. */
export type JsonPath = readonly (string | number)[];

/** A JSON value, and where each part of it stands. */
export interface JsonReading {
  readonly value: unknown;
  /** Where the value of a path stands, or as much of the path as there is. */
  readonly placeOf: (path: JsonPath) => Place;
  /** Where the name of the last member of a path stands. */
  readonly placeOfName: (path: JsonPath) => Place;
  /** The characters of a value, as numbers lose digits when they are read. */
  readonly textOf: (path: JsonPath) => string;
}

const BYTE_ORDER_MARK = '\uFEFF';
const STRICT = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

/** Words for what the reader tells by number; all else is a place where no JSON goes on. */
const EXPECTED: Readonly<Record<string, string>> = {
  InvalidCommentToken: 'JSON 里没有注释',
  PropertyNameExpected: '双引号括起来的键，最后一项之后没有逗号',
  ValueExpected: '一个值，最后一项之后没有逗号',
  ColonExpected: '键之后的冒号',
  CommaExpected: '两项之间的逗号',
  CloseBraceExpected: '收尾的 }',
  CloseBracketExpected: '收尾的 ]',
  EndOfFileExpected: '到此为止，只有一个值',
  UnexpectedEndOfString: '收尾的双引号，文字里的换行写作 \\n',
  UnexpectedEndOfNumber: '一个完整的数',
  InvalidUnicode: '\\u 和四位十六进制数',
  InvalidEscapeCharacter: 'JSON 有的转义，反斜线本身写作 \\\\',
  InvalidCharacter: '没有控制字符',
  InvalidSymbol: '双引号括起来的文字、数、true、false 或 null',
};

function openPlaces(text: string, file: string): (offset: number) => Place {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return (offset) => {
    const line = starts.findLastIndex((start) => start <= offset);
    return { file, line: line + 1, column: [...text.slice(starts[line], offset)].length + 1 };
  };
}

/** The word or sign at an offset. */
function wordAt(text: string, offset: number): string {
  return /^(?:\/[/*][^\n]*|[\p{L}\p{N}_.+-]+|[^\s])/u.exec(text.slice(offset))?.[0] ?? '';
}

/** Members that an object has twice, with the offsets of both names. */
function listTwice(node: Node): { name: Node; first: Node }[] {
  const children = node.children ?? [];
  const names = node.type === 'object' ? children.flatMap(({ children: [name] = [] }) => name ?? []) : [];
  const twice = names.flatMap((name, index) => {
    const first = names.findIndex(({ value }) => value === name.value);
    return first < index && names[first] ? [{ name, first: names[first] }] : [];
  });
  return [...twice, ...children.flatMap(listTwice)];
}

function readTree(text: string, errors: ParseError[]): { tree: Node; value: unknown } | undefined {
  try {
    const tree = jsonc.parseTree(text, errors, STRICT);
    return tree && errors.length === 0 ? { tree, value: JSON.parse(text) as unknown } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Text → the JSON value that it is by the letter of RFC 8259: no comments, no comma at the end, no NaN, no byte-order mark, no name twice.
 * Each fault becomes an issue with line and column; a text that is no JSON gives undefined.
 */
export function parseJson(text: string, file: string, issues: Issue[]): JsonReading | undefined {
  const placeAt = openPlaces(text, file);
  if (text.startsWith(BYTE_ORDER_MARK)) {
    issues.push({
      rule: 'json-syntax',
      place: placeAt(0),
      found: 'U+FEFF',
      facts: { expected: '文件开头没有字节顺序标记' },
    });
    return undefined;
  }
  const errors: ParseError[] = [];
  const reading = readTree(text, errors);
  if (!reading) {
    const [first] = errors;
    const offset = first?.offset ?? 0;
    const expected = first ? EXPECTED[jsonc.printParseErrorCode(first.error)] : undefined;
    issues.push({
      rule: 'json-syntax',
      place: placeAt(offset),
      found: wordAt(text, offset),
      facts: { expected: expected ?? '能读通的 JSON' },
    });
    return undefined;
  }
  const { tree, value } = reading;
  for (const { name, first } of listTwice(tree))
    issues.push({
      rule: 'json-twice',
      place: placeAt(name.offset),
      found: String(name.value),
      facts: { first: String(placeAt(first.offset).line) },
    });
  const find = (path: JsonPath): Node => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = jsonc.findNodeAtLocation(tree, path.slice(0, length));
      if (node) return node;
    }
    return tree;
  };
  return {
    value,
    placeOf: (path) => placeAt(find(path).offset),
    placeOfName: (path) => placeAt((find(path).parent?.children?.[0] ?? find(path)).offset),
    textOf: (path) => text.slice(find(path).offset, find(path).offset + find(path).length),
  };
}
