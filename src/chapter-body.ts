import { compileFunction } from 'node:vm';
import * as runtime from 'astro/jsx-runtime';
import { findChapterCode } from './shared-chapters.ts';

/** A heading of a chapter: its words, its level, and where links find it. */
export interface Heading {
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
}

/** What a chapter's page shows of its file: a component, which takes the parts by name as `components`, and its headings. */
export interface ChapterBody {
  readonly Content: (props: { readonly components: object }) => unknown;
  readonly headings: readonly Heading[];
}

interface Compiled {
  readonly MDXContent: (props: object) => unknown;
  readonly getHeadings: () => readonly Heading[];
}

/** By which of its renderers Astro draws a component, and that it was written as MDX. */
const RENDERER = Symbol.for('astro:renderer');
const WRITTEN = Symbol.for('mdx-component');

/** The body of a chapter, compiled from the text that was checked. */
export async function getBody(file: string): Promise<ChapterBody> {
  // Nodes, tags and attributes of a chapter are on closed lists (src/source/chapter/judge-node.ts): it has no program of its own.
  const open = compileFunction(await findChapterCode(file), ['runtime'], { filename: file }) as (
    used: object,
  ) => Compiled;
  const { MDXContent, getHeadings } = open(runtime);
  const components = { Fragment: runtime.Fragment };
  const Content: ChapterBody['Content'] = (props) =>
    MDXContent({ ...props, components: { ...components, ...props.components } });
  return { Content: Object.assign(Content, { [RENDERER]: 'astro:jsx', [WRITTEN]: true }), headings: getHeadings() };
}
