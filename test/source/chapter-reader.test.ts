import { parseFrontmatter, unified } from '@astrojs/markdown-remark';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Issue } from '../../src/model/issue.ts';
import type { ChapterNode } from '../../src/source/chapter/chapter-node.ts';
import { CHAPTER_PLUGINS } from '../../src/source/chapter/chapter-plugins.ts';
import { CHAPTER_PROCESSOR } from '../../src/source/chapter/compile-chapter.ts';
import { parseChapter } from '../../src/source/chapter/parse-chapter.ts';
import { parseMdx } from '../../src/source/chapter/parse-mdx.ts';
import { splitHead } from '../../src/source/csv/split-head.ts';
import { HEAD_FAULTS, withHead } from '../faults/chapter-heads.ts';
import { HOSTILE } from '../faults/chapter-hostile.ts';
import { LEGAL_BODIES, LEGAL_HEADS } from '../faults/chapter-legal.ts';
import { SLIPS } from '../faults/chapter-slips.ts';

type Render = (text: string) => Promise<{ readonly code: string; readonly tree: ChapterNode | undefined }>;

/** What a tree holds in reading order. The site takes paragraphs of tags alone apart, so that a tag is a tag in either form. */
function list(node: ChapterNode): string[] {
  const attributes = (node.attributes ?? [])
    .map(({ name, value }) => `${name ?? '...'}=${typeof value === 'string' ? value : '{}'}`)
    .join(' ');
  const own = [
    node.type.replace(/(?:Flow|Text)(?=Element|Expression)/, ''),
    node.name ?? '',
    attributes,
    node.url ?? '',
    node.type === 'text' ? (node.value?.trim() ?? '') : (node.value ?? ''),
  ].join('|');
  const isQuiet =
    ['root', 'paragraph'].includes(node.type) || (node.type === 'text' && (node.value ?? '').trim() === '');
  return [...(isQuiet ? [] : [own]), ...(node.children ?? []).flatMap(list)];
}

function inspect(text: string): Issue[] {
  const issues: Issue[] = [];
  parseChapter(text, '2019', 'income', 'income.mdx', issues);
  return issues;
}

/** The body as the site's reader leaves it; undefined where its YAML stops it. */
function cutAsSite(text: string): string | undefined {
  try {
    return parseFrontmatter(text, { frontmatter: 'empty-with-spaces' }).content;
  } catch {
    return undefined;
  }
}

let render: Render;

beforeAll(async () => {
  let tree: ChapterNode | undefined;
  const capture =
    () =>
    (root: unknown): void => {
      tree = structuredClone(root) as ChapterNode;
    };
  const processor = unified({ remarkPlugins: [...CHAPTER_PLUGINS, capture], gfm: false, smartypants: false });
  const renderer = await processor.createMdxRenderer?.({ syntaxHighlight: false } as never, {
    optimize: false,
    srcDir: new URL('file:///src/'),
    sourcemap: false,
  });
  if (!renderer) throw new Error('no renderer of MDX');
  render = async (text) => {
    tree = undefined;
    const { code } = await renderer.process(text, '/content/2019/income.mdx', {});
    return { code, tree };
  };
});

