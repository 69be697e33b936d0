import { describe, expect, it } from 'vitest';
import {
  column,
  conditional,
  font,
  format,
  formula,
  join,
  label,
  marked,
  merged,
  number,
  oldLabel,
  packCompound,
  type RawRecord,
  type RawSheet,
  row,
  shared,
  strings,
  textFormula,
  view,
  words,
  writeOldStream,
  writeStream,
  xf,
} from './raw-xls.ts';
import { findAnyFault, listShown, readAny, showFirst } from './show-any.ts';

const pack = (globals: readonly RawRecord[], sheets: readonly RawSheet[], order?: number[]): Uint8Array =>
  packCompound({ Workbook: writeStream(globals, sheets, order) });
/** What one sheet shows; the first style is plain. */
const show = (records: readonly RawRecord[], globals: readonly RawRecord[] = []): Promise<string[]> =>
  showFirst(
    pack(
      [...globals.filter(([type]) => type !== 0xe0), xf(), ...globals.filter(([type]) => type === 0xe0)],
      [{ name: '表', records }],
    ),
  );

/** Rows of 256 cells with a zero each. */
const fillRows = (count: number): RawRecord[] =>
  Array.from({ length: count }, (_, at): RawRecord => [0xbd, join(words(at, 0), new Uint8Array(6 * 256), words(255))]);

describe('a number of .xls', () => {
  it.each<[string, number, string]>([
    ['General', 1478.9, '1478.9 #'],
    ['#,##0.00', 1234567.891, '1234567.89 #'],
    ['0.00', 0.1 + 0.2, '0.30 #'],
    ['0.00', -12.5, '-12.50 #'],
    ['@', 12, '12 #'],
    ['_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', 1478.9, '1478.90 #'],
    ['_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', 0, '-'],
    ['_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)', -30.5, '-30.50 #'],
    ['0.00"万元"', 1000, '1000.00万元 #'],
    ['"￥"#,##0.00', 5, '5.00 #'],
    ['[$￥-804]#,##0.00', -5, '-5.00 #'],
    ['0.00;[Red]\\-0.00', -4, '-4.00 #'],
    ['[$-804]0.00', 4, '4.00 #'],
    ['#.00', 0.5, '0.50 #'],
    ['0.0000', 1478.9, '1478.9000 #'],
    ['0.00%', 0.5, '0.5 (format)'],
    ['yyyy\\-mm\\-dd', 44562, '44562 (format)'],
    ['0.00E+00', 1234, '1234 (format)'],
    ['# ?/?', 0.5, '0.5 (format)'],
    ['0.00,', 12345678, '12345678 (format)'],
    ['0.00,,', 12345678, '12345678 (format)'],
    ['[DBNum1]General', 12, '12 (format)'],
    ['"约"0', 12, '12 (format)'],
    ['[<10]0.0;0.00', 5, '5 (format)'],
    ['0"0000"', 12, '12 (format)'],
    [';;;', 12, '12 (format)'],
    ['0.00;0.00', -4, '-4 (format)'],
  ])('in the format %s is shown: %d is %s', async (code, value, shown) => {
    expect(await show([number(0, 0, value, 1)], [format(164, code), xf({ format: 164 })])).toEqual([`A1 ${shown}`]);
  });

  it.each<[string, number, string]>([
    ['#,##0.##', 12.5, 'which it cannot print'],
    ['0!.0000', 12345678, 'whose point it takes for a sign'],
    ['0.00', 1.005, 'whose half it rounds down'],
  ])('in the format %s is in doubt where the library shows it otherwise: %d, %s', async (code, value) => {
    expect(await show([number(0, 0, value, 1)], [format(164, code), xf({ format: 164 })])).toEqual([
      `A1 ${value} (format)`,
    ]);
  });

  it.each([
    ['RK of a whole number', 0x027e, words(0, 0, 0, (1234 << 2) | 2, ((1234 << 2) | 2) >>> 16), 'A1 1234 #'],
    [
      'RK of hundredths',
      0x027e,
      words(0, 0, 0, ((34_336 << 2) | 3) & 0xffff, ((34_336 << 2) | 3) >>> 16),
      'A1 343.36 #',
    ],
  ])('%s', async (_, type, body, shown) => {
    expect(await show([[type, body]])).toEqual([shown]);
  });

  it('of several in one record keep their places', async () => {
    const rk = (value: number): Uint8Array => words(0, ((value << 2) | 3) & 0xffff, ((value << 2) | 3) >>> 16);
    expect(await show([[0xbd, join(words(0, 1), rk(1250), rk(33), words(2))]])).toEqual(['B1 12.5 #', 'C1 0.33 #']);
  });

  it('with a built-in format is shown as Chinese programs do', async () => {
    const built = [7, 14, 37, 43, 44].map((id) => xf({ format: id }));
    expect(
      await show(
        [5, 44562, -5, 5, 5].map((value, index) => number(0, index, value, index + 1)),
        built,
      ),
    ).toEqual(['A1 5.00 #', 'B1 44562 (format)', 'C1 -5 #', 'D1 5.00 #', 'E1 5.00 #']);
  });

  it('of which General shows less in a narrow column is in doubt', async () => {
    expect(await show([column(0, 0, 5), number(0, 0, 1234.5678)])).toEqual(['A1 1234.5678 (width)']);
    expect(await show([column(0, 0, 12), number(0, 0, 1234.5678)])).toEqual(['A1 1234.5678 #']);
  });
});

