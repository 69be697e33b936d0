import { describe, expect, it } from 'vitest';
import { listPassages, flattenPassages } from '../../src/desk/intake/chapters/list-passages.ts';
import { mergeChapters } from '../../src/desk/intake/chapters/merge-chapters.ts';
import { writeBody } from '../../src/desk/intake/chapters/write-body.ts';
import { type ShowCell, writeFigures } from '../../src/desk/intake/chapters/write-figures.ts';
import type { OutlinePiece, PieceRole } from '../../src/desk/intake/outline/piece.ts';
import { listLost } from '../../src/desk/intake/text/count-lost.ts';
import { parseTerm } from '../../src/desk/intake/text/list-terms.ts';
import { mergeTable } from '../../src/desk/intake/text/merge-rows.ts';
import type { FigureFate, FigureTag } from '../../src/inspection/claims/claim.ts';

const SHOWN: Readonly<Record<string, { bare: string; whole: string }>> = {
  'form:total': { bare: '1,040.00', whole: '1,040.00万元' },
  'facts:cars': { bare: '2', whole: '2辆' },
  'dates:end': { bare: '2024-12-31', whole: '2024-12-31' },
};
const show: ShowCell = (reference) => SHOWN[reference];

/** A figure of a text, found by its characters. */
function fate(text: string, printed: string, of: string, tag: FigureTag): FigureFate {
  const start = text.indexOf(printed);
  return { start, end: start + printed.length, printed, fate: { kind: 'bound', of, tag, isForm: true } };
}

describe('a figure in the words of a chapter', () => {
  it.each([
    [
      'number and unit become the tag that prints both',
      '收入1,040.00万元。',
      '1,040.00万元',
      'form:total',
      'Amount',
      '收入<Amount of="form:total" />。',
    ],
    [
      'a bare number whose unit stands in the head of its column gets none',
      '1040.00',
      '1040.00',
      'form:total',
      'Amount',
      '<Value of="form:total" />',
    ],
    [
      'a bare number that the cell has otherwise gets its unit, or it would mislead',
      '10400000',
      '10400000',
      'form:total',
      'Amount',
      '<Amount of="form:total" />',
    ],
    [
      'a value without a unit of its own keeps the printed one',
      '车辆2辆',
      '2辆',
      'facts:cars',
      'Value',
      '车辆<Value of="facts:cars" />辆',
    ],
  ] as const)('%s', (_, text, printed, of, tag, mdx) => {
    expect(writeFigures(text, [fate(text, printed, of, tag)], show)).toBe(mdx);
  });

  it('stays typed where it measures nothing, marked only where it would read as typed by hand, and is held while it is open', () => {
    const text = '2024年“15分钟生活圈”占2.85万元';
    const fates: FigureFate[] = [
      { start: 0, end: 5, printed: '2024年', fate: { kind: 'words', why: 'year' } },
      { start: 6, end: 10, printed: '15分钟', fate: { kind: 'words', why: 'name' } },
      { start: 15, end: 21, printed: '2.85万元', fate: { kind: 'open', decision: 'd-1' } },
    ];
    expect(writeFigures(text, fates, show)).toBe('2024年“<Name>15分钟</Name>生活圈”占<Open of="d-1">2.85万元</Open>');
  });
});

function piece(role: PieceRole, text: string, more: Partial<OutlinePiece> = {}): OutlinePiece {
  return { role, locator: '3.1', rank: 0, text, title: text, rows: [], place: { paragraph: 1 }, ...more };
}

