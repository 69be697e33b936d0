import { cellFault, type Fault, file, makeSchema, SAMPLE, withCell } from './sample.ts';

const NUMBERS = ['1,343.36', '—', '－', '-', '--', 'N/A', 'n/a', 'NaN', 'null', 'None', '无', '３４３.３６', '343.36万元', '34%', '34％', '3.4E+02', '3.4e2', '0x157', '0b11', '1_000.00', '(12.50)', '（12.50）', '−12.50', '+12.50', '-0.00', '-0',
  '007.00', '00.50', '.50', '12.', 'Infinity', '-Infinity', '∞', '343\u00A0.36', '\u00A0343.36', ' 343.36', '343.36 ', '1 343.36', "1'343.36", '343,36', '343。36', '343·36', '１', '三百四十三', '￥343.36', '¥343.36', '343.36元', '12.50-', '1/2', '343.36*', '约343.36', '2020-01-01', '12:30', 'true', '343.36\n', '٣٤٣', '1.2.3', '1e400'];
const DATES = ['2020-02-30', '2020-04-31', '2020-13-01', '2020-00-10', '2020-01-00', '2019-02-29', '2020/1/5', '2020-1-5', '20200105', '2020.01.05', '2020年1月5日', '05-01-2020', '2020-01-05T00:00:00', '44196', '２０２０-01-05', ' 2020-01-05', '2020-01', 'Jan-20', '二〇二〇年'];

const TYPED: readonly Fault[] = [
  ...cellFault('value-number', 4, 4, ...NUMBERS),
  ...cellFault('value-integer', 4, 5, '46.0', '46.00', '46人', '四十六', '46.5', '1e2', '４６', '1,046', '046', '-0', '+46', ' 46', '46 '),
  ...cellFault('value-date', 4, 6, ...DATES),
  ...cellFault('value-year', 4, 7, '20', '2020年', '２０２０', '2020.0', '2020-01', ' 2020', '二〇二〇'),
  ...cellFault('value-boolean', 4, 8, '是', '否', 'yes', 'Y', 'TRue', '2', ' true', '√'),
  ...cellFault('value-decimals', 4, 4, '343.4', '343', '343.360', '0', '343.3600', '-12.5'),
  ...cellFault('value-digits', 4, 4, '12345678901234567890', '12345678901234567890.12', '-99999999999999.99'),
  ...cellFault('value-float-litter', 4, 4, '343.36000000000001', '0.30000000000000004', '343.35999999999996', '12.499999999', '343.360000001'),
  ...cellFault('value-spreadsheet-error', 4, 4, '#REF!', '#N/A', '#VALUE!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!', '########'),
  ...cellFault('value-spreadsheet-error', 4, 2, '#REF!', '#N/A'),
  ...cellFault('value-spreadsheet-error', 4, 6, '#VALUE!'),
  ...cellFault('value-spreadsheet-error', 7, 10, '#DIV/0!'),
];

const CONSTRAINED: readonly Fault[] = [
  ...cellFault('value-required', 4, 4, ''),
  ...cellFault('value-required', 4, 2, '', ' ', '\u3000'),
  ...cellFault('value-required', 8, 1, ''),
  ...cellFault('value-required', 8, 7, ''),
  ...cellFault('value-pattern', 8, 1, '2060499.0', 'Jun-20', '2.06E+06', '20604', '２０６０４９９', '206-04-99', '2060499a', '20604 99', '六')
    .map((fault) => (fault.content === withCell(8, 1, '20604') ? { ...fault, rule: 'key-duplicate' } : fault)),
  ...cellFault('value-padded', 8, 1, '\u00A02060499', ' 2060499', '2060499 ', '2060499\n'),
  ...cellFault('value-enum', 4, 3, 'Basic', 'BASIC', '基本', 'basics', 'projet', 'none'),
  ...cellFault('value-padded', 4, 3, 'basic ', ' basic', '\u3000basic'),
  ...cellFault('value-enum', 4, 7, '2018', '2021'),
  { title: 'a text that is no mail address', rule: 'value-format', content: file('id', 'a@b.cn', 'a b@c.cn'), line: 3, column: 1, schema: makeSchema(['id'], {}, { id: { format: 'email' } }) },
  ...cellFault('value-range', 4, 4, '10000.01', '3433600.00'),
  ...cellFault('value-range', 4, 5, '-1'),
  ...cellFault('value-range', 4, 6, '2019-12-31', '2021-01-01'),
  ...cellFault('value-length', 4, 2, '科学技术支出科学技术支出科学技术支出科学技术', '𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷'),
  { title: 'a text that is too short', rule: 'value-length', content: file('id', 'ab', 'abc'), line: 2, column: 1, schema: makeSchema(['id'], {}, { id: { constraints: { minLength: 3 } } }) },
  { title: 'a text of another length', rule: 'value-length', content: file('id', 'abc', 'abcd'), line: 3, column: 1, schema: makeSchema(['id'], {}, { id: { constraints: { minLength: 3, maxLength: 3 } } }) },
  { title: 'a decimal above a decimal bound', rule: 'value-range', content: file('id,v', 'a,0.30', 'b,0.31'), line: 3, column: 2, schema: makeSchema(['id', 'v'], {}, { v: { type: 'number', constraints: { maximum: 0.3 } } }) },
  { title: 'a year below its bound', rule: 'value-range', content: file('id,v', 'a,2018'), line: 2, column: 2, schema: makeSchema(['id', 'v'], {}, { v: { type: 'year', constraints: { minimum: 2019 } } }) },
  { title: 'a pattern of letters beyond ASCII', rule: 'value-pattern', content: file('id', '川财', '川财1'), line: 3, column: 1, schema: makeSchema(['id'], {}, { id: { constraints: { pattern: '\\p{Script=Han}+' } } }) },
  { title: 'a pattern that only part of a value matches', rule: 'value-pattern', content: file('id', 'abc'), line: 2, column: 1, schema: makeSchema(['id'], {}, { id: { constraints: { pattern: 'a|ab' } } }) },
];