describe('the look of a cell of .xls', () => {
  it.each<[string, RawRecord, Parameters<typeof xf>[0], string]>([
    ['struck', font({ struck: true }), { font: 5 }, '(struck)'],
    ['raised', font({ raised: true }), { font: 5 }, '(raised)'],
    ['white', font({ colour: 9 }), { font: 5 }, '(unseen)'],
    ['red', font({ colour: 10 }), { font: 5 }, ''],
    ['red on red', font({ colour: 10 }), { font: 5, pattern: 1, ground: 10 }, '(unseen)'],
    ['white on blue', font({ colour: 9 }), { font: 5, pattern: 1, ground: 12 }, ''],
    ['filled by repeating', font(), { font: 5, align: 4 }, '(format)'],
  ])('%s', async (_, look, style, doubt) => {
    const shown = await show([number(0, 0, 12, 1), label(0, 1, '收入', 1)], [look, xf(style)]);
    expect(shown).toEqual([`A1 12 ${doubt === '' ? '#' : doubt}`, `B1 收入 ${doubt}`.trim()]);
  });

  it('marks a part of a shared text, also where it goes on in the next record', async () => {
    const plain = join(words(2), new Uint8Array([1]), new Uint8Array(Buffer.from('收入', 'utf16le')));
    const struck = marked('12.53', 4, 5);
    const raised = marked('1478.92', 6, 6);
    const cut = 3 + 2 + 4;
    const globals = [
      font({ struck: true }),
      font({ raised: true }),
      xf(),
      ...strings(4, join(plain, struck, raised.slice(0, cut)), join(new Uint8Array([1]), raised.slice(cut), plain)),
    ];
    expect(
      await showFirst(pack(globals, [{ name: '表', records: [0, 1, 2, 3].map((index) => shared(0, index, index)) }])),
    ).toEqual(['A1 收入', 'B1 12.53 (struck)', 'C1 1478.92 (raised)', 'D1 收入']);
  });
});

