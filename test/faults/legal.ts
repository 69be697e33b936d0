import {
  bytesOf,
  file,
  HEADER,
  type Legal,
  makeSchema,
  ROWS,
  SAMPLE,
  withCell,
  withRawCell,
  withRow,
} from './sample.ts';

const NOTES = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</script>',
  'javascript:alert(1)',
  '-5',
  '-5.00',
  '-',
  '—',
  '——',
  '三公',
  '“三公”经费',
  '他说"好"',
  '甲,乙',
  '一\n二\n\n三',
  '5%',
  '1,343.36',
  'N/A',
  'null',
  'true',
  '0',
  '007',
  '👨‍👩‍👧‍👦 一家',
  '🏴‍☠️',
  '👩🏽‍⚕️',
  '🇨🇳',
  '𠮷野家',
  '䶮',
  '㐂',
  '囧',
  'café',
  'Ångström',
  'naïve résumé',
  'Москва',
  'Ελλάδα',
  '日本語テスト',
  '한국어',
  '±5℃',
  '10²',
  '××××年',
  '·',
  '（一）',
  '①②③',
  '　　全角空格',
  'a  b   c',
  '甲 乙',
  'x'.repeat(5000),
  '决'.repeat(5000),
  '{{ 7*7 }}',
  '${1}',
  "'; DROP TABLE x; --",
  '../../etc/passwd',
  '&amp;',
  '\\n',
  'C:\\财务',
  '#1',
  '-5万元',
  '-5.5%',
  '－',
  '－5.00',
  '−5',
  '- ',
  '–项目',
  '—项目',
  '·项目',
  '东京ｶﾒﾗ店',
  '株式会社ｱｲｳｴｵ商事',
  'ﾃｽﾄ用データ',
  'ÄÖÜß äöüß',
  '«\u00A0café\u00A0»',
  'ශ්\u200Dරී ලංකා',
  '\uE000',
  '鬧鈴時鐘',
  '迢迢千里',
  'Tiếng Việt',
  'ěščřžýáíé',
  '#',
  '？',
  '什么？',
  '?',
  '…',
  '2020-06',
  '6月20日',
  'Jun-20',
  '1/2',
  '1:2',
  '№ 5',
  '½',
  '\u00A0不断行',
  'a\u00A0b',
  '葛\u{E0100}城',
  '👨‍🦰',
  '##',
];

const ONE = makeSchema(['name']);
const TWO = makeSchema(['id', 'name']);
const REFERENCES = { codes: '\uFEFFyear,code,name\r\n2020,206,科学\r\n2020,208,"社会,保障"\r\n' };
const ITEMS = makeSchema(['id', 'year', 'code'], {
  primaryKey: 'id',
  foreignKeys: [{ fields: ['year', 'code'], reference: { resource: 'codes', fields: ['year', 'code'] } }],
});

function make(title: string, content: string | Uint8Array, schema?: object, references?: Legal['references']): Legal {
  return { title, content, ...(schema && { schema }), ...(references && { references }) };
}

