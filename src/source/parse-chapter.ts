import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { z } from 'zod';
import type { Chapter, ChapterLink, ChapterPart, ChapterText } from '../model/chapter.ts';
import type { Issue, Place } from '../model/issue.ts';
import { parseYaml } from './parse-yaml.ts';

const frontShape = z.object({
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
  readonly name?: string | null;
  readonly attributes?: readonly { readonly type: string; readonly name?: string; readonly value?: unknown }[];
  readonly children?: readonly Node[];
  readonly position?: { readonly start: { readonly line: number; readonly column: number } } | undefined;
}

interface Parts {
  readonly parts: ChapterPart[];
  readonly texts: ChapterText[];
  readonly links: ChapterLink[];
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

function collect(node: Node, file: string, into: Parts, issues: Issue[]): void {
  const place: Place = { file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
  const refused = REFUSED[node.type];
  if (refused !== undefined) issues.push({ rule: refused, place, found: (node.value ?? '').slice(0, 60), facts: {} });
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') into.parts.push({ name: node.name ?? '', attributes: readAttributes(node), place });
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') into.texts.push({ text: node.value ?? '', place });
  if (node.type === 'link') into.links.push({ address: node.url ?? '', place });
  for (const child of node.children ?? []) collect(child, file, into, issues);
}

function parseTree(text: string, file: string, issues: Issue[]): Node | undefined {
  try {
    return unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).parse(text);
  } catch (error) {
    const { line, column, reason } = error as { line?: number; column?: number; reason?: string };
    issues.push({ rule: 'chapter-syntax', place: { file, line: line ?? 1, column: column ?? 1 }, found: reason ?? String(error), facts: {} });
    return undefined;
  }
}

/** MDX text → a chapter: its head, the components it uses and its plain words, each with its place. Imports and expressions are refused. */
export function parseChapter(text: string, year: string, slug: string, file: string, issues: Issue[]): Chapter | undefined {
  const tree = parseTree(text, file, issues);
  if (!tree) return undefined;
  const front = tree.children?.find((node) => node.type === 'yaml');
  const head = parseYaml(front?.value ?? '', frontShape, file, issues, 2);
  const into: Parts = { parts: [], texts: [], links: [] };
  collect(tree, file, into, issues);
  return head && { ...head.value, year, slug, file, ...into };
}
