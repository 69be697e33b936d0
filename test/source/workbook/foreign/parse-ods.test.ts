import { describe, expect, it } from 'vitest';
import { odsFormat, odsNumber, odsRow, odsText, packOds, type RawTable } from './raw-ods.ts';
import { findAnyFault, listShown, readAny, showFirst } from './show-any.ts';

const show = (cells: string, book: Partial<RawTable> = {}): Promise<string[]> =>
  showFirst(packOds({ rows: odsRow(cells), ...book }));
const FIXED =
  '<number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1" number:grouping="true"/>';
const PLACES = '<number:number number:decimal-places="2" number:min-integer-digits="1"/>';

describe('a number of .ods', () => {
  it.each<[string, string, string, string, string]>([
    ['General', '<number:number number:min-integer-digits="1"/>', '1478.9', '1478.9', '1478.9 #'],
    ['fixed, in thousands', FIXED, '1234567.891', '1,234,567.89', '1234567.89 #'],
    ['more digits than a float holds', FIXED, '123456789012.345', '123,456,789,012.35', '123456789012.35 #'],
    ['an old style without least decimals', PLACES, '5', '5.00', '5.00 #'],
    ['with its unit', `${PLACES}<number:text>万元</number:text>`, '12.5', '12.50万元', '12.50万元 #'],
    ['in yuan', `<number:currency-symbol>￥</number:currency-symbol>${PLACES}`, '12.5', '￥12.50', '12.50 #'],
    ['that shows another', PLACES, '12.5', '12.51', '12.5 (format)'],
    [
      'divided',
      '<number:number number:decimal-places="2" number:min-integer-digits="1" number:display-factor="1000"/>',
      '12500',
      '12.50',
      '12500 (format)',
    ],
    ['a fraction', '<number:fraction number:min-denominator-digits="1"/>', '0.5', '1/2', '0.5 (format)'],
    ['scientific', '<number:scientific-number number:decimal-places="2"/>', '1234', '1.23E+03', '1234 (format)'],
    [
      'a literal between digits',
      '<number:number number:decimal-places="4" number:min-integer-digits="1"><number:embedded-text number:position="2">.</number:embedded-text></number:number>',
      '12345',
      '1.2345',
      '12345 (format)',
    ],
    ['about', `<number:text>约</number:text>${PLACES}`, '12.5', '约12.50', '12.5 (format)'],
  ])('%s', async (_, content, value, shown, expected) => {
    expect(await show(odsNumber(value, shown, 'a'), { styles: odsFormat('a', content) })).toEqual([`A1 ${expected}`]);
  });

  it('has sections, which are styles of their own', async () => {
    const negative = `<number:number-style style:name="P">${PLACES}</number:number-style>${odsFormat('a', `<number:text>-</number:text>${PLACES}<style:map style:condition="value()&gt;=0" style:apply-style-name="P"/>`)}`;
    expect(
      await show(odsNumber('12.5', '12.50', 'a') + odsNumber('-12.5', '-12.50', 'a'), { styles: negative }),
    ).toEqual(['A1 12.50 #', 'B1 -12.50 #']);
    const other = negative.replace('&gt;=0', '&gt;=10000');
    expect(await show(odsNumber('12.5', '12.50', 'a'), { styles: other })).toEqual(['A1 12.5 (format)']);
  });

  it.each([
    ['date', 'office:value-type="date" office:date-value="2024-01-31"', '2024-01-31', '2024-01-31 (format)'],
    ['boolean', 'office:value-type="boolean" office:boolean-value="true"', 'TRUE', 'TRUE (error)'],
    ['percentage', 'office:value-type="percentage" office:value="0.5"', '50%', '0.5 (format)'],
    [
      'error',
      'office:value-type="string" table:formula="of:=1/0" calcext:value-type="error"',
      '#DIV/0!',
      '#DIV/0! (error)',
    ],
  ])('%s is no amount', async (_, attributes, shown, expected) => {
    const styles =
      odsFormat('d', '<number:year/>', 'date-style') +
      odsFormat('p', '<number:number/><number:text>%</number:text>', 'percentage-style');
    expect(
      await show(
        `<table:table-cell ${attributes} table:style-name="${attributes.includes('date') ? 'd' : attributes.includes('percentage') ? 'p' : ''}"><text:p>${shown}</text:p></table:table-cell>`,
        { styles },
      ),
    ).toEqual([`A1 ${expected}`]);
  });

  it('of a formula is its result, and without one a doubt', async () => {
    expect(await show(odsNumber('3', '3', '', 'table:formula="of:=1+2"'))).toEqual(['A1 3 #']);
    expect(await show('<table:table-cell table:formula="of:=1+2"/>')).toEqual(['A1 =of:=1+2 (formula)']);
  });

  it('is not shown as zero where the workbook shows none', async () => {
    const settings =
      '<office:document-settings xmlns:office="o" xmlns:config="c"><config:config-item config:name="ShowZeroValues">false</config:config-item></office:document-settings>';
    expect(await show(odsNumber('0', '0') + odsNumber('1', '1'), { parts: { 'settings.xml': settings } })).toEqual([
      'B1 1 #',
    ]);
  });
});

