import { describe, expect, it } from 'vitest';
import {
  column,
  conditional,
  fill,
  font,
  formula,
  nextNumber,
  number,
  packBinary,
  type RawBinary,
  row,
  shared,
  text,
  view,
  xf,
} from './raw-xlsb.ts';
import { findAnyFault, readAny, listShown, showFirst } from './show-any.ts';

const show = (cells: RawBinary['cells'], book: Partial<RawBinary> = {}): Promise<string[]> =>
  showFirst(packBinary({ cells, ...book }));

describe('a cell of .xlsb', () => {
  it('has its number, also behind the last one', async () => {
    expect(await show([row(0), number(1, 1478.9), nextNumber(343.36), row(2), number(0, 5)])).toEqual([
      'B1 1478.9 #',
      'C1 343.36 #',
      'A3 5 #',
    ]);
  });

  it.each<[string, Partial<RawBinary>, string]>([
    ['struck', { fonts: [font(8)], styles: [xf(1)] }, '(struck)'],
    ['raised', { fonts: [font(0, 1)], styles: [xf(1)] }, '(raised)'],
    ['white by number', { fonts: [font(0, 0, [3, 9])], styles: [xf(1)] }, '(unseen)'],
    ['white by theme', { fonts: [font(0, 0, [6, 0])], styles: [xf(1)] }, '(unseen)'],
    ['white on blue', { fonts: [font(0, 0, [3, 9])], fills: [fill(1, 12)], styles: [xf(1, 1)] }, ''],
    ['red on red', { fonts: [font(0, 0, [3, 10])], fills: [fill(1, 10)], styles: [xf(1, 1)] }, '(unseen)'],
    ['a share', { styles: [xf(0, 0, 10)] }, '(format)'],
    ['filled by repeating', { styles: [xf(0, 0, 0, 4)] }, '(format)'],
  ])('with a look: %s', async (_, book, doubt) => {
    expect(await show([row(0), number(0, 12, 1)], book)).toEqual([`A1 12 ${doubt === '' ? '#' : doubt}`]);
  });

  it('has a text, and what marks a part of it', async () => {
    const texts = [text('收入'), text('1478.92', 6, 1), text('12', 0, 0)];
    expect(await show([row(0), shared(0, 0), shared(1, 1), shared(2, 2)], { texts, fonts: [font(0, 1)] })).toEqual([
      'A1 收入',
      'B1 1478.92 (raised)',
      'C1 12',
    ]);
  });

  it('has the result of its formula, unless it is worked out anew', async () => {
    expect(await show([row(0), formula(0, 2)])).toEqual(['A1 2 #']);
    expect(await show([row(0), formula(0, 2, 2)])).toEqual(['A1 2（=1） (formula)']);
    expect(await show([row(0), formula(0, 2)], { recalculated: true })).toEqual(['A1 2（=1） (formula)']);
  });
});

describe('a sheet of .xlsb', () => {
  it('leaves out hidden rows and columns', async () => {
    const [sheet] = await readAny(
      packBinary({ cells: [column(1, 1, 9, true), row(0), number(0, 1), number(1, 2), row(1, 0x10), number(0, 3)] }),
    );
    expect([listShown(sheet), sheet?.hidden]).toEqual([['A1 1 #'], 2]);
  });

  it('shows no zeros where its view says so, and doubts what a conditional format may change', async () => {
    expect(await show([view(0), row(0), number(0, 0), number(1, 1)])).toEqual(['B1 1 #']);
    expect(await show([row(0), number(0, 1), number(1, 2), conditional(0, 0, 1, 1)])).toEqual([
      'A1 1 #',
      'B1 2 # (conditional)',
    ]);
  });

  it.each<[string, RawBinary, string]>([
    [
      'is missing',
      { cells: [], parts: { 'xl/worksheets/sheet1.bin': undefined } },
      'import-part 工作表“表”（缺失 xl/worksheets/sheet1.bin）',
    ],
    [
      'breaks off',
      { cells: [], parts: { 'xl/worksheets/sheet1.bin': new Uint8Array([0, 25, 0, 0]) } },
      'import-broken',
    ],
    ['has a cell twice', { cells: [row(0), number(0, 1), number(0, 2)] }, 'import-part 工作表“表”（A1 有两份）'],
  ])('is refused where it %s', async (_, book, fault) => {
    expect(await findAnyFault(packBinary(book))).toBe(fault);
  });
});
