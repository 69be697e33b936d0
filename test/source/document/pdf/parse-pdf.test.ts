import { describe, expect, it } from 'vitest';
import type { DocumentNotice, SourceDocument } from '../../../../src/model/document.ts';
import { DocumentFault } from '../../../../src/source/document/document-fault.ts';
import { parsePdf } from '../../../../src/source/document/pdf/parse-pdf.ts';
import { type HandPage, lattice, makePdf, picture, words } from './hand-pdf.ts';

const PAGE_TEXT = '本单位按照职责分工开展工作，完成了全年任务，情况如下所示';

function read(...pages: readonly (readonly string[] | HandPage)[]): Promise<SourceDocument> {
  return parsePdf(makePdf({ pages: pages.map((page) => ('drawing' in page ? page : { drawing: page })) }), []);
}

/** Paragraphs, tables and pictures as they read. */
function show({ blocks }: SourceDocument): string[] {
  return blocks.map((block) =>
    block.kind === 'table' ? block.rows.map((row) => row.join('|')).join('\n') : block.text,
  );
}

function pick({ notices }: SourceDocument, kind: DocumentNotice['kind']): (readonly [number | undefined, string])[] {
  return notices.filter((notice) => notice.kind === kind).map(({ place, text }) => [place?.page, text]);
}

/** Lines one below the other from a place, as they are broken on paper. */
function column(x: number, top: number, lines: readonly string[], size = 12): string[] {
  return lines.map((text, index) => words(x, top - index * size * 1.5, text, size));
}

/** The letters of a line that fills the page from 72 to 522. */
function fill(start: string, indent = 0): string {
  let text = start;
  while (measure(text) < 450 / 12 - indent - 0.5) text += '务';
  return text;
}

function measure(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) < 128 ? 0.5 : 1), 0);
}

describe('the text of a PDF', () => {
  it('joins the lines of a paragraph, ends it by indent, short line and number, and keeps it together over pages', async () => {
    const first = fill('一是做好水利工程建设，', 2);
    const second = fill('支出决算为');
    const document = await read(
      [
        words(96, 760, '一、主要职能'),
        words(96, 742, first),
        words(72, 724, second),
        words(72, 706, '9859.38万元。'),
        words(96, 688, fill('二是推进“15', 2)),
      ],
      [words(72, 760, '分钟生活圈”建设，完成预算的95.45'), words(72, 742, '（一）后面的一段')],
    );
    expect(show(document)).toEqual([
      '一、主要职能',
      `${first}${second}9859.38万元。`,
      `${fill('二是推进“15', 2)}分钟生活圈”建设，完成预算的95.45`,
      '（一）后面的一段',
    ]);
    expect(document.blocks.map(({ place }) => [place.page, place.paragraph])).toEqual([
      [1, 1],
      [1, 2],
      [1, 3],
      [2, 4],
    ]);
    expect(document.pages).toBe(2);
  });

  it('joins a line that leaves room in the middle of a sentence, not one that ends there or has no sentence', async () => {
    const inside = [...fill('收入合计增加，')].slice(0, -3).join('');
    const heading = [...fill('关于')].slice(0, -3).join('');
    const others = [fill('一段，'), `${fill('二段，').slice(0, -1)}。`, fill('三段，').slice(0, -1)];
    const document = await read(column(72, 760, [...others, inside, '各增加4.00万元。', heading, '另一段']));
    expect(show(document).filter((text) => /各增加|另一段/.test(text))).toEqual([
      expect.stringMatching(/收入合计增加，务+各增加4.00万元。$/),
      '另一段',
    ]);
  });

  it('joins a number that a full line breaks, and names one that may be two', async () => {
    const start = (text: string): string => [...fill('')].slice(0, 37 - Math.ceil(measure(text))).join('') + text;
    const sure = `${start('98')} `.trim();
    const unsure = `${start('98').slice(2)}98`;
    const document = await read([
      words(72, 760, sure.padEnd(38, '0').slice(0, sure.length)),
      words(72, 742, '59.38万元'),
      words(72, 700, fill('说明')),
      words(72, 682, '完。'),
    ]);
    expect(show(document)[0]).toMatch(/9859\.38万元$/);
    const named = await read([
      words(72, 760, unsure.replace(/98$/, '1.25')),
      words(72, 742, '59.38万元'),
      words(72, 700, fill('说明')),
      words(72, 682, '完。'),
    ]);
    expect(show(named)[0]).toMatch(/1\.25 59\.38万元$/);
    expect(pick(named, 'doubt')).toHaveLength(1);
  });

  it('closes up what is spaced out and what a producer puts between ideographs and digits', async () => {
    expect(
      show(
        await read([
          words(250, 760, '目    录', 18),
          words(72, 700, '社 会 保 障 和 就 业 支 出'),
          words(72, 640, '某局 2024 年度收入 9859.38 万元'),
          words(72, 580, '第一部分 概况'),
        ]),
      ),
    ).toEqual(['目录', '社会保障和就业支出', '某局2024年度收入9859.38万元', '第一部分 概况']);
  });

  it('leaves out heads, feet and page numbers and names each once', async () => {
    const texts = ['第一页的话。', '第二页的话长一些。', `第三页的话。${PAGE_TEXT}。`];
    const pages = texts.map((text, index) => [
      words(200, 810, '某县水务局部门决算', 9),
      words(72, 700, text),
      words(280, 40, `— ${index + 1} —`, 9),
    ]);
    const document = await read(...pages);
    expect(show(document)).toEqual(texts);
    expect(pick(document, 'running')).toEqual([
      [1, '—1—'],
      [1, '某县水务局部门决算'],
    ]);
  });

  it('keeps lines of contents apart, with their dots', async () => {
    expect(
      show(await read(column(72, 760, ['一、主要职能……………………………………………………1', '二、机构设置……………………………………………………2']))),
    ).toEqual(['一、主要职能……………………………………………………1', '二、机构设置……………………………………………………2']);
  });

  it('reads two columns one after the other', async () => {
    const side = (name: string): string[] =>
      Array.from({ length: 8 }, (_, index) => `${name}栏第${'一二三四五六七八'[index] ?? ''}行的文字写满这一栏`);
    const document = await read([
      words(230, 800, '跨栏的标题', 18),
      ...column(72, 740, side('左')),
      ...column(310, 734, side('右')),
    ]);
    const text = show(document).join('');
    expect(text.indexOf('左栏第八行')).toBeLessThan(text.indexOf('右栏第一行'));
    expect(text.startsWith('跨栏的标题')).toBe(true);
  });

  it('reads what is drawn twice once, and marks raised digits as such', async () => {
    const document = await read([
      words(72, 700, '重点项目'),
      words(72.4, 700, '重点项目'),
      words(72, 640, '预算98.5'),
      words(120, 645, '1', 7),
      words(124, 640, '万元'),
    ]);
    expect(show(document)).toEqual(['重点项目', '预算98.5¹万元']);
  });

  it('reads turned pages, turned lines and lines from top to bottom', async () => {
    const landscape = { drawing: [words(72, 500, '横排的一页')], turned: 0, width: 842, height: 595 };
    const rotated = { drawing: [`q 0 1 -1 0 595 0 cm ${words(72, 500, '转过的一页')} Q`], turned: 90 };
    const drawn = {
      drawing: [`q 0 1 -1 0 595 0 cm ${words(72, 500, '画成转过的一页')} ${words(72, 400, '第二行')} Q`],
    };
    const vertical = { drawing: [words(300, 700, '竖排右行', 12, 'F3'), words(270, 700, '竖排左行', 12, 'F3')] };
    expect(show(await read(landscape, rotated, drawn, vertical))).toEqual([
      '横排的一页',
      '转过的一页',
      '画成转过的一页',
      '第二行',
      '竖排右行',
      '竖排左行',
    ]);
  });
});

