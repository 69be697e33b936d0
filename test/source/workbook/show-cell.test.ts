import { describe, expect, it } from 'vitest';
import { findWorkbookCell } from '../../../src/model/workbook.ts';
import { packRaw, type RawBook, readSheets, text } from './raw-workbook.ts';

/** What A1 shows: its text, and the doubt about it. */
function show(cell: string, book: Partial<RawBook> = {}): string | undefined {
  const [sheet] = readSheets(packRaw({ data: `<row r="1">${cell}</row>`, ...book }));
  const found = sheet && findWorkbookCell(sheet, 1, 1);
  return found && `${found.text}${found.doubt ? ` (${found.doubt})` : ''}`;
}

const shared = (content: string): string | undefined => show('<c r="A1" t="s"><v>0</v></c>', { strings: [content] });
const number = (value: string, style = 0): string => `<c r="A1" s="${style}"><v>${value}</v></c>`;
const run = (content: string, look = ''): string => `<r><rPr>${look}</rPr><t>${content}</t></r>`;

describe('a text', () => {
  it.each([
    ['<t>12_x000D_\n</t>', '12'],
    ['<t>_x0031_2</t>', '12'],
    ['<t>_x005F_x0031_</t>', '_x0031_'],
    ['<t xml:space="preserve">  12 </t>', '12'],
    [`${run('1')}${run('2', '<b/>')}`, '12'],
    ['<t>收入</t><rPh sb="0" eb="2"><t>999</t></rPh><phoneticPr fontId="1"/>', '收入'],
    [`${run('1478.9')}${run('2', '<vertAlign val="superscript"/>')}`, '1478.92 (raised)'],
    [`${run('5')}${run('2', '<vertAlign val="subscript"/>')}`, '52 (raised)'],
    [`${run('5')}${run('2', '<vertAlign val="baseline"/>')}`, '52'],
    [`${run('100', '<strike/>')}${run('200')}`, '100200 (struck)'],
    [`${run('100', '<strike val="0"/>')}${run('200')}`, '100200'],
    [`${run('100', '<color rgb="FFFFFFFF"/>')}${run('200')}`, '100200 (unseen)'],
    [`${run('100', '<color theme="0"/>')}${run('200')}`, '100200 (unseen)'],
    [`${run('100', '<color rgb="FFFF0000"/>')}${run('200')}`, '100200'],
  ])('%s is %s', (content, shown) => {
    expect(shared(content)).toBe(shown);
  });

  it.each(['', '<t/>', '<t></t>', '<t> </t>'])('that is empty (%s) is no cell', (content) => {
    expect(shared(content)).toBeUndefined();
  });

  it.each(['1', '-1', 'x', ''])('that the file does not have (%s) is in doubt', (index) => {
    expect(show(`<c r="A1" t="s"><v>${index}</v></c><c r="B1"><v>1</v></c>`, { strings: ['<t>a</t>'] })).toBe(
      index === '' ? undefined : `${index} (string)`,
    );
  });

  it.each([
    ['@', '12'],
    ['0.00', '12'],
    ['0;0;0;@', '12'],
    ['_ @_ ', '12'],
    ['yyyy-mm-dd;@', '12'],
    ['0;0;0;', '12 (format)'],
    ['"约"@', '12 (format)'],
    ['@"万"', '12 (format)'],
    [';;;', '12 (format)'],
  ])('in the format %s is %s', (code, shown) => {
    expect(show('<c r="A1" s="1" t="inlineStr"><is><t>12</t></is></c>', { formats: [code] })).toBe(shown);
  });
});

