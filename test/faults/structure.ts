import {
  type Fault,
  file,
  HEADER,
  makeSchema,
  ROWS,
  SAMPLE,
  withCell,
  withHeader,
  withRawCell,
  withRow,
} from './sample.ts';

const NAMES = HEADER.split(',');
const THREE = makeSchema(['id', 'name', 'note']);
const ONE = makeSchema(['name']);

function header(title: string, rule: string, names: readonly string[], column: number): Fault {
  return { title, rule, content: withHeader(names.join(',')), line: 1, column };
}

function small(
  title: string,
  rule: string,
  content: string,
  line: number,
  column: number,
  schema: object = THREE,
): Fault {
  return { title, rule, content, line, column, schema };
}

/** A column in every row: taken away, or put in. */
function eachRow(change: (row: string) => string): string[] {
  return ROWS.map(change);
}

const LINE_ENDS: readonly Fault[] = [
  {
    title: 'CRLF in one line of LF',
    rule: 'csv-line-ends',
    content: SAMPLE.replace('在职人员\n', '在职人员\r\n'),
    line: 4,
    column: 1,
  },
  {
    title: 'LF in one line of CRLF',
    rule: 'csv-line-ends',
    content: SAMPLE.replaceAll('\n', '\r\n').replace('在职人员\r\n', '在职人员\n'),
    line: 4,
    column: 1,
  },
  {
    title: 'LF under the header of a CRLF file',
    rule: 'csv-line-ends',
    content: SAMPLE.replaceAll('\n', '\r\n').replace('\r\n', '\n'),
    line: 1,
    column: 1,
  },
  {
    title: 'LF from the middle on',
    rule: 'csv-line-ends',
    content: SAMPLE.replace(/^(?:.*\n){3}/, (head) => head.replaceAll('\n', '\r\n')),
    line: 1,
    column: 1,
  },
  {
    title: 'line ends that change with every line',
    rule: 'csv-line-ends',
    content: 'id,name,note\r\na,1,\nb,2,\r\nc,3,\nd,4,\n',
    line: 1,
    column: 1,
    schema: THREE,
  },
  {
    title: 'CR in place of one LF',
    rule: 'csv-lone-cr',
    content: SAMPLE.replace('在职人员\n', '在职人员\r'),
    line: 4,
    column: 10,
  },
  { title: 'CR throughout', rule: 'csv-lone-cr', content: SAMPLE.replaceAll('\n', '\r'), line: 1, column: 10 },
  {
    title: 'CR inside an unquoted cell',
    rule: 'csv-lone-cr',
    content: withRawCell(4, 2, '行政\r运行'),
    line: 4,
    column: 2,
  },
  {
    title: 'CR inside a quoted cell',
    rule: 'csv-lone-cr',
    content: withRawCell(4, 2, '"行政\r运行"'),
    line: 4,
    column: 2,
  },
  {
    title: 'CR CR LF',
    rule: 'csv-lone-cr',
    content: SAMPLE.replace('在职人员\n', '在职人员\r\r\n').replaceAll(/(?<!\r)\n/g, '\r\n'),
    line: 4,
    column: 10,
  },
];

