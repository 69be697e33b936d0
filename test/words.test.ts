import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import astro from 'eslint-plugin-astro';
import ts from 'typescript';
import { expect, it } from 'vitest';

/** Where sentences belong: the words of a room, and the room of what commands say. */
const WORDS = /\.zh\.ts$|^src\/views\/say\//;

const HAN = /\p{Script=Han}/u;

/** Text from one offset of a file up to another. */
type Span = readonly [from: number, to: number];

interface AstroNode {
  readonly type: string;
  readonly range: Span;
  readonly children?: readonly AstroNode[];
}

interface AstroParser {
  parseForESLint: (
    code: string,
    options: { readonly parser: string },
  ) => {
    readonly ast: { readonly body: readonly AstroNode[]; readonly comments: readonly AstroNode[] };
  };
}

/** The parsers that the linter uses: of components, and of the TypeScript in them. */
const parser = astro.configs['flat/base'].flatMap(({ languageOptions }) => languageOptions?.['parser'] ?? [])[0];
const inner = { parser: '@typescript-eslint/parser' };

/** The comments of a program. A scanner alone would read `//` in a text or a template as one, so the tree is asked. */
function listComments(code: string): Span[] {
  const source = ts.createSourceFile('words.ts', code, ts.ScriptTarget.Latest, true);
  const spans: Span[] = [];
  const visit = (node: ts.Node): void => {
    if (node.getChildCount(source) > 0) node.getChildren(source).forEach(visit);
    const leading = ts.getLeadingCommentRanges(code, node.getFullStart()) ?? [];
    const trailing = ts.getTrailingCommentRanges(code, node.getEnd()) ?? [];
    spans.push(...[...leading, ...trailing].map(({ pos, end }): Span => [pos, end]));
  };
  visit(source);
  return spans;
}

/** The comments of a component: those of its front matter and of expressions, and those of its markup. */
function listComponentComments(code: string): Span[] {
  const { ast } = (parser as AstroParser).parseForESLint(code, inner);
  const markup: Span[] = [...code.matchAll(/<!--.*?-->/gs)].map(({ index, 0: { length } }) => [index, index + length]);
  return [...ast.comments.map(({ range }) => range), ...markup];
}

/** The lines of a file that have a Han character outside its comments, each with its number. */
function listHan(file: string, code: string): string[] {
  const comments = file.endsWith('.astro') ? listComponentComments(code) : listComments(code);
  const bare = comments.reduce(
    (text, [from, to]) => text.slice(0, from) + text.slice(from, to).replace(/[^\n]/g, ' ') + text.slice(to),
    code,
  );
  return bare.split('\n').flatMap((line, index) => (HAN.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : []));
}

const files = ['src/views', 'src/pages']
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
  .filter((file) => /\.(?:ts|astro)$/.test(file) && !WORDS.test(file))
  .sort();

/** The lines with Han of all files; one without any, comments included, need not be parsed. */
const found = files.flatMap((file) => {
  const code = readFileSync(file, 'utf8');
  return HAN.test(code) ? listHan(file, code) : [];
});

it('finds words in programs and components, and passes their comments', () => {
  const program = "// 行\nconst a = '版'; /* 本 */\nconst b = `${a}//表${a}`; // 表\nconst c = /合计$/;\n/** 末 */";
  expect(listHan('a.ts', program).map((line) => line.slice(0, 6))).toEqual(['a.ts:2', 'a.ts:3', 'a.ts:4']);
  const component =
    '---\n/** 行 */\nconst a = "版"; // 本\n---\n<p title="表">{a /* 里 */}</p>\n<!-- 外 -->\n<b>{/* 中 */}字</b>\n';
  expect(listHan('a.astro', component).map((line) => line.slice(0, 9))).toEqual([
    'a.astro:3',
    'a.astro:5',
    'a.astro:7',
  ]);
});

it('keeps the Chinese of the interface in the words of its room', () => {
  expect(files.length).toBeGreaterThan(200);
  expect(found).toEqual([]);
});