const CODES = ['2060101', '2060102', '2060499', '2060502', '2080505'];

function codes(mangled: string): string {
  return file('code,name', ...[...CODES, mangled].map((code, index) => `${code},第${index}项`));
}

/** Values that only their column gives away. */
const ODD: readonly Fault[] = [
  ...['2060101.0', '2.06E+06', '2060101.00', 'Jun-20', '6月20日', '2020/6/1', '2020-06-01', '20-Jun'].map((text): Fault => ({
    title: `the code ${text} without a pattern`, rule: 'value-code', content: codes(text), line: 7, column: 1, schema: makeSchema(['code', 'name'], { primaryKey: 'code' }),
  })),
  {
    title: 'an amount in 元 among 万元', rule: 'value-unit', content: file('id,amount', 'a,5581.29', 'b,1343.36', 'c,13433600.00', 'd,12.50', 'e,0.00'), line: 4, column: 2,
    schema: makeSchema(['id', 'amount'], {}, { amount: { type: 'number', unit: '万元' } }),
  },
  {
    title: 'an amount in 元 under a title that says 万元', rule: 'value-unit', content: file('id,amount', 'a,5581.29', 'b,1343.36', 'c,55812900.00', 'd,12.50'), line: 4, column: 2,
    schema: makeSchema(['id', 'amount'], {}, { amount: { type: 'number', title: '金额（万元）' } }),
  },
  { title: 'a unit that is not the column’s', rule: 'value-enum', content: file('id,amount,unit', 'a,1.00,万元', 'b,2.00,元'), line: 3, column: 3, schema: makeSchema(['id', 'amount', 'unit'], {}, { unit: { constraints: { enum: ['万元'] } } }) },
];

const INJECTIONS: readonly Fault[] = [
  ...cellFault('value-injection', 4, 10, '=HYPERLINK("http://example.invalid","点击")', '=1+1', '=', "+cmd|' /C calc'!A0", '+86-830-1234567', '@SUM(A1:A9)', '\t=1+1', '\t行政', "-2+3+cmd|' /C calc'!A0", '-SUM(A1)', '\n=1+1', '＝SUM(A1)', '＠SUM(A1)', '=cmd|x', '-cmd|x!A1', '＝1', '＝项目', '＋项目', '＋86', '－项目', '＠项目', '-项目', '- 项目', '--', '--项目', '---', '-SUM', '-增加(减少)', '-5+A1', '-5万元=A1', '－5+3', '﹦1', '﹢1', '﹫a', ' =1+1', '\u00A0=1+1', '\u3000＝1+1', '"=1+1', '""=1+1"', ' -项目', '\t', '\n-5'),
  ...cellFault('value-injection', 4, 2, '=行政运行', '@行政'),
  ...cellFault('value-number', 4, 4, '=343.36', '=SUM(D2:D3)'),
  ...cellFault('value-enum', 4, 3, '<script>alert(1)</script>'),
];

/** Faults of single values. */
export const VALUE_FAULTS: readonly Fault[] = [...TYPED, ...CONSTRAINED, ...ODD, ...INJECTIONS, { title: 'a blank in the last row', rule: 'value-required', content: SAMPLE.replace(',0.00,1,', ',,1,'), line: 8, column: 4 }];
