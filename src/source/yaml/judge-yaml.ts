import { type Document, isAlias, isCollection, isMap, isScalar, type Node, type Pair, visit } from 'yaml';
import { PROTOTYPE_NAMES } from '../../lib/prototype-names.ts';
import { findBadCharacter } from '../text/check-characters.ts';

/** A part of a YAML text that is more than plain data, with its offset. */
export interface YamlFault {
  readonly rule: string;
  readonly offset: number;
  readonly found: string;
}

/** Deeper nesting than any file here has. */
const DEEPEST = 16;

const WHOLE = new Set(['char-mojibake', 'char-nfc']);

const word = (text: string, offset: number): string => /^\S*/.exec(text.slice(offset, offset + 60))?.[0] ?? '';

/** Where the sign of an anchor or a tag stands, before its value. */
function findSign(text: string, sign: '&' | '!', node: Node): number {
  const start = node.range?.[0] ?? 0;
  const last = text[start] === sign ? start : Math.max(text.lastIndexOf(sign, start), 0);
  return text[last - 1] === sign ? last - 1 : last;
}

function judgeNode(node: Node, text: string, anchors: ReadonlySet<string>): YamlFault[] {
  const offset = node.range?.[0] ?? 0;
  // An alias is nothing without its anchor, which is named: one message for both. Without one it is a text such as `**甲**`.
  if (isAlias(node))
    return anchors.has(node.source) ? [] : [{ rule: 'yaml-feature', offset, found: word(text, offset) }];
  const signs = [
    ...(node.anchor === undefined ? [] : ['&' as const]),
    ...(node.tag === undefined ? [] : ['!' as const]),
  ];
  const found = signs
    .map((sign) => findSign(text, sign, node))
    .map((at): YamlFault => ({ rule: 'yaml-feature', offset: at, found: word(text, at) }));
  const bad =
    isScalar(node) && typeof node.value === 'string' && node.type === 'QUOTE_DOUBLE'
      ? findBadCharacter(node.value)
      : undefined;
  // Characters that stand in the text as they are have been judged there; these are written as `\\u202E`.
  return [...found, ...(bad && !WHOLE.has(bad.rule) ? [{ rule: bad.rule, offset, found: bad.found }] : [])];
}

function judgeKey({ key, value }: Pair, text: string): YamlFault[] {
  if (!isScalar(key)) return [{ rule: 'yaml-feature', offset: (key as Node | null)?.range?.[0] ?? 0, found: '?' }];
  const offset = key.range?.[0] ?? 0;
  const name = String(key.value);
  if (name === '<<') return [{ rule: 'yaml-feature', offset, found: '<<' }];
  if (/\?\s+$/.test(text.slice(0, offset).slice(-8))) return [{ rule: 'yaml-feature', offset, found: `? ${name}` }];
  const colon = /^[A-Za-z_][\w-]*：/.exec(name);
  if (colon && (!isScalar(value) || value.value === null))
    return [{ rule: 'yaml-colon', offset: offset + colon[0].length - 1, found: name }];
  return PROTOTYPE_NAMES.has(name) ? [{ rule: 'yaml-key', offset, found: name }] : [];
}

function walk(node: unknown, text: string, anchors: ReadonlySet<string>, depth = 0): YamlFault[] {
  if (!isAlias(node) && !isScalar(node) && !isCollection(node)) return [];
  const own = judgeNode(node, text, anchors);
  if (!isCollection(node)) return own;
  if (depth > DEEPEST)
    return [
      ...own,
      { rule: 'yaml-deep', offset: node.range?.[0] ?? 0, found: word(text, node.range?.[0] ?? 0).slice(0, 10) },
    ];
  if (!isMap(node)) return [...own, ...node.items.flatMap((item) => walk(item, text, anchors, depth + 1))];
  return [
    ...own,
    ...node.items.flatMap((pair) => [
      ...judgeKey(pair, text),
      ...(isScalar(pair.key) ? judgeNode(pair.key, text, anchors) : []),
      ...walk(pair.value, text, anchors, depth + 1),
    ]),
  ];
}

function listAnchors(document: Document.Parsed): Set<string> {
  const anchors = new Set<string>();
  visit(document, {
    Node: (_, node) => {
      if (!isAlias(node) && node.anchor !== undefined) anchors.add(node.anchor);
    },
  });
  return anchors;
}

/** True where a document says a thing by pointing at another, so that one fault would be found wherever it is pointed at. */
export function hasAliases(document: Document.Parsed): boolean {
  let found = false;
  visit(document, {
    Alias: () => {
      found = true;
    },
  });
  return found;
}

/** Everything in a document that is no plain list, mapping or value: anchors, aliases, tags, merge keys, directives, names of the program itself. */
export function judgeYaml(document: Document.Parsed, text: string): YamlFault[] {
  const directive = /^%\S+/m.exec(text);
  const directives: YamlFault[] =
    directive && document.directives.yaml.explicit === true
      ? [{ rule: 'yaml-feature', offset: directive.index, found: directive[0] }]
      : [];
  return [...directives, ...walk(document.contents, text, listAnchors(document))];
}