const FILES: readonly Legal[] = [
  make('the sample', SAMPLE),
  make('one byte-order mark', `\uFEFF${SAMPLE}`),
  make('CRLF throughout', SAMPLE.replaceAll('\n', '\r\n')),
  make(
    'CRLF with LF inside a quoted cell, as Excel writes it',
    SAMPLE.replaceAll('\n', '\r\n').replace('第一行\r\n', '第一行\n'),
  ),
  make('a mark and CRLF', `\uFEFF${SAMPLE.replaceAll('\n', '\r\n')}`),
  make('no line end after the last row', SAMPLE.slice(0, -1)),
  make('no line end after the last row of CRLF', SAMPLE.replaceAll('\n', '\r\n').slice(0, -2)),
  make(
    'quotes around everything',
    [HEADER, ...ROWS.map((row) => row.replaceAll('"', ''))]
      .slice(0, 4)
      .map((row) =>
        row
          .replace('项支出,项目支出', '项支出')
          .split(',')
          .slice(0, 10)
          .map((cell) => `"${cell}"`)
          .join(','),
      )
      .join('\n')
      .replace('含基本支出","项目支出', '含基本支出、项目支出'),
  ),
  make('quotes around the header', file('"id","name"', 'a,b'), TWO),
  make('a quoted blank', withRawCell(4, 10, '""')),
  make('one row', file(HEADER, ROWS[0] ?? '')),
  make('one column', file('name', '甲', '乙', '甲'), ONE),
  make('one column with a quoted blank', file('name', '甲', '""', '乙'), ONE),
  make('one cell', 'name\n甲', ONE),
  make(
    'a column called constructor',
    file('id,constructor,toString', 'a,b,c'),
    makeSchema(['id', 'constructor', 'toString'], { primaryKey: 'id' }),
  ),
  make('Chinese column names', file('科目编码,名称', '206,科学'), makeSchema(['科目编码', '名称'])),
  make(
    'column names with dots, brackets and spaces inside',
    file('a.b,c[0],d e', '1,2,3'),
    makeSchema(['a.b', 'c[0]', 'd e']),
  ),
  make('a column name with a comma and a quote', file('"a,b","say ""x"""', '1,2'), makeSchema(['a,b', 'say "x"'])),
  make('a header that looks like a title', file('表,单位：万元', 'a,b'), makeSchema(['表', '单位：万元'])),
  make('a bare schema', file('a,b', '1,2'), { fields: [{ name: 'a' }, { name: 'b' }] }),
  make('a schema with members of its own', file('a,b', '1,2'), {
    $schema: 'https://example.invalid',
    group: 'mine',
    order: '1',
    number: 3,
    primaryKey: [],
    fields: [
      { name: 'a', categories: ['1'], unit: null, example: 1, 'x-note': [], 'dc:source': 'a' },
      { name: 'b', rdfType: 'http://example.org/b' },
    ],
  }),
  make('a cell of line breaks at the end of the file', file('id,name', 'a,"一\n二\n"'), TWO),
  make('a quoted cell that begins with a line break', file('id,name', 'a,"甲\n\n\n乙"', 'b,""'), TWO),
  make('ASCII alone', bytesOf('id,name\na,b\n'), TWO),
];

