import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../../../src/model/document.ts';
import { DocumentFault } from '../../../src/source/document/document-fault.ts';
import { joinLines, type PrintedLine } from '../../../src/source/document/join-lines.ts';
import { parseTextDocument } from '../../../src/source/document/parse-text-document.ts';

const readBytes = (bytes: Uint8Array): SourceDocument => parseTextDocument(bytes, []);
const read = (...lines: readonly string[]): SourceDocument => readBytes(new TextEncoder().encode(lines.join('\n')));
const listTexts = ({ blocks }: SourceDocument): unknown[] =>
  blocks.map((block) => (block.kind === 'table' ? block.rows : block.text));

const line = (text: string, more: Partial<PrintedLine> = {}): PrintedLine => ({
  text,
  indent: 0,
  isFull: true,
  isApart: false,
  ...more,
});
const join = (...lines: readonly PrintedLine[]): string[] => joinLines(lines).map(({ text }) => text);

describe('lines are joined', () => {
  it.each([
    ['where a full one goes on', [line('收入为1,23'), line('4.50万元。')], ['收入为1,234.50万元。']],
    ['with a blank between words only', [line('Water'), line('Bureau 2'), line('024年')], ['Water Bureau 2024年']],
    ['not behind one that is not full', [line('短', { isFull: false }), line('另')], ['短', '另']],
    [
      'not where the next one is numbered',
      [line('本部门包括'), line('（一）局机关'), line('1. 办公室'), line('其他'), line('二、机构')],
      ['本部门包括', '（一）局机关', '1. 办公室其他', '二、机构'],
    ],
    ['where a number with decimals stands first', [line('增长'), line('6.28%。')], ['增长6.28%。']],
    ['not behind a sentence, where nothing says how paragraphs begin', [line('完。'), line('又。')], ['完。', '又。']],
    [
      'behind a sentence too, where paragraphs are indented',
      [line('甲。', { indent: 2 }), line('续。'), line('乙。', { indent: 2 }), line('续。')],
      ['甲。续。', '乙。续。'],
    ],
    ['not over a gap', [line('甲'), line('乙', { isApart: true })], ['甲', '乙']],
  ])('%s', (_, lines, texts) => {
    expect(join(...lines)).toEqual(texts);
  });
});

describe('a text', () => {
  it('has tables where tabs cut lines alike, and a list of contents is none', () => {
    expect(
      listTexts(
        read(
          '目录',
          '一、概况\t1',
          '二、说明\t3',
          '',
          '项目\t预算\t决算',
          '甲\t\t2',
          '\t3\t4',
          '编制单位：某局\t单位：万元',
          '完',
        ),
      ),
    ).toEqual([
      '目录',
      '一、概况\t1',
      '二、说明\t3',
      [
        ['项目', '预算', '决算'],
        ['甲', '', '2'],
        ['', '3', '4'],
      ],
      '编制单位：某局\t单位：万元',
      '完',
    ]);
  });

  it('names characters that stand for nothing, with their place', () => {
    const { notices } = read('好', '收\uFFFD入', '锟斤拷锟斤拷', '\uE001支出');
    expect(notices.map(({ kind, place }) => `${kind} ${place?.paragraph ?? ''}`)).toEqual([
      'garbled 2',
      'garbled 3',
      'garbled 4',
    ]);
  });

  it('with one broken character is read, with many it is none', () => {
    const text = new TextEncoder().encode('部门决算收入支出合计。'.repeat(40));
    text[150] = 0xff;
    expect(readBytes(text).notices).toMatchObject([{ kind: 'garbled' }]);
    expect(() => readBytes(Uint8Array.from({ length: 400 }, (_, at) => (at % 2 === 0 ? 0xff : 0x41)))).toThrow(
      DocumentFault,
    );
  });

  it('drops what prints nothing', () => {
    expect(listTexts(read('\u200B决\u00AD算\uFEFF\u0007', '2023\u20112024'))).toEqual(['决算', '2023-2024']);
  });
});
