import { compileFunction } from 'node:vm';
import * as runtime from 'astro/jsx-runtime';
import { expect, it } from 'vitest';
import { compileChapter } from '../../src/source/chapter/compile-chapter.ts';
import { LEGAL_BODIES } from '../faults/chapter-legal.ts';

interface Node {
  readonly type: unknown;
  readonly props: Readonly<Record<string, unknown>>;
}

interface Program {
  readonly MDXContent: (props: object) => Node;
  readonly getHeadings: () => unknown;
}

const PARTS = [
  'Amount',
  'Percent',
  'Count',
  'Value',
  'Chart',
  'Chapter',
  'Conflict',
  'DataTable',
  'Indicators',
  'Name',
  'Note',
  'Open',
  'Term',
];

/** Each part draws its name, what it is of, and what it holds. */
const components = Object.fromEntries(PARTS.map((name) => [name, name]));

async function open(body: string): Promise<Program> {
  const code = await compileChapter(`---\ntitle: 收入\n---\n${body}`, 'content/2019/income.mdx');
  return (compileFunction(code, ['runtime']) as (used: object) => Program)(runtime);
}

/** The words of nodes in reading order; a part stands as its name and its attribute. */
function read(node: unknown): string {
  if (Array.isArray(node)) return node.map(read).join('');
  if (typeof node === 'string') return node;
  const { type, props } = node as Node;
  const own = PARTS.includes(String(type))
    ? `<${String(type)} ${typeof props['of'] === 'string' ? props['of'] : ''}>`
    : '';
  return own + ('children' in props ? read(props['children']) : '');
}

it('gives the words and the parts of a chapter, and its headings with their places', async () => {
  const { MDXContent, getHeadings } = await open(
    '\n## 总体情况\n\n收入<Amount of="02-income:total" />万元。\n\n### 因公出国（境）\n',
  );
  expect(read(MDXContent({ components }))).toBe('总体情况\n收入<Amount 02-income:total>万元。\n因公出国（境）');
  expect(getHeadings()).toEqual([
    { depth: 2, slug: '总体情况', text: '总体情况' },
    { depth: 3, slug: '因公出国境', text: '因公出国（境）' },
  ]);
});

it('leaves words alone that look like a program', async () => {
  const words = ['import {jsx as _jsx} from "astro/jsx-runtime";', 'export const a = 1', 'export default function b()'];
  const { MDXContent } = await open(
    `\n一段：\n${words
      .map((line) => `\\${line}`)
      .join('\n')
      .replaceAll('{', '\\{')}\n`,
  );
  const said = read(MDXContent({ components }));
  for (const line of words) expect(said).toContain(line);
});

it('opens every chapter that the check lets through', async () => {
  for (const body of LEGAL_BODIES) {
    const { MDXContent, getHeadings } = await open(`\n${body}`);
    expect(Array.isArray(getHeadings()), body).toBe(true);
    expect(() => read(MDXContent({ components })), body).not.toThrow();
  }
});
