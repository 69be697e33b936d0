import { describe, expect, it } from 'vitest';
import { cutExcerpt } from '../../src/views/search/browser/page/cut-excerpt.ts';
import { nameBlocks } from '../../src/views/frame/name-blocks.ts';
import { readPage } from '../../src/views/frame/read-page.ts';

describe('nameBlocks', () => {
  it('names paragraphs and items without an id, and changes nothing else', () => {
    const html =
      '<p>甲，5万元。</p>\n<ul><li>乙</li><li id="x">丙</li></ul><nav><p>丁</p></nav><p>甲，6万元。</p><p></p>';
    const named = nameBlocks(html);
    expect(named.replace(/ id="(?:p|li)-[0-9a-f]{6}(?:-2)?"/g, '')).toBe(html);
    expect(named.match(/ id="(?:p|li)-/g)).toHaveLength(3);
    expect(new Set(named.match(/ id="[^"]+"/g)).size).toBe(4);
  });

  it('keeps a name when a figure is corrected or a paragraph comes before', () => {
    const name = (html: string): string | undefined => / id="([^"]+)"[^>]*>甲/.exec(nameBlocks(html))?.[1];
    expect(name('<p>甲，5万元。</p>')).toBe(name('<p>新的一段。</p><p>甲，6.50万元。</p>'));
  });
});

describe('the blocks of a page', () => {
  it('gives each heading, paragraph, item and row with the anchor that leads to it', () => {
    const html =
      '<body><p>外</p><div data-pagefind-body><h1 id="top">题</h1><p id="p1">一 <b>二</b></p><p>三</p>' +
      '<table><thead><tr><th>头</th></tr></thead><tbody><tr id="r"><th>行</th><td>5</td></tr></tbody></table>' +
      '<details class="proofs"><p>证</p></details></div></body>';
    expect(readPage(html, true).blocks).toEqual([
      { id: 'top', tag: 'head', text: '题' },
      { id: 'p1', tag: 'text', text: '一 二' },
      { id: 'p1', tag: 'text', text: '三' },
      { id: 'r', tag: 'row', text: '行，5' },
    ]);
    const named = html.replace('<th>头</th>', '<th>名称</th><th>数（万元）</th>');
    expect(readPage(named, true).blocks?.at(-1)).toEqual({
      id: 'r',
      tag: 'row',
      text: '行，5',
      heads: '名称|数（万元）',
    });
  });

  const inBody = (html: string): string[] =>
    (readPage(`<main data-pagefind-body>${html}</main><p>后</p>`, true).blocks ?? []).map(
      ({ id, tag, text }) => `${id} ${tag} ${text}`,
    );

  it.each([
    [
      'an item without the list and the paragraph in it',
      '<ul><li id="a">甲<ul><li id="b">乙</li></ul></li><li id="c"><p>丙</p>丁</li></ul>',
      ['a text 甲', 'b text 乙', 'c text 丁', 'c text 丙'],
    ],
    [
      'a row by its cells, with what stands in them',
      '<table><caption>题</caption><tr id="r"><th><p>行</p></th><td> </td>' +
        '<td>1<br>2<span class="hidden-text">x</span></td></tr></table>',
      ['top text 题', 'r row 行，12', 'r text 行'],
    ],
    [
      'nothing of drawings, menus, forms and proofs, whatever stands in them',
      '<p id="a">甲<svg><text id="s">图</text><path/></svg></p><nav><p id="n">乙</p></nav>' +
        '<div class="x proofs"><p>证</p></div><p>丙</p>',
      ['a text 甲', 'a text 丙'],
    ],
    [
      'the nearest id, also that of a void element',
      '<div id="x"><img id="i"><p>甲</p></div><h2>乙</h2>',
      ['i text 甲', 'i head 乙'],
    ],
    [
      'references of characters and line ends',
      '<dl><dt>A&amp;B\n C</dt><dd>&#25910;</dd></dl>',
      ['top text A&B C', 'top text 收'],
    ],
  ])('have %s', (_, html, blocks) => {
    expect(inBody(html)).toEqual(blocks);
  });

  it('are asked for or not: links and places are the same', () => {
    const html = '<main data-pagefind-body id="m"><p id="a"><a href="/x/#y" name="n">甲</a></p></main>';
    const plain = readPage(html);
    const whole = readPage(html, true);
    expect([plain.blocks, whole.blocks]).toEqual([undefined, [{ id: 'a', tag: 'text', text: '甲' }]]);
    expect([[...plain.addresses], [...plain.ids], [...plain.places]]).toEqual([
      [['/x/#y', 'a']],
      ['m', 'a'],
      ['m', 'a', 'n'],
    ]);
    expect([whole.addresses, whole.places]).toEqual([plain.addresses, plain.places]);
  });
});

describe('cutExcerpt', () => {
  it('marks the words with the quotes inside them', () => {
    expect(cutExcerpt('占“三公”经费的', ['三公经费'])).toEqual([
      { text: '占', marked: false },
      { text: '“三公”经费', marked: true },
      { text: '的', marked: false },
    ]);
  });

  it('cuts long texts near the words and never inside quotes or brackets', () => {
    const text = `${'前'.repeat(200)}，见《${'书'.repeat(20)}接待${'名'.repeat(60)}》，${'后'.repeat(200)}`;
    const cut = cutExcerpt(text, ['接待'])
      .map((piece) => piece.text)
      .join('');
    expect(cut).toContain('《');
    expect(cut).toContain('》');
    expect(cut.length).toBeLessThan(200);
  });
});
