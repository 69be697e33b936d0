import { CHAPTER_TAGS } from '../../model/chapter-tags.ts';
import type { Issue, Place } from '../../model/issue.ts';
import { type ChapterNode, type ChapterSource, pointAt } from './chapter-node.ts';

const LONGEST = 60;

/** Every kind of node that a chapter may hold; tags have a list of their own. */
const PLAIN = new Set([
  'root',
  'paragraph',
  'text',
  'heading',
  'strong',
  'emphasis',
  'break',
  'thematicBreak',
  'blockquote',
  'list',
  'listItem',
  'link',
  'linkReference',
  'definition',
  'inlineCode',
  'code',
  'table',
  'tableRow',
  'tableCell',
  'delete',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
  // There is none without its definition, which is refused: one footnote, one message.
  'footnoteReference',
]);

/** Kinds of nodes that have a message of their own; every other kind is refused by its name. */
const REFUSED: ReadonlyMap<string, string> = new Map([
  ['mdxjsEsm', 'chapter-import'],
  ['mdxFlowExpression', 'chapter-expression'],
  ['mdxTextExpression', 'chapter-expression'],
  ['image', 'chapter-image'],
  ['imageReference', 'chapter-image'],
  ['footnoteDefinition', 'chapter-footnote'],
]);

/** True for a kind of node that is refused wherever it stands. */
export function isRefused({ type }: ChapterNode): boolean {
  return !PLAIN.has(type);
}

const COMMENT = /^\s*(?:\/\*(?:(?!\*\/)[^])*\*\/\s*)+$/;

/** The rule that a kind of node breaks, by itself or by what is set on it. */
function findRule(node: ChapterNode, written: string): string | undefined {
  const refused = REFUSED.get(node.type);
  if (refused === 'chapter-expression' && COMMENT.test(node.value ?? '')) return 'chapter-comment';
  if (refused !== undefined) return refused;
  if (!PLAIN.has(node.type)) return 'chapter-node';
  if (node.type === 'delete' && !written.startsWith('~~')) return 'chapter-tilde';
  if (node.type === 'listItem' && node.checked !== null && node.checked !== undefined) return 'chapter-checkbox';
  if (node.type === 'table' && (node.align ?? []).some((align) => align !== null)) return 'chapter-align';
  if (node.type === 'code' && (node.meta ?? '') !== '') return 'chapter-code';
  return node.type === 'code' && !/^[a-z0-9+-]*$/.test(node.lang ?? '') ? 'chapter-code' : undefined;
}

const NAMES = [...CHAPTER_TAGS.keys()].join('|');
/**
 * An opening tag that reads as text: brackets of Chinese type, or a blank behind `<`. A reference such as `&lt;` is text on purpose;
 * a closing tag has its opening one to speak for it.
 */
const TAG_AS_TEXT = new RegExp(`(?:＜|(?<!\\\\)<(?=\\s))\\s*(?:${NAMES})(?![A-Za-z])[^<＜>＞\\n]*[>＞]?`, 'gi');

/** Offsets of braces that close nothing: one that follows an escaped `\{` is as plain as that. */
function findBraces(written: string): number[] {
  let open = 0;
  return [...written.matchAll(/\\[{}]|\}/g)].flatMap(({ 0: sign, index }) => {
    if (sign !== '}') open += sign === '\\{' ? 1 : -1;
    else if (open <= 0) return [index];
    else open -= 1;
    return [];
  });
}

function judgeText(written: string, start: number, source: ChapterSource): Issue[] {
  const issueAt = (rule: string, offset: number, found: string): Issue => {
    const { line, column } = pointAt(source.text, start + offset);
    return { rule, place: { file: source.file, line, column }, found: found.slice(0, LONGEST), facts: {} };
  };
  const tags = [...written.matchAll(TAG_AS_TEXT)].map(({ index, 0: found }) =>
    issueAt('chapter-tag-as-text', index, found),
  );
  return [...tags, ...findBraces(written).map((index) => issueAt('chapter-brace', index, '}'))];
}

/** A node by the closed list of kinds: nothing that runs, nothing that is fetched, nothing the pages have no place for. */
export function judgeNode(node: ChapterNode, place: Place, source: ChapterSource): Issue[] {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  const written = source.text.slice(start, end);
  if (node.type === 'text') return judgeText(written, start, source);
  const rule = findRule(node, written);
  if (rule === undefined) return [];
  return [{ rule, place, found: (/^[^\r\n]*/.exec(written)?.[0] ?? '').slice(0, LONGEST), facts: { kind: node.type } }];
}