const VALUES: readonly Legal[] = [
  ...NOTES.map((text) => make(`the note ${JSON.stringify(text).slice(0, 40)}`, withCell(4, 10, text))),
  make('a negative amount', withCell(4, 4, '-343.36')),
  make('a negative amount greater than the others', withCell(4, 4, '-99999.99')),
  make('an amount of nothing', withCell(4, 4, '0.00')),
  make('a small negative amount', withCell(4, 4, '-0.01')),
  make('the greatest amount', withCell(4, 4, '10000.00')),
  make(
    'fifteen digits',
    file('id,v', 'a,1234567890123.45', 'b,-1234567890123.45'),
    makeSchema(['id', 'v'], {}, { v: { type: 'number', decimalPlaces: 2 } }),
  ),
  make(
    'decimals as they come',
    file('id,v', 'a,71', 'b,1478.9', 'c,220.00', 'd,0', 'e,0.0', 'f,0.000001', 'g,3.14159265'),
    makeSchema(['id', 'v'], {}, { v: { type: 'number' } }),
  ),
  make(
    'numbers that are spread wide, in no unit of ten thousand',
    file('id,v', 'a,1', 'b,2', 'c,3', 'd,4', 'e,50000000'),
    makeSchema(['id', 'v'], {}, { v: { type: 'number', unit: '元' } }),
  ),
  make(
    'a total far above its parts',
    file('id,v', 'a,0.50', 'b,1.20', 'c,3.30', 'd,995.00', 'e,1000.00'),
    makeSchema(['id', 'v'], {}, { v: { type: 'number', unit: '万元' } }),
  ),
  make('blank optional values', withRow(4, '2060101,行政运行,,343.36,,,2020,,,')),
  make(
    'a very small number',
    file('id,v', 'a,0.00000001', 'b,0.1234567'),
    makeSchema(['id', 'v'], {}, { v: { type: 'number' } }),
  ),
  make('a leap day', withCell(4, 6, '2020-02-29')),
  make(
    'all ways to write yes and no',
    file('id,v', 'a,true', 'b,True', 'c,TRUE', 'd,1', 'e,false', 'f,False', 'g,FALSE', 'h,0'),
    makeSchema(['id', 'v'], {}, { v: { type: 'boolean' } }),
  ),
  make(
    'a boolean in the schema’s own words',
    file('id,v', 'a,是', 'b,否'),
    makeSchema(['id', 'v'], {}, { v: { type: 'boolean', trueValues: ['是'], falseValues: ['否'] } }),
  ),
  make(
    'texts that stand for a blank',
    file('id,v,w', 'a,—,…', 'b,1.00,x'),
    makeSchema(
      ['id', 'v', 'w'],
      { missingValues: ['', '—', '…'] },
      { v: { type: 'number' }, w: { constraints: { enum: ['x'] } } },
    ),
  ),
  make(
    'missing values with labels',
    file('id,v', 'a,-99', 'b,1'),
    makeSchema(
      ['id', 'v'],
      { missingValues: [{ value: '-99', label: '未公开' }] },
      { v: { type: 'integer', constraints: { minimum: 0 } } },
    ),
  ),
  make(
    'an enumeration of numbers',
    file('id,v', 'a,1.0', 'b,2'),
    makeSchema(['id', 'v'], {}, { v: { type: 'number', constraints: { enum: [1, 2] } } }),
  ),
  make(
    'a pattern of Han',
    file('id', '川财', '泸州'),
    makeSchema(['id'], {}, { id: { constraints: { pattern: '[\\u4e00-\\u9fa5]+' } } }),
  ),
  make(
    'a pattern that Unicode mode refuses',
    file('id', '2020-01'),
    makeSchema(['id'], {}, { id: { constraints: { pattern: '\\d{4}\\-\\d{2}' } } }),
  ),
  make(
    'an emoji counts as one character',
    file('id', '𠮷野'),
    makeSchema(['id'], {}, { id: { constraints: { maxLength: 2 } } }),
  ),
  make('a padded text that is no key', file('id,name', 'a, 甲 '), TWO),
  make(
    'years and months in one column',
    file('id,period', 'a,2019', 'b,2020', 'c,2020-12', 'd,2018', 'e,2017'),
    makeSchema(['id', 'period']),
  ),
];

const KEYS: readonly Legal[] = [
  make(
    'a pair that is unique though its parts are not',
    file('year,code', '2019,206', '2020,206', '2019,208'),
    makeSchema(['year', 'code'], { primaryKey: ['year', 'code'] }),
  ),
  make(
    'parts that join to the same text',
    file('a,b', 'x|y,z', 'x,y|z'),
    makeSchema(['a', 'b'], { uniqueKeys: [['a', 'b']] }),
  ),
  make(
    'unique values that are blank',
    file('id,v', 'a,', 'b,'),
    makeSchema(['id', 'v'], {}, { v: { constraints: { unique: true } } }),
  ),
  make('keys into another file', file('id,year,code', 'a,2020,206', 'b,2020,208'), ITEMS, REFERENCES),
  make('a key without a value', file('id,year,code', 'a,,', 'b,2020,208'), ITEMS, REFERENCES),
  make('a key with a blank part', file('id,year,code', 'a,2020,', 'b,2020,208'), ITEMS, REFERENCES),
  make('rows in no order, parents below their children', file(HEADER, ...ROWS.toReversed())),
  make('a parent that is its own', withRawCell(2, 9, '206')),
  make('rows that are equal but for one cell', file('id,name', 'a,甲', 'b,甲'), TWO),
];

/** Odd files that keep their schema. */
export const LEGAL: readonly Legal[] = [...FILES, ...VALUES, ...KEYS];