describe('a cell of .ods', () => {
  const style = (properties: string, name = 'a', family = 'table-cell'): string =>
    `<style:style style:name="${name}" style:family="${family}">${properties}</style:style>`;
  it.each([
    ['<style:text-properties style:text-line-through-style="solid"/>', 'struck'],
    ['<style:text-properties style:text-position="super 58%"/>', 'raised'],
    ['<style:text-properties fo:color="#ffffff"/>', 'unseen'],
    [
      '<style:text-properties fo:color="#ff0000"/><style:table-cell-properties fo:background-color="#ff0000"/>',
      'unseen',
    ],
    ['<style:table-cell-properties style:repeat-content="true"/>', 'format'],
    ['<style:map style:condition="cell-content()&gt;0" style:apply-style-name="b"/>', 'format'],
    ['<style:text-properties fo:color="#ff0000"/>', ''],
    ['<style:text-properties style:text-line-through-style="none"/>', ''],
  ])('with the look %s: %s', async (properties, doubt) => {
    expect(await show(odsNumber('12', '12', 'a'), { styles: style(properties) })).toEqual([
      doubt === '' ? 'A1 12 #' : `A1 12 (${doubt})`,
    ]);
  });

  it('takes its look from a parent, and that of its column where it names none', async () => {
    const styles =
      style('<style:text-properties style:text-line-through-style="solid"/>', 'p') +
      '<style:style style:name="a" style:family="table-cell" style:parent-style-name="p"/>';
    expect(await show(odsNumber('12', '12', 'a'), { styles })).toEqual(['A1 12 (struck)']);
    const bare = odsNumber('12', '12').replace('table:style-name=""', '');
    expect(
      await showFirst(
        packOds({
          rows: `<table:table-column table:number-columns-repeated="2"/><table:table-column table:default-cell-style-name="p"/>${odsRow(bare.repeat(3))}`,
          styles,
        }),
      ),
    ).toEqual(['A1 12 #', 'B1 12 #', 'C1 12 (struck)']);
  });

  it('has a style that the file has, or a doubt', async () => {
    expect(await show(odsNumber('12', '12', 'none'))).toEqual(['A1 12 (format)']);
  });

  it('has a text of paragraphs, blanks and spans; notes are none of it', async () => {
    const styles = style('<style:text-properties style:text-position="super 58%"/>', 's', 'text');
    expect(await show(odsText('收<text:s text:c="2"/>入'))).toEqual(['A1 收  入']);
    expect(await show(odsText('1478.9<text:span text:style-name="s">2</text:span>'), { styles })).toEqual([
      'A1 1478.92 (raised)',
    ]);
    expect(await show(odsText('12<text:span text:style-name="s"> </text:span>'), { styles })).toEqual(['A1 12']);
    expect(
      await show(
        '<table:table-cell office:value-type="string"><office:annotation><text:p>注</text:p></office:annotation><text:p>a</text:p><text:p>b</text:p></table:table-cell>',
      ),
    ).toEqual(['A1 a\nb']);
  });
});

