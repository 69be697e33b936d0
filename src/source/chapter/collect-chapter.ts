import type { ChapterLink, ChapterPart, ChapterText } from '../../model/chapter.ts';
import type { Issue, Place } from '../../model/issue.ts';
import { type ChapterNode, type ChapterSource, pointAt } from './chapter-node.ts';
import { judgeNode } from './judge-node.ts';
import { judgeTag } from './judge-tag.ts';
import { isLinkAddress } from './judge-link.ts';

/** What a chapter's body holds, each with its place. */
export interface CollectedBody {
  readonly parts: ChapterPart[];
  readonly texts: ChapterText[];
  readonly links: ChapterLink[];
  readonly runs: ChapterText[][];
}

/** What one walk through a chapter's tree reads, gathers and finds wrong. */
interface Walk {
  readonly source: ChapterSource;
  /** Offsets of slips that were mended and of characters that may not be there: what stands around one is not judged again. */
  readonly mended: readonly number[];
  readonly body: CollectedBody;
  readonly issues: Issue[];
}

/** Nodes whose inline content reads as one run of words. */
const BLOCKS = new Set(['paragraph', 'heading', 'tableCell', 'mdxJsxFlowElement', 'code']);
/** Stands in a run where a component prints a figure, so that words on both sides of it are not read as one. */
const FIGURE = '\uFFFC';
/** Hold a figure that is still to be decided, and a number that measures nothing. */
const TYPED = new Set(['Open', 'Name']);

function isMended(node: ChapterNode, mended: readonly number[]): boolean {
  const start = node.position?.start.offset ?? 0;
  const end = node.children?.[0]?.position?.start.offset ?? node.position?.end.offset ?? 0;
  return mended.some((offset) => offset >= start && offset < end);
}

function collectTag(node: ChapterNode, place: Place, run: ChapterText[], { source, mended, body, issues }: Walk): void {
  const found = judgeTag(node, place, source);
  run.push({ text: FIGURE, place });
  if (isMended(node, mended)) return;
  issues.push(...found);
  if (found.length > 0) return;
  const attributes = Object.fromEntries(
    (node.attributes ?? []).map(({ name = '', value }) => [name, typeof value === 'string' ? value : '']),
  );
  body.parts.push({ name: node.name ?? '', attributes, place });
}

/** Words that a reader sees or hears: text, code, and the title of a link. */
function collectWords(node: ChapterNode, place: Place, run: ChapterText[], { body }: Walk): void {
  if (['text', 'inlineCode', 'code'].includes(node.type)) {
    run.push({ text: node.value ?? '', place });
    body.texts.push({ text: node.value ?? '', place });
  }
  if ((node.title ?? '') !== '') body.runs.push([{ text: node.title ?? '', place }]);
}

function collectLink(node: ChapterNode, place: Place, { body, issues, mended }: Walk): void {
  const { type, url = '', position } = node;
  if (type !== 'link' && type !== 'definition') return;
  body.links.push({ address: url, place });
  const isSpoilt = mended.some(
    (offset) => offset >= (position?.start.offset ?? 0) && offset < (position?.end.offset ?? 0),
  );
  if (!isSpoilt && !isLinkAddress(url)) issues.push({ rule: 'chapter-link', place, found: url, facts: {} });
}

/**
 * A node that the parser made out of a piece of text (an e-mail address between words) has no place: it is looked for
 * behind what stands before it.
 */
function findPosition(node: ChapterNode, source: ChapterSource, from: number): ChapterNode['position'] {
  if (node.position) return node.position;
  const words = node.value ?? node.children?.[0]?.value ?? '';
  const offset = Math.max(source.text.indexOf(words, from), from);
  return { start: pointAt(source.text, offset), end: pointAt(source.text, offset + words.length) };
}

function collectNode(bare: ChapterNode, from: number, outer: ChapterText[], walk: Walk): number {
  const { source, issues, body } = walk;
  const position = findPosition(bare, source, from);
  const node = { ...bare, position };
  const place: Place = { file: source.file, line: position?.start.line ?? 1, column: position?.start.column ?? 1 };
  issues.push(...judgeNode(node, place, source));
  const run: ChapterText[] = BLOCKS.has(node.type) ? [] : outer;
  if (run !== outer) body.runs.push(run);
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') collectTag(node, place, run, walk);
  collectWords(node, place, run, walk);
  collectLink(node, place, walk);
  let at = position?.start.offset ?? from;
  // What stands in these is typed on purpose, and no run of the words around it.
  const inner = TYPED.has(node.name ?? '') ? [] : run;
  for (const child of node.children ?? []) at = collectNode(child, at, inner, walk);
  return position?.end.offset ?? at;
}

/** Walks through a chapter's tree: everything on the closed lists is gathered, everything else becomes an issue at its place. */
export function collectChapter(
  tree: ChapterNode,
  source: ChapterSource,
  mended: readonly number[],
  issues: Issue[],
): CollectedBody {
  const body: CollectedBody = { parts: [], texts: [], links: [], runs: [] };
  collectNode(tree, 0, [], { source, mended, body, issues });
  return body;
}