const WIDTHS: readonly Fault[] = [
  {
    title: 'a short row',
    rule: 'csv-short-row',
    content: withRow(4, '2060101,行政运行,basic,343.36'),
    line: 4,
    column: 4,
  },
  { title: 'a row of one cell', rule: 'csv-short-row', content: withRow(8, '合计'), line: 8, column: 1 },
  { title: 'a long row', rule: 'csv-long-row', content: withRow(4, `${ROWS[2] ?? ''},又一格`), line: 4, column: 11 },
  {
    title: 'a thousands separator without quotes',
    rule: 'csv-long-row',
    content: withRawCell(3, 4, '1,343.36'),
    line: 3,
    column: 11,
  },
  {
    title: 'a comma at the end of one row',
    rule: 'csv-long-row',
    content: withRow(8, `${ROWS[5] ?? ''},`),
    line: 8,
    column: 11,
  },
  {
    title: 'a comma at the end of every row',
    rule: 'csv-long-row',
    content: file(HEADER, ...eachRow((row) => `${row},`)),
    line: 2,
    column: 11,
  },
  {
    title: 'a row with full-width commas',
    rule: 'csv-full-width-comma',
    content: withRow(4, '2060101，行政运行,basic,343.36,46,2020-06-30,2020,false,20601,在职人员'),
    line: 4,
    column: 1,
  },
  {
    title: 'a row all in full-width commas',
    rule: 'csv-full-width-comma',
    content: withRow(4, '2060101，行政运行，basic，343.36，46，2020-06-30，2020，false，20601，在职人员'),
    line: 4,
    column: 1,
  },
  {
    title: 'a row with semicolons',
    rule: 'csv-delimiter',
    content: withRow(4, '2060101;行政运行;basic;343.36;46;2020-06-30;2020;false;20601;在职人员'),
    line: 4,
    column: 1,
  },
  {
    title: 'a row with tabs',
    rule: 'csv-delimiter',
    content: withRow(7, '20604\t技术研究与开发\t\t-12.50\t3\t2020-08-01\t2020\ttrue\t206\t冲减'),
    line: 7,
    column: 1,
  },
  { title: 'a blank row', rule: 'csv-blank-row', content: withRow(4, ROWS[2] ?? '', ''), line: 5, column: 1 },
  { title: 'a blank line at the end', rule: 'csv-blank-row', content: `${SAMPLE}\n`, line: 9, column: 1 },
  { title: 'three blank lines at the end', rule: 'csv-blank-row', content: `${SAMPLE}\n\n\n`, line: 9, column: 1 },
  {
    title: 'blank rows side by side',
    rule: 'csv-blank-row',
    content: withRow(4, ROWS[2] ?? '', '', ''),
    line: 5,
    column: 1,
  },
  { title: 'a row of commas', rule: 'csv-blank-row', content: withRow(4, ',,,,,,,,,'), line: 4, column: 1 },
  { title: 'a row of too few commas', rule: 'csv-blank-row', content: withRow(4, ',,,'), line: 4, column: 1 },
  {
    title: 'a row of commas and spaces',
    rule: 'csv-blank-row',
    content: withRow(4, ' , ,,,,,,,,'),
    line: 4,
    column: 1,
  },
  { title: 'a line of spaces', rule: 'csv-blank-row', content: withRow(4, '   '), line: 4, column: 1 },
  small('a blank line in a file of one column', 'csv-blank-row', '甲\n\n乙\n'.replace('甲', 'name\n甲'), 3, 1, ONE),
  {
    title: 'a short row below a cell of two lines',
    rule: 'csv-short-row',
    content: withRow(8, '2060499,其他'),
    line: 8,
    column: 2,
  },
];