describe('what cannot be read of a PDF', () => {
  it('reads nothing that nobody sees, and names it', async () => {
    const document = await read([
      words(72, 760, '看得见的'),
      `3 Tr ${words(72, 730, '隐形的')} 0 Tr`,
      `1 g ${words(72, 700, '白色的')} 0 g`,
      words(700, 670, '页外的'),
      words(72, 640, '盖住的'),
      '1 g 60 630 100 30 re f 0 g',
      `q 0 0 50 50 re W n ${words(72, 610, '裁掉的')} Q`,
      '0 g 60 570 200 30 re f 1 g',
      words(72, 580, '黑底白字'),
    ]);
    expect(show(document)).toEqual(['看得见的', '黑底白字']);
    const [hidden] = pick(document, 'hidden');
    const [page, text] = hidden ?? [undefined, ''];
    expect(page).toBe(1);
    for (const word of ['隐形的', '白色的', '页外的', '盖住的', '裁掉的']) expect(text).toContain(word);
  });

  it('names characters that stand for nothing with their page', async () => {
    const document = await read(
      [words(72, 700, PAGE_TEXT)],
      [words(72, 700, '支出为'), words(108, 700, '\u0013\u0157\u0a11', 12, 'F2'), words(144, 700, '万元')],
    );
    expect(show(document)[1]).toBe('支出为\uFFFD\uFFFD\uFFFD万元');
    expect(pick(document, 'garbled')).toEqual([[2, '3 个字符']]);
  });

  it('names pictures, and pages that were scanned', async () => {
    const document = await read(
      [words(72, 700, PAGE_TEXT), picture(72, 400, 200, 100), words(72, 300, '图后的话')],
      [picture(0, 0, 595, 842)],
    );
    expect(document.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'picture', 'paragraph']);
    expect(pick(document, 'picture')).toEqual([[1, '第 1 页']]);
    expect(pick(document, 'scanned')).toEqual([[2, '第 2 页']]);
  });

  it('takes a page with nothing but its number on a picture for a scanned one, and a frame for no table', async () => {
    const frame = [...lattice([60, 535], [800, 760, 60]), words(250, 775, '某县水务局'), words(96, 700, PAGE_TEXT)];
    const document = await read(frame, [picture(0, 0, 595, 842), words(290, 30, '2', 9)]);
    expect(show(document).slice(0, 2)).toEqual(['某县水务局', PAGE_TEXT]);
    expect(pick(document, 'scanned')).toEqual([[2, '第 2 页']]);
  });

  it.each([
    ['document-scanned', makePdf({ pages: [{ drawing: [picture(0, 0, 595, 842)] }] })],
    ['document-password', makePdf({ pages: [{ drawing: [words(72, 700, PAGE_TEXT)] }], isLocked: true })],
    ['document-broken', new TextEncoder().encode('%PDF-1.7\nnothing of the kind')],
    ['document-large', makePdf({ pages: Array.from({ length: 1001 }, () => ({ drawing: [] })) })],
  ])('refuses the whole file with %s', async (rule, bytes) => {
    const fault = await parsePdf(bytes, []).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(DocumentFault);
    expect((fault as DocumentFault).rule).toBe(rule);
  });
});
