import { describe, expect, it } from 'vitest';
import type { Chapter } from '../../src/model/chapter.ts';
import type { Issue } from '../../src/model/issue.ts';
import { parseChapter } from '../../src/source/chapter/parse-chapter.ts';

const HEAD = '---\ntitle: 收入\nsummary: 钱从哪里来。\npart: 2\norder: 20\nsections: ["2.1", 2.10]\n---\n\n';

function read(body: string, head = HEAD): { chapter: Chapter | undefined; issues: Issue[]; rules: string[] } {
  const issues: Issue[] = [];
  const chapter = parseChapter(head + body, '2019', 'income', 'income.mdx', issues);
  return {
    chapter,
    issues,
    rules: issues.map(({ rule, place }) => `${rule} ${place.line ?? ''}:${place.column ?? ''}`),
  };
}

describe('parseChapter', () => {
  it('reads the head, with blanks for what may be left out', () => {
    expect(read('文字').chapter).toMatchObject({
      year: '2019',
      slug: 'income',
      title: '收入',
      part: 2,
      order: 20,
      keyFigure: '',
      project: '',
    });
  });

  it('knows each component, its attributes and its place', () => {
    const { chapter, rules } = read(
      '收入<Amount of="income:total" />。\n\n- 其中<Amount of="income:general" />\n\n<Chart of="fig-1" />\n',
    );
    expect(rules).toEqual([]);
    expect(chapter?.parts).toMatchObject([
      { name: 'Amount', attributes: { of: 'income:total' }, place: { file: 'income.mdx', line: 9, column: 3 } },
      { name: 'Amount', attributes: { of: 'income:general' }, place: { line: 11, column: 5 } },
      { name: 'Chart', attributes: { of: 'fig-1' }, place: { line: 13, column: 1 } },
    ]);
  });

  it('finds components and words inside others', () => {
    const { chapter } = read('<Note>\n\n说明<Term of="other">其他收入</Term>。\n\n</Note>\n');
    expect(chapter?.parts.map(({ name }) => name)).toEqual(['Note', 'Term']);
    expect(chapter?.texts.map(({ text }) => text)).toEqual(['说明', '其他收入', '。']);
  });

  it('keeps words and links with their places', () => {
    const { chapter } = read('第一段。\n\n见[表](https://www.example.gov.cn/)。\n');
    expect(chapter?.texts[0]).toEqual({ text: '第一段。', place: { file: 'income.mdx', line: 9, column: 1 } });
    expect(chapter?.links).toEqual([
      { address: 'https://www.example.gov.cn/', place: { file: 'income.mdx', line: 11, column: 2 } },
    ]);
  });

  it.each([
    ['import Chart from "./chart.astro"\n', 'chapter-import 9:1'],
    ['export const total = 1\n', 'chapter-import 9:1'],
    ['合计{1 + 1}。', 'chapter-expression 9:3'],
    ['第一段\n\n{process.env.HOME}\n', 'chapter-expression 11:1'],
    ['收入<Amount of="a:b">。', 'chapter-slash 9:3'],
    ['收入<Amount of=a:b />。', 'chapter-unquoted 9:14'],
    ['文字 <!-- 注 -->', 'chapter-comment 9:4'],
  ])('refuses %j', (body, rule) => {
    expect(read(body).rules).toEqual([rule]);
  });

  it('names the line of a fault in the head', () => {
    const { chapter, issues } = read('文字', HEAD.replace('part: 2', 'part: 二'));
    expect(chapter).toBeUndefined();
    expect(issues).toMatchObject([{ rule: 'yaml-shape', found: 'part', place: { line: 4, column: 7 } }]);
  });

  it('refuses a chapter without a head', () => {
    expect(read('文字', '').issues).toMatchObject([{ rule: 'chapter-head', place: { line: 1, column: 1 } }]);
  });

  it('knows the places of the members of the head', () => {
    expect(read('文字').chapter?.places).toMatchObject({
      title: { line: 2, column: 8 },
      sections: [
        { line: 6, column: 12 },
        { line: 6, column: 19 },
      ],
    });
  });
});
