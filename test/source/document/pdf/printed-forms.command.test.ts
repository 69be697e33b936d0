import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../../browser/open-browser.ts';
import type { SourceDocument } from '../../../../src/model/document.ts';
import { listRowCells, type WorkbookSheet } from '../../../../src/model/workbook.ts';
import { parsePdf } from '../../../../src/source/document/pdf/parse-pdf.ts';
import type { Sheet, SheetCell, SheetRow } from '../../../../src/views/workbook/sheet.ts';
import { listNineForms } from '../../../desk/nine-forms.ts';
import { HAS_OFFICE, listShown, printPage, printSheets, showCell, writeHtmlForm } from './print-forms.ts';

let folder = '';
let browser = undefined as Browser | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'printed-'));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

const look = { align: 'left' } as const;
const word = (value: string | number, spread: { across?: number; down?: number } = {}): SheetCell => ({
  value,
  style: look,
  ...spread,
});

/** A form with heads over three rows and more rows than a page has. */
function listLong(title: string): Sheet {
  const heads: SheetRow[] = [
    [word('项目', { across: 2 }), null, word('本年支出', { across: 4 }), null, null, null],
    [
      word('科目编码', { down: 2 }),
      word('科目名称', { down: 2 }),
      word('合计', { down: 2 }),
      word('基本支出', { across: 2 }),
      null,
      word('项目支出', { down: 2 }),
    ],
    [null, null, null, word('人员经费'), word('公用经费'), null],
  ];
  const rows = Array.from({ length: 70 }, (_, index): SheetRow => [
    word(String(2080501 + index)),
    word(`第${index + 1}项机关事业单位基本养老保险缴费和职业年金缴费支出`),
    word(1000 + index),
    word(900),
    word(index),
    word(index % 3 === 0 ? '' : 100),
  ]);
  return {
    name: title,
    widths: [],
    rows: [
      [word(title)],
      [word('编制单位：某县水务局'), null, null, null, null, word('单位：万元')],
      ...heads,
      ...rows,
    ],
  };
}

const FORMS = [listLong('支出决算表'), ...listNineForms('某县水务局').filter(({ name }) => name !== '支出决算表')];
const TITLES = FORMS.map(({ rows }) => showCell(rows[0]?.[0]));

/** The same of a sheet that was read as listShown gives of one that was printed. */
function listRead(sheet: WorkbookSheet): string[] {
  return [...sheet.lines.keys()]
    .map((row) =>
      listRowCells(sheet, row)
        .map(({ column, text }) => `${column} ${text.replace(/\s/g, '')}`)
        .join('; '),
    )
    .slice(2);
}

/** Expects every form to say what was printed, and nothing to be refused. */
function expectForms({ sheets, notices }: SourceDocument): void {
  expect(notices.filter(({ kind }) => !['running'].includes(kind))).toEqual([]);
  expect(sheets.map(({ name }) => name.replace(/（.*）$/, ''))).toEqual(TITLES);
  for (const [index, sheet] of sheets.entries()) expect(listRead(sheet)).toEqual(listShown(FORMS[index] as Sheet));
}

describe('forms that a browser prints', () => {
  it.each([
    ['with lines between cells', 'table { border-collapse: collapse } td { border: 1px solid black }', false],
    [
      'with a frame around each cell, on its side',
      'table { border-spacing: 2px; border: 1px solid } td { border: 1px solid #444 }',
      true,
    ],
    [
      'with grey lines and shaded rows',
      'table { border-collapse: collapse } td { border: .5pt solid #999 } tr:nth-child(odd) { background: #eef }',
      false,
    ],
    [
      'with rows that break over pages',
      'table { border-collapse: collapse } td { border: 1px solid; padding: 6pt } tr { break-inside: auto }',
      true,
    ],
  ])('are read cell by cell: %s', async (_, style, landscape) => {
    const bytes = await printPage(browser as Browser, FORMS.map(writeHtmlForm).join(''), style, landscape);
    expectForms(await parsePdf(bytes, TITLES));
  });

  it('are read or refused by name where lines are drawn between rows only, and never read wrongly', async () => {
    const bytes = await printPage(
      browser as Browser,
      FORMS.slice(1).map(writeHtmlForm).join(''),
      'table { border-collapse: collapse } td { border-bottom: 1px solid }',
    );
    const { sheets, notices } = await parsePdf(bytes, TITLES);
    const refused = notices.filter(({ kind }) => kind === 'form').map(({ text }) => text.replace(/：.*/, ''));
    for (const sheet of sheets) {
      const title = sheet.name.replace(/（.*）$/, '');
      expect(listRead(sheet)).toEqual(listShown(FORMS.find((form) => showCell(form.rows[0]?.[0]) === title) as Sheet));
    }
    const amounts = FORMS.slice(1)
      .filter(({ rows }) => rows.flat().some((cell) => typeof cell?.value === 'number'))
      .map(({ rows }) => showCell(rows[0]?.[0]));
    expect([...sheets.map(({ name }) => name.replace(/（.*）$/, '')), ...refused].toSorted()).toEqual(
      amounts.toSorted(),
    );
  });
});

describe.skipIf(!HAS_OFFICE)('forms that LibreOffice prints (where it is there)', () => {
  it('are read cell by cell', async () => {
    expectForms(await parsePdf(await printSheets(FORMS, folder), TITLES));
  }, 120_000);
});
