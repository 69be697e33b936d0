import { type BookType, type CellObject, utils, type WorkBook, write } from '@e965/xlsx';
import { expect, it } from 'vitest';
import { listShown, readAny } from './show-any.ts';

/** A small form as accounts programs write it: codes as text, amounts in three formats, a merged title, a formula. */
function makeBook(): WorkBook {
  const amount = (v: number, w: string, z = '#,##0.00'): CellObject => ({ t: 'n', v, w, z });
  const sheet = utils.aoa_to_sheet([
    ['公开01表'],
    ['编码', '项目', '金额'],
    ['2010301', '行政运行'],
    ['20101', '人大事务'],
    ['', '合计'],
    ['', '结转'],
  ]);
  Object.assign(sheet, {
    C3: amount(1478.9, '1,478.90'),
    C4: amount(-0.05, '-0.05'),
    C5: { ...amount(1478.85, '1,478.85'), f: 'SUM(C3:C4)' },
    C6: amount(343.36, '343.36', 'General'),
    D3: amount(0.335, '33.50%', '0.00%'),
    D4: amount(44562, '2022-01-01', 'yyyy\\-mm\\-dd'),
    D5: amount(71, '71.0', '0.0'),
    '!ref': 'A1:D6',
  });
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }];
  const hidden = utils.aoa_to_sheet([['内部', 1]]);
  return {
    SheetNames: ['表', '隐'],
    Sheets: { 表: sheet, 隐: hidden },
    Workbook: { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] },
  };
}

const CELLS = [
  'A1 公开01表',
  'A2 编码',
  'B2 项目',
  'C2 金额',
  'A3 2010301',
  'B3 行政运行',
  'C3 1478.90 #',
  'D3 0.335 (format)',
  'A4 20101',
  'B4 人大事务',
  'C4 -0.05 #',
  'D4 44562 (format)',
  'B5 合计',
  'C5 1478.85 #',
  'D5 71.0 #',
  'B6 结转',
  'C6 343.36 #',
];

it.each<[string, BookType, Record<string, unknown>]>([
  ['.xlsx', 'xlsx', {}],
  ['.xlsx with a list of texts', 'xlsx', { bookSST: true }],
  ['.xlsm', 'xlsm', {}],
  ['.xls', 'biff8', {}],
  ['.xlsb', 'xlsb', {}],
  ['.xlsb with a list of texts', 'xlsb', { bookSST: true }],
])('reads the same cells of the same sheet from %s', async (_, bookType, options) => {
  const sheets = await readAny(
    new Uint8Array(write(makeBook(), { type: 'array', bookType, ...options }) as ArrayBuffer),
  );
  expect(sheets.map(({ name }) => name)).toEqual(['表']);
  expect(listShown(sheets[0])).toEqual(CELLS);
  expect(sheets[0]?.merged).toEqual([{ top: 1, left: 1, bottom: 1, right: 3 }]);
});

it('reads the same from .ods, where a date is named by its day and no sheet is hidden by this writer', async () => {
  const [sheet] = await readAny(new Uint8Array(write(makeBook(), { type: 'array', bookType: 'ods' }) as ArrayBuffer));
  expect(listShown(sheet).map((line) => line.replace(/^D4 \S+/, 'D4 44562'))).toEqual(CELLS);
});
