import { type Document, isScalar, LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { Issue, Place } from '../../model/issue.ts';
import { mendYaml, type YamlReach } from './mend-yaml.ts';

/** A document, the text it was read from, and how places in that text are found in the file. */
export interface OpenedYaml {
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

/** A text as the parser reads it, and where its lines begin. */
interface Parsed {
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

function parse(text: string): Parsed {
  const lines = new LineCounter();
  return { document: parseDocument(text, { lineCounter: lines }), lines };
}

/** How far a text can be read. */
function measure(text: string, { document } = parse(text)): YamlReach {
  const [first, ...more] = document.errors.filter((error) => !isDouble(error));
  if (first) return { offset: first.pos[0], faults: more.length + 1 };
  return isScalar(document.contents) && typeof document.contents.value === 'string'
    ? { offset: 0, faults: 1 }
    : { offset: text.length, faults: 0 };
}

/** Opens a YAML text; what keeps it from being read becomes issues, and slips that can be told are mended so that the rest is read too. */
export function openYaml(source: string, file: string, firstLine: number, issues: Issue[]): OpenedYaml | undefined {
  const deep = findDeep(source);
  const first = parse(deep === undefined ? source : '');
  const { slips, mended: text } =
    deep === undefined && measure(source, first).faults > 0
      ? mendYaml(source, (changed) => measure(changed))
      : { slips: [], mended: source };
  const { document, lines } = text === source ? first : parse(text);
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  };
  issues.push(
    ...slips.map(({ rule, line, column, found }): Issue => ({
      rule,
      place: { file, line: line + firstLine - 1, column },
      found,
      facts: {},
    })),
  );
  if (deep !== undefined)
    issues.push({
      rule: 'yaml-deep',
      place: placeIn(source, deep, file, firstLine),
      found: source.slice(deep, deep + 10),
      facts: {},
    });
  const twice = document.errors.filter(isDouble);
  const [other] = document.errors.filter((error) => !isDouble(error));
  const lineOf = (offset: number): string => text.split('\n')[lines.linePos(offset).line - 1]?.trim() ?? '';
  issues.push(
    ...twice.map(({ pos }): Issue => ({
      rule: 'yaml-key-twice',
      place: placeAt(pos[0]),
      found: text.slice(pos[0]).match(/^[^\s:]*/)?.[0] ?? '',
      facts: {},
    })),
  );
  if (other) issues.push({ rule: 'yaml-syntax', place: placeAt(other.pos[0]), found: lineOf(other.pos[0]), facts: {} });
  return deep !== undefined || other ? undefined : { document, text, placeAt };
}

function placeIn(text: string, offset: number, file: string, firstLine: number): Place {
  const before = text.slice(0, offset);
  return { file, line: before.split('\n').length + firstLine - 1, column: offset - before.lastIndexOf('\n') };
}
