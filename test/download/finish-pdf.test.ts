import { describe, expect, it } from 'vitest';
import { findPages, finishPdf } from '../../src/views/book/finish-pdf.ts';

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const textOf = (file: Uint8Array): string => Buffer.from(file).toString('latin1');
const hex = (text: string): string =>
  [...text].map((character) => character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')).join('');

const INFO =
  "1 0 obj\n<</Title <FEFF8BD5>\n/Creator (Mozilla/5.0 \\(X11; Linux x86_64\\) a long line of other words that nobody needs here)\n/CreationDate (D:20261123074434+00'00')>>\nendobj";
const PDF =
  `%PDF-1.4\n${INFO}\n` +
  '5 0 obj\n<</Type /Pages\n/Count 3\n/Kids [6 0 R 9 0 R]>>\nendobj\n6 0 obj\n<</Type /Pages\n/Kids [7 0 R 8 0 R]>>\nendobj\n7 0 obj\n<</Type /Page>>\nendobj\n8 0 obj\n<</Type /Page>>\nendobj\n9 0 obj\n<</Type /Page>>\nendobj\n' +
  '10 0 obj\n<</a [7 0 R /XYZ 6 580.7 0]\n/b-2 [9 0 R /XYZ 6 1 0]\n/#E7#94#B2 [8 0 R /XYZ 0 0 0]>>\nendobj\n11 0 obj\n<</Type /Catalog\n/Pages 5 0 R\n/Dests 10 0 R>>\nendobj\n';

describe('findPages', () => {
  it('counts the pages of a tree of pages, and reads names of any characters', () => {
    expect([...findPages(bytes(PDF))]).toEqual([
      ['a', 1],
      ['b-2', 3],
      ['甲', 2],
    ]);
  });

  it('finds nothing in a file without places', () => {
    expect(findPages(bytes('%PDF-1.4\n')).size).toBe(0);
  });
});

describe('finishPdf', () => {
  const names = { title: '试', author: '某局', date: '2021-09-24', headings: ['概览', '哈哈'] };

  it('says title, author and the date of the data in as many bytes, and nothing of the browser', () => {
    const done = textOf(finishPdf(bytes(PDF), names));
    expect(done.length).toBe(PDF.length);
    expect(done).toContain(`/Author <FEFF${hex('某局')}>`);
    expect(done).toContain("/CreationDate (D:20210924000000+00'00')");
    expect(done).not.toMatch(/Mozilla|2026/);
  });

  it('leaves out what does not fit', () => {
    const done = textOf(finishPdf(bytes(PDF), { ...names, author: '某'.repeat(100) }));
    expect(done.length).toBe(PDF.length);
    expect(done).not.toContain('/Author');
  });

  it('counts nodes from one, in their order', () => {
    expect(textOf(finishPdf(bytes('(node00004197) [(node00004190) (node00004197)]'), names))).toBe(
      '(node00000002) [(node00000001) (node00000002)]',
    );
  });

  it('writes a bookmark once where it stands twice, and only there', () => {
    const mark = (title: string): string => `/Title <FEFF${hex(title)}>\n/Dest`;
    expect(textOf(finishPdf(bytes(mark('概览概览')), names))).toBe(`/Title <FEFF${hex('概览')}>        \n/Dest`);
    expect(textOf(finishPdf(bytes(mark('哈哈')), names))).toBe(mark('哈哈'));
    expect(textOf(finishPdf(bytes(mark('表表')), names))).toBe(mark('表表'));
  });
});
