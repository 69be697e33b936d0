import { unified } from '@astrojs/markdown-remark';
import { CHAPTER_PLUGINS } from './chapter-plugins.ts';
import { splitHead } from '../csv/split-head.ts';

/** The names that the compiler takes from the runtime of the pages, and what it marks for others; words of a chapter stand in quotes. */
const IMPORT = /^import \{([^}]*)\} from "astro\/jsx-runtime";/;
const EXPORT = /^export (?:default )?(?=const|function)/gm;

/** The check reads chapters with the same list (`parse-mdx.ts`); GFM is on it. */
export const CHAPTER_PROCESSOR = unified({ remarkPlugins: [...CHAPTER_PLUGINS], gfm: false, smartypants: false });

type Renderer = Awaited<ReturnType<NonNullable<typeof CHAPTER_PROCESSOR.createMdxRenderer>>>;

let opened: Promise<Renderer> | undefined;

async function openRenderer(): Promise<Renderer> {
  if (!CHAPTER_PROCESSOR.createMdxRenderer) throw new Error('@astrojs/markdown-remark compiles no MDX any more');
  return CHAPTER_PROCESSOR.createMdxRenderer(
    { syntaxHighlight: false },
    { optimize: false, srcDir: new URL('file:///') },
  );
}

/**
 * Compiles a chapter that was checked.
 * @param text the whole file, with its head
 * @returns the body of a function of `runtime` (the exports of `astro/jsx-runtime`) that gives `MDXContent`, which makes
 * the nodes of the chapter of `{ components }`, and `getHeadings`, which lists its headings
 */
export async function compileChapter(text: string, file: string): Promise<string> {
  opened ??= openRenderer();
  const { code } = await (await opened).process(splitHead(text, file, []).body, file, {});
  if (!IMPORT.test(code)) throw new Error(`${file}: the compiler of MDX takes its runtime from elsewhere`);
  const own = code.replace(IMPORT, (_, names: string) => `const {${names.replaceAll(' as ', ': ')}} = runtime;`);
  return `${own.replace(EXPORT, '')}\nreturn { MDXContent, getHeadings };\n`;
}
