import { cellFault, type Fault, file, makeSchema, ROWS, SAMPLE, withRow } from './sample.ts';

const PAIR = makeSchema(['year', 'code', 'amount'], { primaryKey: ['year', 'code'] });
const ITEMS = makeSchema(['id', 'year', 'code'], {
  primaryKey: 'id',
  foreignKeys: [{ fields: ['year', 'code'], reference: { resource: 'codes', fields: ['year', 'code'] } }],
});
const CODES = { codes: 'year,code,name\n2019,206,科学\n2020,206,科学\n2020,208,社会\n' };
const PLAIN = makeSchema(['name', 'amount']);
const UNIQUE = makeSchema(
  ['id', 'name', 'number'],
  { primaryKey: 'id' },
  { name: { constraints: { unique: true } }, number: { constraints: { unique: true } } },
);

function fault(
  title: string,
  rule: string,
  line: number,
  column: number,
  schema: object,
  lines: readonly string[],
  references?: Fault['references'],
): Fault {
  return { title, rule, line, column, schema, content: file(...lines), ...(references && { references }) };
}

const KEYS: readonly Fault[] = [
  ...cellFault('key-duplicate', 8, 1, '2060101'),
  {
    title: 'a row written twice',
    rule: 'key-duplicate',
    content: withRow(4, ROWS[2] ?? '', ROWS[2] ?? ''),
    line: 5,
    column: 1,
  },
  {
    title: 'a row written twice at the end',
    rule: 'key-duplicate',
    content: `${SAMPLE}${ROWS[5] ?? ''}\n`,
    line: 9,
    column: 1,
  },
  fault('a pair twice', 'key-duplicate', 4, 1, PAIR, ['year,code,amount', '2019,206,1', '2020,206,1', '2019,206,2']),
  fault('a pair with a blank part', 'value-required', 3, 2, PAIR, ['year,code,amount', '2019,206,1', '2020,,1']),
  fault('a blank key', 'value-required', 3, 1, makeSchema(['id', 'name'], { primaryKey: ['id'] }), [
    'id,name',
    'a,甲',
    ',乙',
  ]),
  fault('a row twice where there is no key', 'row-duplicate', 4, 1, PLAIN, ['name,amount', '甲,1', '乙,2', '甲,1']),
  fault('a unique value twice', 'value-unique', 3, 2, UNIQUE, ['id,name,number', 'a,甲,1', 'b,甲,2']),
  fault('a row twice where three fields are unique', 'key-duplicate', 3, 1, UNIQUE, [
    'id,name,number',
    'a,甲,1',
    'a,甲,1',
  ]),
  fault(
    'a row twice where two fields are unique and there is no key',
    'value-unique',
    3,
    1,
    makeSchema(
      ['name', 'number'],
      {},
      { name: { constraints: { unique: true } }, number: { constraints: { unique: true } } },
    ),
    ['name,number', '甲,1', '甲,1'],
  ),
  {
    title: 'a unique pair twice',
    rule: 'value-unique',
    content: withRow(4, '2060101,一般行政管理事务,basic,343.36,46,2020-06-30,2020,false,20601,在职人员'),
    line: 5,
    column: 2,
  },
  fault('a key twice but for a space', 'value-padded', 3, 1, makeSchema(['id', 'name'], { primaryKey: 'id' }), [
    'id,name',
    'a,甲',
    'a ,乙',
  ]),
  fault(
    'a key of two fields named in another order',
    'key-duplicate',
    3,
    1,
    makeSchema(['a', 'b'], { primaryKey: ['a', 'b'], uniqueKeys: [['b', 'a']] }),
    ['a,b', '1,2', '1,2'],
  ),
];

const REFERENCES: readonly Fault[] = [
  ...cellFault('key-foreign', 4, 9, '20602', '2060', 'x'),
  ...cellFault('value-padded', 4, 9, '20601 '),
  fault('an unknown code', 'key-foreign', 3, 2, ITEMS, ['id,year,code', 'a,2020,208', 'b,2020,999'], CODES),
  fault('a code of another year', 'key-foreign', 2, 2, ITEMS, ['id,year,code', 'a,2019,208', 'b,2020,208'], CODES),
  fault('a code with a leading zero', 'key-foreign', 2, 2, ITEMS, ['id,year,code', 'a,2020,0208'], CODES),
  fault(
    'an unknown code that has the wrong form too',
    'value-pattern',
    2,
    1,
    makeSchema(
      ['code', 'name'],
      { foreignKeys: [{ fields: 'code', reference: { resource: 'codes', fields: 'code' } }] },
      { code: { constraints: { pattern: '[0-9]{3}' } } },
    ),
    ['code,name', '20x,甲', '206,乙'],
    CODES,
  ),
  {
    ...fault('a reference in GBK', 'file-gbk', 1, 2, ITEMS, ['id,year,code', 'a,2020,208'], {
      codes: Uint8Array.of(0x61, 0x2c, 0xca, 0xd5, 0xc8, 0xeb, 0x0a),
    }),
    title: 'a reference in GBK',
  },
  fault('a broken reference', 'csv-short-row', 3, 2, ITEMS, ['id,year,code', 'a,2020,208'], {
    codes: 'year,code,name\n2020,208,社会\n2020,206\n',
  }),
];

/** What follows from a fault is none of its own. */
const CASCADES: readonly Fault[] = [
  {
    title: 'a parent whose code has a space of no width',
    rule: 'char-invisible',
    content: SAMPLE.replace('\n20601,', '\n2060\u200B1,'),
    line: 3,
    column: 1,
  },
  {
    title: 'a parent whose code is padded',
    rule: 'value-padded',
    content: SAMPLE.replace('\n20601,', '\n 20601,'),
    line: 3,
    column: 1,
  },
  {
    title: 'a parent whose code is full-width',
    rule: 'value-pattern',
    content: SAMPLE.replace('\n20601,', '\n２０６０１,'),
    line: 3,
    column: 1,
  },
  {
    title: 'a parent whose code became a decimal',
    rule: 'value-pattern',
    content: SAMPLE.replace('\n20601,', '\n20601.0,'),
    line: 3,
    column: 1,
  },
  {
    title: 'a parent whose row is short',
    rule: 'csv-short-row',
    content: withRow(3, '20601,科学技术管理事务'),
    line: 3,
    column: 2,
  },
  {
    title: 'a parent whose quote never closes',
    rule: 'csv-open-quote',
    content: withRow(3, '20601,"科学技术管理事务,,1343.36,2,2020-06-30,2020,true,206,'),
    line: 3,
    column: 2,
  },
];

/** Faults of meaning, as far as one file and its references tell. */
export const MEANING_FAULTS: readonly Fault[] = [...KEYS, ...REFERENCES, ...CASCADES];
