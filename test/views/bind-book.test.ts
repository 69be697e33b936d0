import { describe, expect, it } from 'vitest';
import { bindBook } from '../../src/views/book/bind-book.ts';

const bind = (html: string, base = '/'): string => bindBook(html, { year: '2020', base });

describe('bindBook', () => {
  it('puts the name of its part before every name of a part, and lowers the headings there', () => {
    expect(
      bind(
        '<h2 id="a">甲</h2><div data-part="a"><h2 id="x">乙</h2><svg aria-labelledby="t u"><title id="t">丙</title><g clip-path="url(#t)"></g></svg></div>',
      ),
    ).toBe(
      '<h2 id="a">甲</h2><div data-part="a"><h3 id="a-x">乙</h3><svg aria-labelledby="a-t a-u"><title id="a-t">丙</title><g clip-path="url(#a-t)"></g></svg></div>',
    );
  });

  it.each([
    ['/2020/a/', '#a'],
    ['/2020/a/#x', '#a-x'],
    ['/2020/a/#gone', '#a'],
    ['/2020/tables/01-form/#row', '#01-form-row'],
    ['/2020/tables/01-form/#gone', '#01-form'],
    ['/glossary/#word', '#glossary-word'],
    ['/2020/checks/#slip', '#inconsistencies-slip'],
  ])('leads %s inside the page, to %s', (address, place) => {
    const ids =
      '<h2 id="a"></h2><div data-part="a"><p id="x"></p></div><h3 id="01-form"></h3><p id="01-form-row"></p><p id="glossary-word"></p><p id="inconsistencies-slip"></p>';
    expect(bind(`${ids}<a href="${address}">词</a>`)).toBe(
      `${ids.replace('id="x"', 'id="a-x"')}<a href="${place}">词</a>`,
    );
    expect(bind(`${ids}<a href="/open${address}">词</a>`, '/open/')).toContain(`<a href="${place}">`);
  });

  it('keeps the words of a link to what the page does not hold, and links to other sites', () => {
    expect(
      bind(
        '<p><a class="fig" href="/2020/tables/shares/#x">1</a><a href="/2019/a/">2</a><a href="https://www.gov.cn/">3</a></p>',
      ),
    ).toBe('<p><a class="fig">1</a><a>2</a><a href="https://www.gov.cn/">3</a></p>');
  });
});
