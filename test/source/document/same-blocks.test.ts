import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../../../src/model/document.ts';
import { parseAnyDocument } from '../../../src/source/document/parse-any-document.ts';
import { type DocxLayout, makeDocx } from './make-docx.ts';
import { makeHtmlPage } from './make-html-page.ts';
import { encodeGbk, makeTextFile } from './make-text-file.ts';
import { listPrinted, SAMPLE } from './sample-document.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));

const listBlocks = ({ blocks }: SourceDocument): unknown[] =>
  blocks.map((block) => (block.kind === 'table' ? block.rows : block.text));

async function listKinds(bytes: Uint8Array): Promise<string[]> {
  const { notices } = await parseAnyDocument(bytes, []);
  return [...new Set(notices.map(({ kind }) => kind))];
}

describe('one document in many kinds of files', () => {
  it.each<DocxLayout>(['typed', 'automatic', 'boxed'])('reads the same from a .docx: %s', async (layout) => {
    expect(listBlocks(await parseAnyDocument(await makeDocx(SAMPLE, layout), []))).toEqual(listPrinted(SAMPLE));
  });

  it.each([
    ['a web page', utf8(makeHtmlPage(SAMPLE))],
    ['a text', utf8(makeTextFile(SAMPLE, 0))],
    ['a text whose lines are broken', utf8(makeTextFile(SAMPLE, 36))],
    ['a text whose lines are broken elsewhere', utf8(makeTextFile(SAMPLE, 27))],
    ['a text in UTF-8 with its mark', utf8(`\uFEFF${makeTextFile(SAMPLE, 36)}`)],
    ['a text in UTF-16', utf16(makeTextFile(SAMPLE, 36))],
    ['a text in GBK', encodeGbk(makeTextFile(SAMPLE, 36))],
    ['a web page in GBK', encodeGbk(makeHtmlPage(SAMPLE).replace('utf-8', 'gb2312'))],
  ])('reads the same from %s', async (_, bytes) => {
    expect(listBlocks(await parseAnyDocument(bytes, []))).toEqual(listPrinted(SAMPLE));
  });

  it('says what was text boxes, and what was GBK', async () => {
    expect(await listKinds(await makeDocx(SAMPLE, 'boxed'))).toEqual(['textbox']);
    expect(await listKinds(encodeGbk(makeTextFile(SAMPLE, 36)))).toEqual(['encoding']);
    expect(await listKinds(await makeDocx(SAMPLE, 'automatic'))).toEqual([]);
  });

  it('gives levels to headings that the file marks as such', async () => {
    const { blocks } = await parseAnyDocument(await makeDocx(SAMPLE, 'automatic'), []);
    const levels = SAMPLE.map((block) => (block.kind === 'heading' ? block.level : undefined));
    expect(blocks.map((block) => (block.kind === 'paragraph' ? block.level : undefined))).toEqual(levels);
  });
});
