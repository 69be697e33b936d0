import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeWords } from '../../src/desk/intake/chapters/escape-words.ts';
import type { ChapterNode } from '../../src/source/chapter/chapter-node.ts';
import { isLinkAddress } from '../../src/source/chapter/judge-link.ts';
import { parseChapter } from '../../src/source/chapter/parse-chapter.ts';
import { parseMdx } from '../../src/source/chapter/parse-mdx.ts';
import { formatIssue } from '../../src/views/say/issue-text.ts';

const HEAD = '---\ntitle: 标题\nsummary: 说明。\npart: 1\norder: 10\nsections: ["1"]\n---\n\n';

/** What a reader sees of a tree. */
function readWords({ type, name, value, children }: ChapterNode): string {
  if (name === 'br') return '\n';
  return type === 'text' || type === 'inlineCode' ? (value ?? '') : (children ?? []).map(readWords).join('');
}

/** What a text reads as once it is written into a chapter, and what the check says of it. */
function readBack(
  text: string,
  around: (mdx: string) => string = (mdx) => mdx,
): { words: string; faults: string[]; kinds: string[] } {
  const mdx = around(escapeWords(text, true, isLinkAddress));
  const issues = parseChapterIssues(mdx);
  const tree = parseMdx(mdx, 'x', [])?.tree;
  return { words: tree ? readWords(tree) : '', faults: issues, kinds: (tree?.children ?? []).map(({ type }) => type) };
}

function parseChapterIssues(mdx: string): string[] {
  const issues: Parameters<typeof parseChapter>[4] = [];
  parseChapter(`${HEAD}${mdx}\n`, '2024', 'x', 'content/2024/x.mdx', issues);
  return issues.map(formatIssue);
}

/** Words as documents have them, and every sign that Markdown or MDX could take for its own. */
const WORDS = [
  '收入',
  '支出',
  '（一）',
  '1.',
  '2)',
  '-',
  '+',
  '=',
  '* ',
  '**',
  '_',
  '`',
  '~~',
  '|',
  '{',
  '}',
  '{a}',
  '<',
  '>',
  '<b>',
  '</b>',
  '<!--',
  '&',
  '&amp;',
  '&#65;',
  '\\',
  '#',
  '# ',
  '[',
  ']',
  '](',
  '!',
  '![a](b)',
  ':',
  '：',
  '"',
  "'",
  '$',
  '^',
  '@',
  'import a',
  'export b',
  'a',
  ' ',
  '  ',
  '。',
  '，',
  '12.5%',
  'http://',
  'https://a.cn/b',
  'www.',
  'www.a.cn',
  'x_y@b-c.cn',
  '＜Amount of="x"',
  '——',
  '①',
  '\n',
];

describe('words of a document in a chapter', () => {
  it('read exactly as printed, whatever they are, and the check finds nothing in them', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 9 }), (parts) => {
        const text = parts.join('').trim();
        fc.pre(text !== '');
        const { words, faults, kinds } = readBack(text);
        expect({ words, faults }).toEqual({ words: text, faults: [] });
        expect(kinds.every((kind) => kind === 'paragraph' || kind === 'mdxJsxFlowElement')).toBe(true);
      }),
      { numRuns: 3000, seed: 99 },
    );
  });

  it('read so in a cell of a table, too', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 9 }), (parts) => {
        const text = parts.join('').trim();
        fc.pre(text !== '');
        const { words, faults } = readBack(text, (mdx) => `| 甲 |\n| --- |\n| ${mdx} |`);
        expect({ words, faults }).toEqual({ words: `甲${text}`, faults: [] });
      }),
      { numRuns: 2000, seed: 99 },
    );
  });

  it.each([
    ['1. 一般公共服务支出', '1\\. 一般公共服务支出'],
    ['- 其中', '\\- 其中'],
    ['网址 http://a.gov.cn 见此', '网址 [http://a.gov.cn](https://a.gov.cn) 见此'],
  ])('%s', (text, mdx) => {
    expect(escapeWords(text, true, isLinkAddress)).toBe(mdx);
  });
});