describe('a sheet of .xls', () => {
  it('leaves out hidden rows and columns and what lies under a merged range', async () => {
    const cells = [
      number(0, 0, 1),
      number(1, 0, 2),
      number(2, 0, 3),
      number(0, 1, 4),
      number(0, 2, 5),
      number(3, 0, 6),
      number(3, 2, 7),
    ];
    const [sheet] = await readAny(
      pack(
        [xf()],
        [{ name: '表', records: [column(1, 1, 9, true), row(1, true), row(2, false), ...cells, merged(3, 3, 0, 2)] }],
      ),
    );
    expect(listShown(sheet)).toEqual(['A1 1 #', 'A3 3 #', 'C1 5 #', 'A4 6 #']);
    expect(sheet?.hidden).toBe(3);
  });

  it('takes a conditional format for a doubt about its range', async () => {
    expect(await show([number(0, 0, 1), number(1, 0, 2), conditional(1, 1, 0, 3)])).toEqual([
      'A1 1 #',
      'A2 2 # (conditional)',
    ]);
  });

  it('that shows no zeros, or formulas in place of results', async () => {
    expect(await show([view(0x0), number(0, 0, 0), number(0, 1, 1)])).toEqual(['B1 1 #']);
    expect(await show([view(0x11), formula(0, 0, 2)])).toEqual(['A1 2（=1） (formula)']);
  });

  it('has formulas with their results, unless they are worked out anew or have none', async () => {
    expect(await show([formula(0, 0, 2)])).toEqual(['A1 2 #']);
    expect(await show([formula(0, 0, 2, 1)])).toEqual(['A1 2（=1） (formula)']);
    expect(await show([[0x5e, words(0)], formula(0, 0, 2)])).toEqual(['A1 2（=1） (formula)']);
    expect(await show([textFormula(0, 0), number(0, 1, 1)])).toEqual(['A1 = (formula)', 'B1 1 #']);
  });

  it('has errors and truth values, which are none', async () => {
    expect(
      await show([
        [0x205, join(words(0, 0, 0), new Uint8Array([7, 1]))],
        [0x205, join(words(0, 1, 0), new Uint8Array([1, 0]))],
      ]),
    ).toEqual(['A1 #DIV/0! (error)', 'B1 true (error)']);
  });

  it('is named as the file names it, in the order of the file; hidden ones are not there', async () => {
    const sheets = [
      { name: '甲', records: [number(0, 0, 1)] },
      { name: '乙', records: [number(0, 0, 2)], state: 1 },
      { name: '丙', records: [number(0, 0, 3)] },
    ];
    const read = await readAny(pack([xf()], sheets, [2, 1, 0]));
    expect(read.map((sheet) => `${sheet.name} ${listShown(sheet).join('')}`)).toEqual(['甲 A1 1 #', '丙 A1 3 #']);
  });
});

describe('a stream of .xls is refused', () => {
  it.each<[string, () => Uint8Array, string]>([
    [
      'with a cell twice',
      () => pack([xf()], [{ name: '表', records: [number(0, 0, 1), number(0, 0, 2)] }]),
      'import-part 工作表“表”（A1 有两份）',
    ],
    [
      'that breaks off',
      () => packCompound({ Workbook: writeStream([xf()], [{ name: '表', records: [number(0, 0, 1)] }]).slice(0, -10) }),
      'import-broken',
    ],
    [
      'with a password',
      () => pack([[0x2f, words(0, 1, 2, 3)], xf()], [{ name: '表', records: [] }]),
      'import-password',
    ],
    ['of an older version', () => join(words(0x209, 6), words(0x300, 0x10, 0)), 'import-old'],
    [
      'with too many cells in all sheets',
      () =>
        pack(
          [xf()],
          ['甲', '乙'].map((name) => ({ name, records: fillRows(620) })),
        ),
      'import-large 各工作表一共多于 300000 格',
    ],
    [
      'with too many cells',
      () => pack([xf()], [{ name: '表', records: fillRows(980) }]),
      'import-large 工作表“表”，多于 250000 格',
    ],
  ])('%s', async (_, make, fault) => {
    expect(await findAnyFault(make())).toBe(fault);
  });
});

it('reads .xls before 1997 with Chinese texts, in a compound document or bare', async () => {
  const revenue = [0xca, 0xd5, 0xc8, 0xeb];
  const annex = [0xb1, 0xed];
  const wan = [0xcd, 0xf2, 0xd4, 0xaa];
  const stream = writeOldStream(
    annex,
    [oldLabel(0, 0, revenue), number(0, 1, 1478.9, 1), number(0, 2, 5)],
    [...Buffer.from('#,##0.00')],
  );
  for (const bytes of [stream, packCompound({ Book: stream })]) {
    const [sheet] = await readAny(bytes);
    expect([sheet?.name, ...listShown(sheet)]).toEqual(['表', 'A1 收入', 'B1 1478.90 #', 'C1 5 #']);
  }
  const unit = writeOldStream(annex, [number(0, 0, 1478.9, 1)], [...Buffer.from('0.00"'), ...wan, 0x22]);
  expect(await showFirst(unit), 'whose unit the library cannot print').toEqual(['A1 1478.9 (format)']);
});