describe('the site and the check read chapters alike', () => {
  it('with one list of plugins', () => {
    expect(CHAPTER_PROCESSOR.name).toBe('unified');
    expect(CHAPTER_PROCESSOR.options).toMatchObject({
      remarkPlugins: CHAPTER_PLUGINS,
      gfm: false,
      smartypants: false,
      rehypePlugins: [],
      recmaPlugins: [],
    });
  });

  const bodies = [...LEGAL_BODIES, ...[...SLIPS, ...HOSTILE].map(([, body]) => body)];

  it('to the same tree, or not at all', async () => {
    let compared = 0;
    for (const body of bodies) {
      const issues: Issue[] = [];
      const reading = parseMdx(body, 'income.mdx', issues);
      const site = await render(body).catch(() => undefined);
      if (issues.length > 0 || site?.tree === undefined) continue;
      compared += 1;
      expect(list(reading?.tree as ChapterNode), body).toEqual(list(site.tree));
    }
    expect(compared).toBeGreaterThan(120);
  });

  it('to a page without a program, where the check passes it', async () => {
    for (const body of LEGAL_BODIES) {
      const { code } = await render(body);
      expect(
        code
          .match(/^(?:import|export) .*$/gm)
          ?.filter(
            (line) =>
              !/^import \{.*\} from "astro\/jsx-(?:dev-)?runtime"/.test(line) &&
              !/^export (?:const frontmatter|function getHeadings|default function MDXContent)/.test(line),
          ),
        body,
      ).toEqual([]);
      expect(code, body).not.toMatch(/\b(?:on[a-z]+|style|srcDoc|innerHTML|set:html)"?: /i);
    }
  });

  it('with the head cut at the same place', () => {
    for (const text of LEGAL_HEADS) expect(splitHead(text, 'a.mdx', []).body, text).toBe(cutAsSite(text));
  });

  it('with the head cut at the same place wherever the check passes it', () => {
    const line = fc.constantFrom(
      '---',
      '--- ',
      '----',
      '+++',
      '---x',
      '--',
      '{x}',
      'title: 收入',
      'part: 2',
      'note: |',
      '  ---',
      ' +++',
      '',
      '"',
      "'",
      '# 注',
      'summary: "a',
      '{y}"',
      '文字',
      '\t',
      '...',
      '%YAML 1.1',
    );
    const end = fc.constantFrom('\n', '\r\n');
    let passed = 0;
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.boolean(), end, (lines, isWhole, eol) => {
        const text = (isWhole ? `${withHead()}${lines.join('\n')}\n` : lines.join('\n')).replaceAll('\n', eol);
        const issues: Issue[] = [];
        const { body } = splitHead(text, 'a.mdx', issues);
        // A lone CR is refused as a character, wherever it stands.
        if (issues.length > 0 || /\r(?!\n)/.test(text)) return;
        const cut = cutAsSite(text);
        if (cut === undefined) return;
        passed += 1;
        expect(body).toBe(cut);
      }),
      { seed: 2020, numRuns: 400, examples: HEAD_FAULTS.map(([, text]) => [text.split('\n'), false, '\n']) },
    );
    expect(passed).toBeGreaterThan(20);
  });
});

describe('a chapter put together at random', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '收入',
      '<Amount of="a:b" />',
      '<Note>',
      '</Note>',
      '<',
      '>',
      '{',
      '}',
      '“',
      '"',
      '=',
      '/',
      '\n\n',
      '\n',
      '- ',
      '> ',
      '| ',
      '`',
      '*',
      '~',
      '[',
      ']',
      '(',
      ')',
      '!',
      'https://a.example.cn',
      '&rlm;',
      '<!--',
      '-->',
      '＜',
      'import ',
      '---',
      '<b>',
      'x={y}',
      '{...z}',
      '\\',
      '\u202E',
      '^1',
      ':',
    ),
    fc.string({ maxLength: 4 }),
  );

  it('gives a chapter or issues with places, never a crash, and nothing the site reads as a program', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 16 }), async (pieces) => {
        const body = pieces.join('');
        const issues = inspect(withHead().replace('文字\n', body));
        for (const { place } of issues)
          expect(place).toMatchObject({ line: expect.any(Number) as number, column: expect.any(Number) as number });
        if (issues.length > 0) return;
        const { tree } = await render(body);
        expect(
          list(tree as ChapterNode).filter((node) => /^mdx(?:jsEsm|Expression)|\.\.\.=|=\{\}|^image|^html/.test(node)),
        ).toEqual([]);
      }),
      { seed: 2020, numRuns: 1500 },
    );
  }, 120_000);
});