describe('the body of a chapter', () => {
  it('has headings by depth, lists, tables with figures, and contradictions behind the paragraph they are of, once', () => {
    const pieces = listPassages({
      places: [],
      pieces: [
        piece('section', '（一）总体情况', { rank: 20 }),
        piece('paragraph', '第一段。'),
        piece('section', '1．甲', { rank: 30 }),
        piece('bullet', '• 乙'),
        piece('bullet', '丙'),
        piece('table', '', {
          locator: '3.1.T1',
          rows: [
            ['项目', '金额|万元'],
            ['丁', '1,040.00'],
          ],
        }),
        piece('paragraph', '第二段。'),
      ],
    });
    const [, first] = flattenPassages(pieces);
    const cell = flattenPassages(pieces).find(({ text }) => text === '1,040.00');
    expect(cell?.labels).toEqual(['丁', '金额|万元']);
    const body = writeBody(pieces, {
      figures: new Map([[cell?.id ?? '', [fate('1,040.00', '1,040.00', 'form:total', 'Amount')]]]),
      show,
      projects: new Map(),
      conflicts: new Map([
        [first?.id ?? '', ['c-1']],
        [cell?.id ?? '', ['c-1', 'c-2']],
      ]),
    });
    expect(body).toBe(
      [
        '## （一）总体情况',
        '',
        '第一段。',
        '',
        '<Conflict of="c-1" />',
        '',
        '### 1．甲',
        '',
        '- 乙',
        '- 丙',
        '',
        '| 项目 | 金额\\|万元 |',
        '| --- | --- |',
        '| 丁 | <Value of="form:total" /> |',
        '',
        '<Conflict of="c-2" />',
        '',
        '第二段。',
      ].join('\n'),
    );
  });
});

describe('what was written before', () => {
  const record = { a: { digest: '', paragraphs: [] } };

  it('is written anew only as long as nobody changed it', () => {
    const first = mergeChapters(
      new Map([
        ['a', '---\nx\n---\n\n一。\n'],
        ['b', '二。\n'],
      ]),
      new Map(),
      {},
      () => false,
    );
    expect([...first.written.keys()]).toEqual(['a', 'b']);
    const draft = new Map([
      ['a', '---\nx\n---\n\n一，改。\n'],
      ['b', '二。\n'],
    ]);
    const next = mergeChapters(new Map([['a', '---\nx\n---\n\n一。\n\n三。\n']]), draft, first.record, () => false);
    expect([[...next.written.keys()], next.edited, next.gone]).toEqual([
      [],
      [{ slug: 'a', fresh: ['三。'], isGone: false }],
      ['b'],
    ]);
    expect(mergeChapters(new Map([['a', '一。\n']]), new Map(), record, () => false).edited).toEqual([
      { slug: 'a', fresh: ['一。'], isGone: true },
    ]);
  });

  it("rows: an editor's value stays, one of the text gives way to the next", () => {
    const claim = { table: 't', id: 'x', values: { name: '甲', amount: '2.00', source: '1' } };
    const made = mergeTable('t', [claim], { draft: new Map(), record: {} });
    expect(made).toEqual({ rows: [{ ...claim.values, id: 'x' }], edited: [] });
    const edited = mergeTable('t', [claim], {
      draft: new Map([['t', [{ id: 'x', name: '甲', amount: '3.00', source: '1' }]]]),
      record: { 't:x': 'another' },
    });
    expect(edited).toEqual({ rows: [{ id: 'x', name: '甲', amount: '3.00', source: '1' }], edited: ['t:x'] });
  });
});

describe('what is left of a text', () => {
  it('is counted by itself: a figure printed twice and bound once is lost once', () => {
    const bound = fate('收入10.00万元', '10.00万元', 'a:b', 'Amount');
    expect(listLost(['收入10.00万元，支出10.00万元。', '一、收入'], [bound], '2024')).toEqual(['10.00万元']);
    expect(listLost(['收入约10.00万元。'], [bound], '2024')).toEqual([]);
    const ends = [fate('补助3万-5万元', '3万', 'a:b', 'Amount'), fate('补助3万-5万元', '5万元', 'a:b.max', 'Amount')];
    expect(listLost(['补助3万-5万元。'], ends, '2024')).toEqual([]);
    expect(listLost(['补助3万-5万元。'], ends.slice(1), '2024')).toEqual(['3万-5万元']);
    expect(listLost(['改善水面200余亩。'], [fate('改善水面200余亩', '200', 'a:b', 'Value')], '2024')).toEqual([]);
  });

  it.each([
    ['1.财政拨款收入：指财政资金。', '财政拨款收入', '指财政资金。'],
    ['（二）“三公”经费:指三项经费。', '“三公”经费', '指三项经费。'],
    ['基本支出，是指日常支出。', '基本支出', '是指日常支出。'],
    ['十六、机关运行经费指办公等费用。', '机关运行经费', '指办公等费用。'],
  ])('a term: %s', (text, term, definition) => {
    expect(parseTerm(text)).toEqual({ term, definition });
  });
});
