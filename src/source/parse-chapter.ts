import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { z } from 'zod';
import type { Chapter, ChapterLink, ChapterPart, ChapterText } from '../model/chapter.ts';
import type { Issue, Place } from '../model/issue.ts';
import { parseYaml } from './parse-yaml.ts';

const frontShape = z.strictObject({
  title: z.string().min(1),
  summary: z.string().min(1),
  part: z.number().int().min(1).max(5),
  order: z.number().int(),
  sections: z.array(z.union([z.string(), z.number()]).transform(String)).min(1),
  keyFigure: z.string().default(''),
  keyFigureLabel: z.string().default(''),
  project: z.string().default(''),
});

/** The members of a Markdown tree's nodes that are read here. */
interface Node {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly alt?: string | null | undefined;
  readonly name?: string | null;
  readonly attributes?: readonly { readonly type: string; readonly name?: string; readonly value?: unknown }[];
  readonly children?: readonly Node[];
  readonly position?: { readonly start: { readonly line: number; readonly column: number } } | undefined;
}

interface Parts {
  readonly parts: ChapterPart[];
  readonly texts: ChapterText[];
  readonly links: ChapterLink[];
  readonly runs: ChapterText[][];
}

const REFUSED: Readonly<Record<string, string>> = {
  mdxjsEsm: 'chapter-import',
  mdxFlowExpression: 'chapter-expression',
  mdxTextExpression: 'chapter-expression',
  html: 'chapter-expression',
};

function readAttributes(node: Node): Record<string, string> {
  const pairs = (node.attributes ?? []).map((attribute) => [attribute.name ?? '', typeof attribute.value === 'string' ? attribute.value : '']);
  return Object.fromEntries(pairs) as Record<string, string>;
}

/** Nodes whose inline content reads as one run of words. */
const BLOCKS = new Set(['paragraph', 'heading', 'tableCell', 'mdxJsxFlowElement', 'code']);
/** Attributes that name something; all others hold words for readers. */
const NAMING = new Set(['of', 'project']);
/** Stands in a run where a component prints a figure, so that words on both sides of it are not read as one. */
const FIGURE = '\uFFFC';

function collectComponent(node: Node, place: Place, into: Parts, run: ChapterText[]): void {
  const attributes = readAttributes(node);
  into.parts.push({ name: node.name ?? '', attributes, place });
  run.push({ text: FIGURE, place });
  into.runs.push(...Object.entries(attributes).filter(([name]) => !NAMING.has(name)).map(([, text]) => [{ text, place }]));
}

function collect(node: Node, file: string, into: Parts, issues: Issue[], outer: ChapterText[]): void {
  const place: Place = { file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
  const refused = REFUSED[node.type];
  if (refused !== undefined) issues.push({ rule: refused, place, found: (node.value ?? '').slice(0, 60), facts: {} });
  const run: ChapterText[] = BLOCKS.has(node.type) ? [] : outer;
  if (run !== outer) into.runs.push(run);
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') collectComponent(node, place, into, run);
  const words = node.type === 'image' ? node.alt : node.value;
  if (['text', 'inlineCode', 'code', 'image'].includes(node.type)) {
    run.push({ text: words ?? '', place });
    into.texts.push({ text: words ?? '', place });
  }
  if (node.type === 'link' || node.type === 'image' || node.type === 'definition') into.links.push({ address: node.url ?? '', place });
  for (const child of node.children ?? []) collect(child, file, into, issues, run);
}

function parseTree(text: string, file: string, issues: Issue[]): Node | undefined {
  try {
    return unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).parse(text);
  } catch (error) {
    const { line, column, reason } = error as { line?: number; column?: number; reason?: string };
    issues.push({ rule: 'chapter-syntax', place: { file, line: line ?? 1, column: column ?? 1 }, found: text.split('\n')[(line ?? 1) - 1]?.trim().slice(0, 60) || (reason ?? ''), facts: {} });
    return undefined;
  }
}

/** MDX text → a chapter: its head, the components it uses and its plain words, each with its place. Imports and expressions are refused. */
export function parseChapter(text: string, year: string, slug: string, file: string, issues: Issue[]): Chapter | undefined {
  const tree = parseTree(text, file, issues);
  if (!tree) return undefined;
  const front = tree.children?.find((node) => node.type === 'yaml');
  const head = parseYaml(front?.value ?? '', frontShape, file, issues, 2);
  const into: Parts = { parts: [], texts: [], links: [], runs: [] };
  collect(tree, file, into, issues, []);
  if (head) into.runs.push(...(['title', 'summary', 'keyFigureLabel'] as const).map((key) => [{ text: head.value[key], place: head.placeOf([key]) }]));
  return head && { ...head.value, year, slug, file, ...into };
}