const HEADERS: readonly Fault[] = [
  header('a column twice', 'csv-header-duplicate', NAMES.with(2, 'name'), 3),
  {
    title: 'a column twice, with its values',
    rule: 'csv-header-duplicate',
    content: file(`${HEADER},name`, ...eachRow((row) => `${row},x`)),
    line: 1,
    column: 11,
  },
  header('an empty name', 'csv-header-empty', NAMES.with(3, ''), 4),
  {
    title: 'a comma at every end',
    rule: 'csv-header-empty',
    content: file(`${HEADER},`, ...eachRow((row) => `${row},`)),
    line: 1,
    column: 11,
  },
  header('a space before a name', 'csv-header-padded', NAMES.with(3, ' amount'), 4),
  header('a space after a name', 'csv-header-padded', NAMES.with(9, 'note '), 10),
  header(
    'a space before every name',
    'csv-header-padded',
    NAMES.map((name, index) => (index === 0 ? name : ` ${name}`)),
    2,
  ),
  {
    title: 'three commas at every end',
    rule: 'csv-header-empty',
    content: file(`${HEADER},,,`, ...eachRow((row) => `${row},,,`)),
    line: 1,
    column: 11,
  },
  header('three names in a ring', 'csv-header-order', NAMES.with(1, 'kind').with(2, 'day').with(5, 'name'), 2),
  header('a full-width space before a name', 'csv-header-padded', NAMES.with(3, '\u3000amount'), 4),
  header('a no-break space after a name', 'csv-header-padded', NAMES.with(3, 'amount\u00A0'), 4),
  header('a name missing, its values there', 'csv-header-missing', NAMES.toSpliced(4, 1), 5),
  {
    title: 'a column missing',
    rule: 'csv-header-missing',
    content: file(NAMES.slice(0, -1).join(','), ...eachRow((row) => row.replace(/,(?:"[^"]*"|[^,]*)$/, ''))),
    line: 1,
    column: 10,
  },
  {
    title: 'a column too many',
    rule: 'csv-header-extra',
    content: file(`${HEADER},memo`, ...eachRow((row) => `${row},x`)),
    line: 1,
    column: 11,
  },
  {
    title: 'a row number without a name in front',
    rule: 'csv-header-empty',
    content: file(`,${HEADER}`, ...ROWS.map((row, index) => `${index},${row}`)),
    line: 1,
    column: 1,
  },
  {
    title: 'a column too many in front',
    rule: 'csv-header-extra',
    content: file(`no,${HEADER}`, ...ROWS.map((row, index) => `${index + 1},${row}`)),
    line: 1,
    column: 1,
  },
  header('two names exchanged', 'csv-header-order', NAMES.with(1, 'kind').with(2, 'name'), 2),
  header('another case', 'csv-header', NAMES.with(3, 'Amount'), 4),
  header('a slip of the pen', 'csv-header', NAMES.with(3, 'amuont'), 4),
  header('a name with its unit', 'csv-header', NAMES.with(3, 'amount（万元）'), 4),
  header(
    'titles in place of names',
    'csv-header',
    ['科目编码', '名称', '类别', '决算数', '数量', '日期', '年度', '公开', '上级', '说明'],
    1,
  ),
  header('__proto__', 'csv-header-unsafe', NAMES.with(3, '__proto__'), 4),
  {
    title: '__proto__ as one more column',
    rule: 'csv-header-unsafe',
    content: file(`${HEADER},__proto__`, ...eachRow((row) => `${row},x`)),
    line: 1,
    column: 11,
  },
  header('constructor', 'csv-header', NAMES.with(3, 'constructor'), 4),
  header('=HYPERLINK as a name', 'csv-header', NAMES.with(3, '=HYPERLINK(1)'), 4),
  { title: 'no header', rule: 'csv-header-absent', content: file(...ROWS), line: 1, column: 1 },
  { title: 'a header of another table', rule: 'csv-header', content: file('甲,乙,丙', 'a,b,c'), line: 1, column: 1 },
  small('a byte of quote in the header', 'csv-stray-quote', 'id,na"me,note\na,b,c\n', 1, 2),
  small('a quote that never closes in the header', 'csv-open-quote', 'id,"name,note\na,b,c\n', 1, 2),
  {
    title: 'a title above the header',
    rule: 'csv-title-row',
    content: file('2020年度支出决算表', HEADER, ...ROWS),
    line: 1,
    column: 1,
  },
  {
    title: 'a title with commas above the header',
    rule: 'csv-title-row',
    content: file('2020年度支出决算表,,,,,,,,,', HEADER, ...ROWS),
    line: 1,
    column: 1,
  },
  {
    title: 'a title and a unit above the header',
    rule: 'csv-title-row',
    content: file('2020年度支出决算表', '单位：万元,,', HEADER, ...ROWS),
    line: 1,
    column: 1,
  },
  {
    title: 'a blank line above the header',
    rule: 'csv-title-row',
    content: file('', HEADER, ...ROWS),
    line: 1,
    column: 1,
  },
  {
    title: 'sep= above the header',
    rule: 'csv-title-row',
    content: file('sep=,', HEADER, ...ROWS),
    line: 1,
    column: 1,
  },
  { title: 'only a header', rule: 'csv-no-rows', content: file(HEADER), line: 1, column: 1 },
  { title: 'only a header without a line end', rule: 'csv-no-rows', content: HEADER, line: 1, column: 1 },
];

const DELIMITERS: readonly Fault[] = (
  [
    [';', 'semicolons'],
    ['\t', 'tabs'],
    ['|', 'bars'],
    ['，', 'full-width commas'],
    ['；', 'full-width semicolons'],
  ] as const
).map(([delimiter, name]) =>
  small(name, 'csv-delimiter', 'id,name,note\na,甲,1\nb,乙,2\n'.replaceAll(',', delimiter), 1, 1),
);

const EMPTY: readonly Fault[] = ['', '\uFEFF', '\n', '\r\n', '\n\n\n', '   \n', '\uFEFF\r\n'].map((content) => ({
  title: `nothing but ${JSON.stringify(content)}`,
  rule: 'file-empty',
  content,
}));

const QUOTES: readonly Fault[] = [
  {
    title: 'a quote that never closes, in the middle',
    rule: 'csv-open-quote',
    content: withRawCell(4, 2, '"行政运行'),
    line: 4,
    column: 2,
  },
  {
    title: 'a quote that never closes, in the last cell',
    rule: 'csv-open-quote',
    content: withRawCell(4, 10, '"在职人员'),
    line: 4,
    column: 10,
  },
  {
    title: 'a quote that never closes, in the last row',
    rule: 'csv-open-quote',
    content: withRawCell(8, 10, '"经费'),
    line: 8,
    column: 10,
  },
  {
    title: 'a quote that never closes, in the first row',
    rule: 'csv-open-quote',
    content: withRawCell(2, 2, '"科学技术支出'),
    line: 2,
    column: 2,
  },
  {
    title: 'a quote that never closes, before a cell of two lines',
    rule: 'csv-open-quote',
    content: withRawCell(5, 2, '"一般行政管理事务'),
    line: 5,
    column: 2,
  },
  { title: 'a lone quote', rule: 'csv-open-quote', content: withRawCell(8, 10, '"'), line: 8, column: 10 },
  small(
    'a quote that never closes in a cell of two lines',
    'csv-open-quote',
    'id,name,note\na,"一\n二,x\nb,乙,y\nc,丙,z\n',
    2,
    2,
  ),
  small(
    'a quote that never closes where all are quoted',
    'csv-open-quote',
    '"id","name","note"\n"a","甲","x\n"b","乙","y"\n"c","丙","z"\n',
    2,
    3,
  ),
  small(
    'a quote that is missing where all are quoted',
    'csv-open-quote',
    '"id","name","note"\n"a","甲,"x"\n"b","乙","y"\n"c","丙","z"\n',
    2,
    2,
  ),
  {
    title: 'a stray quote inside',
    rule: 'csv-stray-quote',
    content: withRawCell(4, 2, '行政"运行'),
    line: 4,
    column: 2,
  },
  {
    title: 'a stray quote at the end',
    rule: 'csv-stray-quote',
    content: withRawCell(4, 2, '行政运行"'),
    line: 4,
    column: 2,
  },
  {
    title: 'a pair of stray quotes',
    rule: 'csv-stray-quote',
    content: withRawCell(4, 2, '“行政”"运行"'),
    line: 4,
    column: 2,
  },
  {
    title: 'a space before a quote',
    rule: 'csv-stray-quote',
    content: withRawCell(4, 2, ' "行政,运行"'),
    line: 4,
    column: 2,
  },
  {
    title: 'text after a closing quote',
    rule: 'csv-after-quote',
    content: withRawCell(4, 2, '"行政"运行'),
    line: 4,
    column: 2,
  },
  {
    title: 'a space after a closing quote',
    rule: 'csv-after-quote',
    content: withRawCell(4, 2, '"行政运行" '),
    line: 4,
    column: 2,
  },
  {
    title: 'quotes that are not doubled',
    rule: 'csv-after-quote',
    content: withRawCell(4, 10, '"含"三公"经费"'),
    line: 4,
    column: 10,
  },
  {
    title: 'quotes that are escaped with a backslash',
    rule: 'csv-after-quote',
    content: withRawCell(4, 10, '"含\\"三公\\"经费"'),
    line: 4,
    column: 10,
  },
  small(
    'quotes that are not doubled in a cell of two lines',
    'csv-after-quote',
    'id,name,note\na,甲,x\nb,"一\n说"好"",y\nc,丙,z\n',
    4,
    2,
  ),
];

/** A fault below a cell of two lines keeps its physical line. */
const PLACES: readonly Fault[] = [
  {
    title: 'a value below a cell of two lines',
    rule: 'value-number',
    content: withCell(7, 4, '—'),
    line: 7,
    column: 4,
  },
  {
    title: 'a value after a cell of two lines in its row',
    rule: 'value-number',
    content: 'id,note,amount\na,"一\n二",x\n',
    line: 3,
    column: 3,
    schema: makeSchema(['id', 'note', 'amount'], {}, { amount: { type: 'number' } }),
  },
  {
    title: 'a value below a CRLF cell of three lines',
    rule: 'value-number',
    content: 'id,note,amount\r\na,"一\r\n二\r\n三",1\r\nb,,x\r\n',
    line: 5,
    column: 3,
    schema: makeSchema(['id', 'note', 'amount'], {}, { amount: { type: 'number' } }),
  },
];

/** Faults of CSV structure. */
export const STRUCTURE_FAULTS: readonly Fault[] = [
  ...LINE_ENDS,
  ...WIDTHS,
  ...HEADERS,
  ...DELIMITERS,
  ...EMPTY,
  ...QUOTES,
  ...PLACES,
];