describe('a number', () => {
  it.each([
    ['<font><strike/></font>', '', '12 (struck)'],
    ['<font><vertAlign val="superscript"/></font>', '', '12 (raised)'],
    ['<font><color rgb="FFFFFFFF"/></font>', '', '12 (unseen)'],
    ['<font><color indexed="9"/></font>', '', '12 (unseen)'],
    [
      '<font><color theme="0"/></font>',
      '<fill><patternFill patternType="solid"><fgColor rgb="FF4472C4"/></patternFill></fill>',
      '12',
    ],
    [
      '<font><color rgb="FF4472C5"/></font>',
      '<fill><patternFill patternType="solid"><fgColor rgb="FF4472C4"/></patternFill></fill>',
      '12 (unseen)',
    ],
    ['<font><color rgb="FFFF0000"/></font>', '', '12'],
    ['<font><color theme="1"/></font>', '', '12'],
  ])('in the font %s on %s is %s', (font, fill, shown) => {
    expect(
      show(number('12', 1), {
        fonts: [font],
        fills: fill === '' ? [] : [fill],
        styles: [`<xf numFmtId="0" fontId="1" fillId="${fill === '' ? 0 : 1}"/>`],
      }),
    ).toBe(shown);
  });

  it.each([
    ['<xf numFmtId="0"><alignment horizontal="fill"/></xf>', '12 (format)'],
    ['<xf numFmtId="14"/>', '12 (format)'],
    ['<xf numFmtId="31"/>', '12 (format)'],
    ['<xf numFmtId="57"/>', '12 (format)'],
    ['<xf numFmtId="199"/>', '12 (format)'],
    ['<xf numFmtId="7"/>', '12.00'],
    ['<xf numFmtId="5"/>', '12'],
    ['<xf numFmtId="44"/>', '12.00'],
    ['<xf numFmtId="49"/>', '12'],
    ['<xf numFmtId="2" xfId="0" applyNumberFormat="0"/>', '12 (format)'],
    ['<xf numFmtId="0" xfId="0" applyNumberFormat="0"/>', '12'],
  ])('with the style %s is %s', (style, shown) => {
    expect(show(number('12', 1), { styles: [style] })).toBe(shown);
  });

  it('of a style that the workbook does not have is in doubt', () => {
    expect(show(number('12', 7))).toBe('12 (format)');
    expect(
      show(number('12', 7), {
        parts: {
          'xl/styles.xml': undefined,
          'xl/_rels/workbook.xml.rels':
            '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
        },
      }),
    ).toBe('12 (format)');
  });

  it('that General has no room for is in doubt, and one of whole digits or in a wide column is not', () => {
    const wide = (width: number): Partial<RawBook> => ({
      before: `<cols><col min="1" max="1" width="${width}" customWidth="1"/></cols>`,
    });
    expect([
      show(number('1234567.89')),
      show(number('1234567.89'), wide(20)),
      show(number('123456789')),
      show(number('14789.12'), wide(6)),
      show(number('12345.67')),
    ]).toEqual(['1234567.89 (width)', '1234567.89', '123456789', '14789.12 (width)', '12345.67']);
    expect(show(number('1234567.89'), { behind: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>' })).toBe(
      '1234567.89',
    );
  });

  it('zero on a sheet that shows no zeros is no cell', () => {
    const before = '<sheetViews><sheetView showZeros="0" workbookViewId="0"/></sheetViews>';
    expect([show(number('0'), { before }), show(number('1'), { before }), show(number('0'))]).toEqual([
      undefined,
      '1',
      '0',
    ]);
  });

  it.each(['<v>1</v>', '<v>0</v>'])('that is a truth value (%s), or an error, is in doubt', (value) => {
    expect(show(`<c r="A1" t="b">${value}</c>`)).toMatch(/^[01] \(error\)$/);
    expect(['#REF!', '#DIV/0!'].map((error) => show(`<c r="A1" t="e"><f>B1</f><v>${error}</v></c>`))).toEqual([
      '#REF! (error)',
      '#DIV/0! (error)',
    ]);
    expect(show('<c r="A1" t="d"><v>2021-01-01</v></c>')).toBe('2021-01-01 (error)');
  });
});

describe('a formula', () => {
  const cell = (attributes: string, value: string, type = ''): string =>
    `<c r="A1"${type}><f${attributes}>SUM(B1:B9)</f>${value}</c>`;

  it.each([
    ['', '5'],
    [' t="shared" si="0"', '5'],
    [' t="array" ref="A1"', '5'],
    [' t="dataTable" ref="A1"', '5（=SUM(B1:B9)） (formula)'],
    [' ca="1"', '5（=SUM(B1:B9)） (formula)'],
  ])('of the kind “%s” is %s', (kind, shown) => {
    expect(show(cell(kind, '<v>5</v>'))).toBe(shown);
  });

  it('that is worked out anew when the file is opened is in doubt, and only then', () => {
    const open = (book: string): (string | undefined)[] => [
      show(cell('', '<v>0</v>'), { book }),
      show(cell('', '<v>收入</v>', ' t="str"'), { book }),
    ];
    expect(open('<calcPr calcId="124519" fullCalcOnLoad="1"/>')).toEqual([
      '0（=SUM(B1:B9)） (formula)',
      '收入 (formula)',
    ]);
    expect(open('<calcPr calcId="191029"/>')).toEqual(['0', '收入']);
    expect(open('<calcPr calcMode="manual" fullCalcOnLoad="0"/>')).toEqual(['0', '收入']);
    expect(show(number('5'), { book: '<calcPr fullCalcOnLoad="1"/>' })).toBe('5');
  });

  it('without a result, or shown in place of it, is in doubt', () => {
    expect(show(cell('', ''))).toBe('=SUM(B1:B9) (formula)');
    expect(
      show(cell('', '<v>5</v>'), {
        before: '<sheetViews><sheetView showFormulas="1" workbookViewId="0"/></sheetViews>',
      }),
    ).toBe('5（=SUM(B1:B9)） (formula)');
  });
});

describe('a conditional format', () => {
  const rule = (look: string, where = 'A1:B9'): Partial<RawBook> => ({
    looks: `<dxf>${look}</dxf>`,
    behind: `<conditionalFormatting sqref="C1 ${where}"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>1</formula></cfRule></conditionalFormatting>`,
  });

  it.each([
    ['<numFmt numFmtId="300" formatCode=";;;"/>', '12 (conditional)'],
    ['<font><color rgb="FFFFFFFF"/></font>', '12 (conditional)'],
    ['<font><strike/></font>', '12 (conditional)'],
    ['<font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill>', '12'],
    ['<font><b/></font>', '12'],
  ])('with the look %s leaves %s', (look, shown) => {
    expect(show(number('12'), rule(look))).toBe(shown);
    expect(show(number('12'), rule(look, 'A2:A9'))).toBe('12');
  });

  it.each(['<dataBar showValue="0"/>', '<iconSet showValue="0"/>'])(
    'that hides the number (%s) leaves a doubt',
    (bar) => {
      const behind = `<conditionalFormatting sqref="A1"><cfRule type="dataBar" priority="1">${bar}</cfRule></conditionalFormatting>`;
      expect([
        show(number('12'), { behind }),
        show(number('12'), { behind: behind.replace('showValue="0"', '') }),
      ]).toEqual(['12 (conditional)', '12']);
    },
  );
});

describe('a cell is not there', () => {
  const columns = (attributes: string): Partial<RawBook> => ({
    before: `<cols><col min="1" max="1" ${attributes}/></cols>`,
  });

  it.each(['width="9" hidden="1"', 'width="0" customWidth="1"', 'width="0.3"'])('in a column with %s', (attributes) => {
    expect(show(number('12'), columns(attributes))).toBeUndefined();
  });

  it.each(['hidden="1"', 'hidden="true"', 'ht="0" customHeight="1"', 'hidden="1" outlineLevel="1"'])(
    'in a row with %s',
    (attributes) => {
      expect(show('', { data: `<row r="1" ${attributes}>${number('12')}</row>` })).toBeUndefined();
    },
  );

  it('below a merged range, but that in its corner is, also where its own column is hidden', () => {
    const book: RawBook = {
      data: `<row r="1">${number('12')}<c r="B1"><v>777</v></c></row>`,
      behind: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
    };
    const [sheet] = readSheets(packRaw(book));
    expect([...sheet!.cells.values()].map(({ address }) => address)).toEqual(['A1']);
    expect(sheet!.hidden).toBe(1);
    expect([
      show('', { ...book, ...columns('width="9" hidden="1"') }),
      show('', { ...book, before: '<cols><col min="1" max="2" width="9" hidden="1"/></cols>' }),
    ]).toEqual(['12', undefined]);
  });

  it('on a sheet that is hidden', () => {
    for (const state of ['hidden', 'veryHidden'])
      expect(
        readSheets(
          packRaw({
            data: text('A1', 'a'),
            parts: {
              'xl/workbook.xml': `<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" state="${state}" r:id="rId1"/></sheets></workbook>`,
            },
          }),
        ),
      ).toEqual([]);
  });
});