describe('a sheet of .ods', () => {
  it('leaves out hidden rows and columns, and covered cells', async () => {
    const covered = odsNumber('9', '9').replaceAll('table-cell', 'covered-table-cell');
    const rows = `<table:table-column/><table:table-column table:visibility="collapse"/>${odsRow(odsNumber('1', '1') + odsNumber('2', '2'))}${odsRow(odsNumber('3', '3'), 'table:visibility="filter"')}${odsRow(odsNumber('4', '4', '', 'table:number-columns-spanned="2"') + covered)}`;
    const [sheet] = await readAny(packOds({ rows }));
    expect([listShown(sheet), sheet?.hidden, sheet?.merged]).toEqual([
      ['A1 1 #', 'A3 4 #'],
      3,
      [{ top: 3, left: 1, bottom: 3, right: 2 }],
    ]);
  });

  it('tells repeated cells and rows one by one, and passes over blank ones', async () => {
    const rows =
      odsRow('<table:table-cell table:number-columns-repeated="1000"/>', 'table:number-rows-repeated="3"') +
      odsRow(odsNumber('5', '5', '', 'table:number-columns-repeated="2"'), 'table:number-rows-repeated="3"') +
      odsRow(odsText('末')) +
      odsRow('<table:table-cell/>', 'table:number-rows-repeated="1048000"');
    expect(await showFirst(packOds({ rows }))).toEqual([
      'A4 5 #',
      'B4 5 #',
      'A5 5 #',
      'B5 5 #',
      'A6 5 #',
      'B6 5 #',
      'A7 末',
    ]);
  });

  it('that is not displayed is not there', async () => {
    const styles =
      '<style:style style:name="t" style:family="table"><style:table-properties table:display="false"/></style:style>';
    expect(
      await readAny(packOds({ rows: odsRow(odsNumber('1', '1')), styles, attributes: 'table:style-name="t"' })),
    ).toEqual([]);
  });

  it('takes a conditional format for a doubt about its range', async () => {
    const behind =
      '<calcext:conditional-formats><calcext:conditional-format calcext:target-range-address="表.B1:表.C2"/></calcext:conditional-formats>';
    expect(await show(odsNumber('1', '1') + odsNumber('2', '2'), { behind })).toEqual([
      'A1 1 #',
      'B1 2 # (conditional)',
    ]);
  });
});

describe('an .ods is refused', () => {
  it.each<[string, Uint8Array, string]>([
    [
      'with a password',
      packOds({ rows: '', parts: { 'META-INF/manifest.xml': '<manifest><encryption-data/></manifest>' } }),
      'import-password',
    ],
    [
      'that is a text',
      packOds({ rows: '', parts: { mimetype: 'application/vnd.oasis.opendocument.text' } }),
      'import-document OpenDocument',
    ],
    [
      'with a DOCTYPE',
      packOds({ rows: '', parts: { 'content.xml': '<!DOCTYPE a><a/>' } }),
      'import-part content.xml（带有 DOCTYPE）',
    ],
    [
      'with a cell that stands for too many',
      packOds({
        rows: odsRow(
          odsNumber('1', '1', '', 'table:number-columns-repeated="16384"'),
          'table:number-rows-repeated="1000"',
        ),
      }),
      'import-large 工作表“表”，多于 250000 格',
    ],
    [
      'with a cell beyond the last column',
      packOds({ rows: odsRow(odsNumber('1', '1', '', 'table:number-columns-repeated="16385"')) }),
      'import-part 工作表“表”（XFE1 在表外）',
    ],
  ])('%s', async (_, bytes, fault) => {
    expect(await findAnyFault(bytes)).toBe(fault);
  });
});
