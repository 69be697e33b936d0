import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { afterAll, describe, expect, it } from 'vitest';
import type { Issue } from '../src/model/issue.ts';
import { inspectTable } from '../src/open-site.ts';
import { formatIssue } from '../src/views/say/issue-text.ts';
import { HAS_PROFILES, readProfile } from './profiles.ts';

/** Entries under their titles. */
function named(entries: readonly Entry[]): (readonly [string, Entry])[] {
  return entries.map((entry) => [entry[0], entry]);
}

const folder = mkdtempSync(join(tmpdir(), 'schemas-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let written = 0;

type Entry = readonly [
  title: string,
  schema: object | string,
  content: string,
  expected: readonly string[],
  reference?: string,
];

/** Rule, place and what was found, of every fault of the schema or else of the rows. */
async function inspect(
  schema: object | string,
  content: string,
  reference?: string,
): Promise<{ issues: Issue[]; refused: boolean }> {
  written += 1;
  const put = (name: string, text: string): string => {
    writeFileSync(join(folder, `${written}-${name}`), text);
    return `${written}-${name}`;
  };
  const references = new Map(reference === undefined ? [] : [['ref', put('ref.csv', reference)]]);
  const text = typeof schema === 'string' ? schema : JSON.stringify(schema);
  const outcome = await inspectTable(
    { file: put('t.csv', content), schema: put('s.json', text), references, json: false },
    [folder],
  );
  return 'refusals' in outcome
    ? { issues: outcome.refusals, refused: true }
    : { issues: outcome.issues, refused: false };
}

function summarise({ rule, place: { line, column }, found }: Issue): string {
  return `${rule} ${line ?? ''}:${column ?? ''} ${found}`;
}

/** A schema of a field `v` beside `id`, and its rows. */
function field(members: object): object {
  return { fields: [{ name: 'id' }, { name: 'v', ...members }] };
}

function constrained(type: string, constraints: object, members: object = {}): object {
  return field({ type, ...members, constraints });
}

function rows(...values: readonly string[]): string {
  return `id,v\n${values.map((value, index) => `r${index},${value}`).join('\n')}\n`;
}

const pair = (members: object, type = 'string'): object => ({
  fields: [{ name: 'a', type }, { name: 'b' }],
  ...members,
});
const toRef = (type = 'string'): object =>
  pair({ foreignKeys: [{ fields: ['a', 'b'], reference: { resource: 'ref', fields: ['c', 'd'] } }] }, type);

/** Schemas that are read, with what is wrong with the rows. */
const READ: readonly Entry[] = [
  [
    'a bound in scientific notation',
    constrained('number', { maximum: '1e6' }),
    rows('1000000', '1000001'),
    ['value-range 3:2 1000001'],
  ],
  [
    'a bound of more digits than a float',
    '{"fields":[{"name":"id"},{"name":"v","type":"number","constraints":{"maximum":12345678901234567890.12}}]}',
    rows('12345678901234567890.12', '12345678901234567890.13'),
    ['value-range 3:2 12345678901234567890.13'],
  ],
  ['a bound of 1e-7', constrained('number', { minimum: 1e-7 }), rows('0', '0.0000001'), ['value-range 2:2 0']],
  [
    'exclusive bounds',
    constrained('number', { exclusiveMinimum: 0, exclusiveMaximum: 10 }),
    rows('0', '0.01', '9.99', '10', '10.00'),
    ['value-range 2:2 0', 'value-range 5:2 10', 'value-range 6:2 10.00'],
  ],
  [
    'an exclusive and an inclusive bound',
    constrained('integer', { exclusiveMinimum: 0, maximum: 3 }),
    rows('0', '3', '4'),
    ['value-range 2:2 0', 'value-range 4:2 4'],
  ],
  [
    'exclusive bounds of dates',
    constrained('date', { exclusiveMinimum: '2020-01-01' }),
    rows('2020-01-01', '2020-01-02'),
    ['value-range 2:2 2020-01-01'],
  ],
  [
    'exclusive bounds of years',
    constrained('year', { exclusiveMaximum: 2021 }),
    rows('2020', '2021'),
    ['value-range 3:2 2021'],
  ],
  [
    'dates of another format',
    constrained('date', { minimum: '31/12/2019' }, { format: '%d/%m/%Y' }),
    rows('01/02/2020', '30/12/2019', '2020-01-01', '31/02/2020'),
    ['value-range 3:2 30/12/2019', 'value-date 4:2 2020-01-01', 'value-date 5:2 31/02/2020'],
  ],
  [
    'a bound in ISO beside another format',
    constrained('date', { maximum: '2020-06-30' }, { format: '%d/%m/%Y' }),
    rows('30/06/2020', '01/07/2020'),
    ['value-range 3:2 01/07/2020'],
  ],
  [
    'dates in Chinese',
    field({ type: 'date', format: '%Y年%m月%d日' }),
    rows('2020年01月31日', '2020年1月31日'),
    ['value-date 3:2 2020年1月31日'],
  ],
  [
    'a date format whose signs mean something to patterns',
    field({ type: 'date', format: '%d.%m.%Y' }),
    rows('31.01.2020', '31x01x2020'),
    ['value-date 3:2 31x01x2020'],
  ],
  [
    'addresses of mail',
    field({ format: 'email' }),
    rows('a@b.cn', 'a.b+c@sub.example.org', 'a@b@c', 'a', 'a @b.cn', '甲@b.cn'),
    ['value-format 4:2 a@b@c', 'value-format 5:2 a', 'value-format 6:2 a @b.cn', 'value-format 7:2 甲@b.cn'],
  ],
  [
    'addresses of pages',
    field({ format: 'uri' }),
    rows(
      'https://example.org/a?b#c',
      'urn:isbn:9780141036144',
      'mailto:a@b.cn',
      'example.org',
      'http:',
      'http:///a',
      'https://例.cn/',
      'http://a b',
    ),
    [
      'value-format 5:2 example.org',
      'value-format 6:2 http:',
      'value-format 7:2 http:///a',
      'value-format 8:2 https://例.cn/',
      'value-format 9:2 http://a b',
    ],
  ],
  [
    'UUIDs',
    field({ format: 'uuid' }),
    rows('123e4567-e89b-12d3-a456-426614174000', '123e4567e89b12d3a456426614174000'),
    ['value-format 3:2 123e4567e89b12d3a456426614174000'],
  ],
  [
    'Base64',
    field({ format: 'binary' }),
    rows('YQ==', 'YWI=', 'YWJj', 'YQ=', 'a b'),
    ['value-format 5:2 YQ=', 'value-format 6:2 a b'],
  ],
  ['the default format', field({ type: 'number', format: 'default' }), rows('1'), []],
  ['categories as texts', field({ categories: ['A', 'B'] }), rows('A', 'C'), ['value-enum 3:2 C']],
  [
    'categories with labels',
    field({ categories: [{ value: 'A', label: '甲' }, { value: 'B' }], categoriesOrdered: true }),
    rows('B', '甲'),
    ['value-enum 3:2 甲'],
  ],
  [
    'categories as numbers',
    field({ type: 'integer', categories: [1, { value: 2, label: '二' }] }),
    rows('1', '2', '3'),
    ['value-enum 4:2 3'],
  ],
  [
    'an enumeration narrower than the categories',
    field({ categories: ['A', 'B'], constraints: { enum: ['A'] } }),
    rows('A', 'B'),
    ['value-enum 3:2 B'],
  ],
  [
    'an enumeration of numbers',
    constrained('number', { enum: [1, '2.50', '1e1'] }),
    rows('1.00', '2.5', '10', '3'),
    ['value-enum 5:2 3'],
  ],
  [
    'an enumeration of booleans',
    constrained('boolean', { enum: [true] }, { trueValues: ['是'], falseValues: ['否'] }),
    rows('是', '否', 'true'),
    ['value-enum 3:2 否', 'value-boolean 4:2 true'],
  ],
  [
    'an enumeration of texts that look like numbers',
    constrained('string', { enum: ['1.0'] }),
    rows('1.0', '1'),
    ['value-enum 3:2 1'],
  ],
  ['an enumeration in another form of Unicode', constrained('string', { enum: ['Cafe\u0301'] }), rows('Caf\u00E9'), []],
  [
    'lengths',
    constrained('string', { minLength: 2, maxLength: 3 }),
    rows('一二', '一', '一二三四'),
    ['value-length 3:2 一', 'value-length 4:2 一二三四'],
  ],
  [
    'a pattern that a part matches',
    constrained('string', { pattern: 'a|b' }),
    rows('a', 'ab', 'xa'),
    ['value-pattern 3:2 ab', 'value-pattern 4:2 xa'],
  ],
  [
    'a pattern with its own anchors',
    constrained('string', { pattern: '^[0-9]+$' }),
    rows('12', '1x'),
    ['value-pattern 3:2 1x'],
  ],
  [
    'a pattern that takes other engines for ever',
    constrained('string', { pattern: '(a+)+' }),
    rows('a'.repeat(60), `${'a'.repeat(60)}!`),
    [`value-pattern 3:2 ${'a'.repeat(60)}!`],
  ],
  [
    'a pattern of many stars',
    constrained('string', { pattern: '(x*)*y|(.*.*)*z' }),
    rows(`${'x'.repeat(4000)}w`),
    [`value-pattern 2:2 ${'x'.repeat(4000)}w`],
  ],
  [
    'blanks of one field',
    field({ type: 'number', missingValues: ['NA'] }),
    rows('NA', '3', '-'),
    ['value-number 4:2 -'],
  ],
  [
    'blanks of one field in place of those of the table',
    { missingValues: ['-'], ...field({ type: 'number', missingValues: ['NA'] }) },
    rows('NA', '-'),
    ['value-number 3:2 -'],
  ],
  [
    'blanks of one field with labels',
    field({ type: 'integer', missingValues: [{ value: '-99', label: '未公开' }] }),
    rows('-99', '1'),
    [],
  ],
  [
    'an empty number where blanks are written otherwise',
    { missingValues: ['NA'], ...field({ type: 'number' }) },
    rows('NA', ''),
    ['value-number 3:2 '],
  ],
  [
    'a blank of one field that must be filled',
    constrained('number', { required: true }, { missingValues: ['NA'] }),
    rows('NA', '1'),
    ['value-required 2:2 NA'],
  ],
  [
    'an empty text that is no blank and not allowed',
    { missingValues: ['NA'], ...constrained('string', { enum: ['A'] }) },
    rows('A', ''),
    ['value-enum 3:2 '],
  ],
  ['fields matched exactly', { ...field({}), fieldsMatch: 'exact' }, rows('a'), []],
  [
    'numbers with a point and nothing between',
    field({ type: 'number', decimalChar: '.', groupChar: '', bareNumber: true }),
    rows('1.5'),
    [],
  ],
  [
    'a key of numbers',
    { ...field({ type: 'number' }), primaryKey: 'v' },
    rows('1.0', '1.00', '2'),
    ['key-duplicate 3:2 1.00'],
  ],
  ['a unique number', constrained('number', { unique: true }), rows('1.0', '1.00'), ['value-unique 3:2 1.00']],
  ['a unique text that looks like a number', constrained('string', { unique: true }), rows('1.0', '1.00'), []],
  [
    'a unique boolean in two words',
    constrained('boolean', { unique: true }),
    rows('true', '1'),
    ['value-unique 3:2 1'],
  ],
  ['a key whose parts join to the same text', pair({ primaryKey: ['a', 'b'] }), 'a,b\nx|y,z\nx,y|z\n', []],
  ['a key of two parts twice', pair({ primaryKey: ['a', 'b'] }), 'a,b\nx|y,z\nx|y,z\n', ['key-duplicate 3:1 x|y,z']],
  [
    'a unique pair with a blank part',
    pair({ uniqueKeys: [['a', 'b']] }),
    'a,b\nx,\nx,\nx,y\nx,y\n',
    ['value-unique 5:1 x,y'],
  ],
  [
    'a pair that points at parts that join to the same text',
    toRef(),
    'a,b\nx,y|z\n',
    ['key-foreign 2:1 x,y|z'],
    'c,d\nx|y,z\n',
  ],
  ['a pair that is there', toRef(), 'a,b\nx|y,z\n', [], 'c,d\nx|y,z\n'],
  ['a number that points at the same number', toRef('number'), 'a,b\n1.0,x\n', [], 'c,d\n1.00,x\n'],
  ['a text that points at the same number', toRef(), 'a,b\n1.0,x\n', ['key-foreign 2:1 1.0,x'], 'c,d\n1.00,x\n'],
  [
    'a key into itself',
    {
      fields: [
        { name: 'id', type: 'integer' },
        { name: 'v', type: 'integer' },
      ],
      primaryKey: 'id',
      foreignKeys: [{ fields: 'v', reference: { fields: 'id' } }],
    },
    'id,v\n1,\n2,1\n3,9\n',
    ['key-foreign 4:2 9'],
  ],
  [
    'a column called as a part of every object',
    { fields: [{ name: 'constructor' }, { name: 'toString', constraints: { required: true } }] },
    'constructor,toString\na,\n',
    ['value-required 2:2 '],
  ],
  [
    'many digits where nothing is measured',
    field({ type: 'number' }),
    rows('12345678901234567890.12', '0.1234567890123456789', '98765432109876543210'),
    [],
  ],
  [
    'many digits that the bound allows',
    constrained('number', { maximum: '99999999999999999999.99' }, { unit: '元', decimalPlaces: 2 }),
    rows('12345678901234567890.12'),
    [],
  ],
  [
    'many digits in an amount',
    field({ type: 'number', unit: '万元' }),
    rows('12345678901234567890.12'),
    ['value-digits 2:2 12345678901234567890.12'],
  ],
  ['many digits of an integer', field({ type: 'integer' }), rows('12345678901234567890'), []],
  [
    'decimals that look like litter where so many are asked for',
    field({ type: 'number', decimalPlaces: 9 }),
    rows('0.123000001'),
    [],
  ],
  [
    'litter where nothing is measured',
    field({ type: 'number' }),
    rows('0.30000000000000004'),
    ['value-float-litter 2:2 0.30000000000000004'],
  ],
  [
    'notes of one’s own',
    {
      'x-note': 1,
      'dc:creator': 'a',
      homepage: 'https://example.org',
      ...field({ 'x-width': 3, example: '1', examples: [], rdfType: 'http://example.org/a' }),
    },
    rows('a'),
    [],
  ],
];

/** Schemas that are refused. */
const REFUSED: readonly Entry[] = [
  [
    'max and Minimum',
    field({ type: 'number', constraints: { max: 100, Minimum: 5 } }),
    rows('4000'),
    ['schema-member max', 'schema-member Minimum'],
  ],
  [
    'min, maxlength, regex, required twice over',
    field({ constraints: { min: 1, maxlength: 2, regex: 'a', Required: true } }),
    rows('a'),
    ['schema-member min', 'schema-member maxlength', 'schema-member regex', 'schema-member Required'],
  ],
  [
    'a constraint beside the field',
    field({ required: true, maximum: 3, enum: ['a'] }),
    rows('a'),
    ['schema-place required', 'schema-place maximum', 'schema-place enum'],
  ],
  [
    'a member of fields among constraints',
    constrained('string', { format: 'email' }),
    rows('a'),
    ['schema-place format'],
  ],
  ['a member of the table in a field', field({ primaryKey: true }), rows('a'), ['schema-place primaryKey']],
  [
    'a slip at the top',
    { ...field({}), primarykey: 'id', missingValue: [''] },
    rows('a'),
    ['schema-member primarykey', 'schema-member missingValue'],
  ],
  [
    'a slip in a key',
    pair({ foreignKeys: [{ field: 'a', fields: 'a', reference: { resource: 'ref', field: 'c', fields: 'c' } }] }),
    'a,b\n',
    ['schema-member field', 'schema-member field'],
  ],
  ['a slip in a category', field({ categories: [{ value: 'A', labels: '甲' }] }), rows('A'), ['schema-member labels']],
  ['an unknown format of texts', field({ format: 'e-mail' }), rows('a'), ['schema-unread format: "e-mail"']],
  [
    'a format of numbers',
    field({ type: 'number', format: 'currency' }),
    rows('1'),
    ['schema-unread format: "currency"'],
  ],
  ['dates in any form', field({ type: 'date', format: 'any' }), rows('1'), ['schema-unread format: "any"']],
  ['a two-digit year', field({ type: 'date', format: '%d/%m/%y' }), rows('1'), ['schema-unread format: "%d/%m/%y"']],
  ['a format without a day', field({ type: 'date', format: '%Y-%m' }), rows('1'), ['schema-unread format: "%Y-%m"']],
  [
    'the old way to write a format',
    field({ type: 'date', format: 'fmt:%Y-%m-%d' }),
    rows('1'),
    ['schema-unread format: "fmt:%Y-%m-%d"'],
  ],
  ['a decimal comma', field({ type: 'number', decimalChar: ',' }), rows('1'), ['schema-unread decimalChar: ","']],
  ['grouped digits', field({ type: 'number', groupChar: ',' }), rows('1'), ['schema-unread groupChar: ","']],
  ['numbers in words', field({ type: 'number', bareNumber: false }), rows('1'), ['schema-unread bareNumber: false']],
  ['a type that is not read', field({ type: 'geopoint' }), rows('1'), ['schema-unread type: "geopoint"']],
  ['a type that is none', field({ type: 'text' }), rows('1'), ['schema-unread type: "text"']],
  [
    'columns matched by name',
    { ...field({}), fieldsMatch: 'subset' },
    rows('a'),
    ['schema-unread fieldsMatch: "subset"'],
  ],
  [
    'a table of another package',
    pair({
      foreignKeys: [{ fields: 'a', reference: { package: 'http://example.org/p', resource: 'ref', fields: 'c' } }],
    }),
    'a,b\n',
    ['schema-unread package: "http://example.org/p"'],
  ],
  [
    'items of a list in a text',
    field({ itemType: 'integer', delimiter: ';' }),
    rows('1'),
    ['schema-type itemType: "integer"', 'schema-type delimiter: ";"'],
  ],
  ['a schema for JSON', constrained('string', { jsonSchema: {} }), rows('1'), ['schema-type jsonSchema: {}']],
  ['a pattern of numbers', constrained('number', { pattern: '1+' }), rows('1'), ['schema-type pattern: "1+"']],
  ['a length of numbers', constrained('integer', { maxLength: 3 }), rows('1'), ['schema-type maxLength: 3']],
  ['a bound of texts', constrained('string', { minimum: 'a' }), rows('1'), ['schema-type minimum: "a"']],
  ['categories of numbers', field({ type: 'number', categories: [1] }), rows('1'), ['schema-type categories: [1]']],
  ['words of yes and no for a text', field({ trueValues: ['a'] }), rows('a'), ['schema-type trueValues: ["a"]']],
  ['a bound with a comma', constrained('number', { minimum: '1,000' }), rows('5'), ['schema-bound minimum: "1,000"']],
  ['a bound in percent', constrained('number', { maximum: '5%' }), rows('5'), ['schema-bound maximum: "5%"']],
  ['a bound that is no number', constrained('number', { maximum: true }), rows('5'), ['schema-bound maximum: true']],
  ['half a bound of integers', constrained('integer', { maximum: 1.5 }), rows('5'), ['schema-bound maximum: 1.5']],
  [
    'a bound of dates that is a number',
    constrained('date', { minimum: 2020 }),
    rows('2020-01-01'),
    ['schema-bound minimum: 2020'],
  ],
  [
    'a bound that is in no calendar',
    constrained('date', { minimum: '2020-02-30' }),
    rows('2020-01-01'),
    ['schema-bound minimum: "2020-02-30"'],
  ],
  [
    'a bound of years that is a date',
    constrained('year', { minimum: '2020-01-01' }),
    rows('2020'),
    ['schema-bound minimum: "2020-01-01"'],
  ],
  [
    'bounds that leave nothing',
    constrained('number', { minimum: 10, maximum: 9.99 }),
    rows('5'),
    ['schema-bound minimum: 10'],
  ],
  [
    'bounds that leave nothing between',
    constrained('number', { exclusiveMinimum: 1, maximum: '1.0' }),
    rows('5'),
    ['schema-bound exclusiveMinimum: 1'],
  ],
  [
    'bounds of dates that leave nothing',
    constrained('date', { minimum: '2021-01-01', maximum: '2020-01-01' }),
    rows('2020-01-01'),
    ['schema-bound minimum: "2021-01-01"'],
  ],
  [
    'lengths that leave nothing',
    constrained('string', { minLength: 3, maxLength: 2 }),
    rows('a'),
    ['schema-bound minLength: 3'],
  ],
  ['a length below nothing', constrained('string', { minLength: -1 }), rows('a'), ['schema-value minLength: -1']],
  ['half a length', constrained('string', { maxLength: 2.5 }), rows('a'), ['schema-value maxLength: 2.5']],
  ['required in words', constrained('string', { required: 'true' }), rows('a'), ['schema-value required: "true"']],
  ['an enumeration of nothing', constrained('string', { enum: [] }), rows('a'), ['schema-value enum: []']],
  ['an enumeration of other types', constrained('number', { enum: ['一', 2] }), rows('2'), ['schema-value enum: "一"']],
  ['numbers among texts', constrained('string', { enum: [1] }), rows('1'), ['schema-value enum: 1']],
  [
    'an enumeration beyond the categories',
    field({ categories: ['A'], constraints: { enum: ['A', 'B'] } }),
    rows('A'),
    ['schema-value enum: "B"'],
  ],
  ['a category twice', field({ type: 'integer', categories: [1, 1] }), rows('1'), ['schema-value 1']],
  ['yes and no in the same word', field({ type: 'boolean', trueValues: ['0'] }), rows('a'), ['schema-value 0']],
  ['blanks that are no list', { ...field({}), missingValues: 'NA' }, rows('a'), ['schema-value missingValues: "NA"']],
  ['a pattern that is none', constrained('string', { pattern: '(' }), rows('a'), ['schema-unread pattern: "("']],
  [
    'a pattern that looks back',
    constrained('string', { pattern: '(?<!a)b' }),
    rows('b'),
    ['schema-unread pattern: "(?<!a)b"'],
  ],
  [
    'a pattern that looks ahead',
    constrained('string', { pattern: '(?=a)a' }),
    rows('a'),
    ['schema-unread pattern: "(?=a)a"'],
  ],
  [
    'a pattern that repeats what it found',
    '{"fields":[{"name":"id"},{"name":"v","constraints":{"pattern":"(a)\\\\1"}}]}',
    rows('aa'),
    ['schema-unread pattern: "(a)\\\\1"'],
  ],
  [
    'a pattern of another dialect',
    '{"fields":[{"name":"id"},{"name":"v","constraints":{"pattern":"\\\\i\\\\c*"}}]}',
    rows('ic'),
    ['schema-unread pattern: "\\\\i\\\\c*"'],
  ],
  [
    'a class less another',
    constrained('string', { pattern: '[a-z-[aeiou]]' }),
    rows('b'),
    ['schema-unread pattern: "[a-z-[aeiou]]"'],
  ],
  ['a key of no field', { ...field({}), primaryKey: ['id', 'vv'] }, rows('a'), ['schema-field vv']],
  ['a field twice in a key', { ...field({}), primaryKey: ['id', 'id'] }, rows('a'), ['schema-twice id']],
  ['two fields of one name', { fields: [{ name: 'id' }, { name: 'id' }] }, 'id,id\n', ['schema-twice id']],
  [
    'a key of another width',
    pair({ foreignKeys: [{ fields: ['a', 'b'], reference: { resource: 'ref', fields: ['c'] } }] }),
    'a,b\n',
    ['schema-value fields: ["c"]'],
  ],
  [
    'a field that is called as the root of every object',
    '{"fields":[{"name":"__proto__"}]}',
    '__proto__\n',
    ['schema-value name: "__proto__"'],
  ],
  [
    'a member that is called as the root of every object',
    '{"fields":[{"name":"a","__proto__":{}}]}',
    'a\n',
    ['schema-member __proto__'],
  ],
  [
    'a constraint that is called as a part of every object',
    '{"fields":[{"name":"a","constraints":{"constructor":1}}]}',
    'a\n',
    ['schema-member constructor'],
  ],
  ['a field without a name', { fields: [{ title: 'a' }] }, 'a\n', ['schema-value name']],
  ['no fields', { fields: [] }, 'a\n', ['schema-value fields: []']],
  ['a list in place of a schema', '[]', 'a\n', ['schema-value : []']],
];

/** Texts that are no JSON by the letter. */
const NO_JSON: readonly Entry[] = [
  ['a comment', '{\n  // fields\n  "fields": [{"name": "id"}]\n}', 'id\n', ['json-syntax 2:3 // fields']],
  ['a comma at the end', '{"fields": [{"name": "id"},]}', 'id\n', ['json-syntax 1:28 ]']],
  [
    'NaN',
    '{"fields": [{"name": "id", "type": "number", "constraints": {"minimum": NaN}}]}',
    'id\n',
    ['json-syntax 1:73 NaN'],
  ],
  [
    'Infinity',
    '{"fields": [{"name": "id", "constraints": {"minimum": -Infinity}}]}',
    'id\n',
    ['json-syntax 1:55 -Infinity'],
  ],
  ['single quotes', "{'fields': []}", 'id\n', ["json-syntax 1:2 '"]],
  ['no quotes', '{fields: []}', 'id\n', ['json-syntax 1:2 fields']],
  ['YAML', 'fields:\n  - name: id\n', 'id\n', ['json-syntax 1:1 fields']],
  [
    'a leading zero',
    '{"fields": [{"name": "id", "constraints": {"maxLength": 010}}]}',
    'id\n',
    ['json-syntax 1:58 10'],
  ],
  ['a byte-order mark', '\uFEFF{"fields": [{"name": "id"}]}', 'id\n', ['json-syntax 1:1 U+FEFF']],
  ['two values', '{"fields": [{"name": "id"}]} {}', 'id\n', ['json-syntax 1:30 {']],
  ['nothing', '', 'id\n', ['json-syntax 1:1 ']],
  [
    'a member twice',
    '{"fields": [{"name": "id"}],\n "primaryKey": "id",\n "primaryKey": []}',
    'id\n',
    ['json-twice 3:2 primaryKey'],
  ],
  [
    'a constraint twice',
    '{"fields": [{"name": "id", "constraints": {"maxLength": 1, "max\\u004Cength": 2}}]}',
    'id\n',
    ['json-twice 1:60 maxLength'],
  ],
  ['nested too deep', '['.repeat(50_000), 'id\n', ['json-syntax 1:1 [']],
];

describe('a schema whose members are all read', () => {
  it.each(named(READ))('%s', async (_, [, schema, content, expected, reference]) => {
    const { issues, refused } = await inspect(schema, content, reference);
    expect(issues.map(summarise)).toEqual(expected);
    expect(refused).toBe(false);
  });

  it('has advice that is not what was found', async () => {
    const { issues } = await inspect(toRef(), 'a,b\nx,y|z\n', 'c,d\nx|y,z\n');
    expect(issues.map(formatIssue)).toEqual([
      expect.stringContaining('发现「x,y|z」，应为：表「ref」中已有的值。建议：改为相近的值：x|y,z。'),
    ]);
  });
});

/** The JSON at the place of an issue begins with what was found: the name of a member, or its value. */
function pointsAt(schema: object | string, { place: { line = 0, column = 0 }, found }: Issue): boolean {
  const text = typeof schema === 'string' ? schema : JSON.stringify(schema);
  const at = text.split('\n')[line - 1]?.slice(column - 1) ?? '';
  return (
    [JSON.stringify(found), found, found.replace(/^\w*: /, ''), JSON.stringify([found])].some((part) =>
      at.startsWith(part),
    ) ||
    (found === 'name' && at.startsWith('{'))
  );
}

describe('a schema with a member that cannot be honoured', () => {
  it.each(named(REFUSED))('is refused for %s', async (_, [, schema, content, expected]) => {
    const { issues, refused } = await inspect(schema, content);
    expect(issues.map(({ rule, found }) => `${rule} ${found}`)).toEqual(expected);
    expect(refused).toBe(true);
    expect(issues.filter((issue) => !pointsAt(schema, issue))).toEqual([]);
    for (const issue of issues)
      expect(formatIssue(issue)).toMatch(/^发现.+，应为：\S.*。建议：\S.*。 {2}\d+-s\.json:\d+:\d+ \[[a-z-]+\]$/);
    for (const issue of issues) expect(formatIssue(issue)).not.toMatch(/\{[a-z]+\}|undefined/);
  });

  it.each(named(NO_JSON))('is refused for %s', async (_, [, schema, content, expected]) => {
    const { issues, refused } = await inspect(schema, content);
    expect(issues.map(summarise)).toEqual(expected);
    expect(refused).toBe(true);
    for (const issue of issues)
      expect(formatIssue(issue)).toMatch(/^发现.+，应为：\S.*。建议：\S.*。 {2}\d+-s\.json:\d+:\d+ \[[a-z-]+\]$/);
  });

  it('names the member that was meant', async () => {
    const { issues } = await inspect(
      field({ type: 'number', constraints: { max: 1, min: 1, maxlenght: 1 }, minimun: 1, desription: 'a' }),
      rows('1'),
    );
    expect(issues.map(({ facts }) => facts['nearest'])).toEqual([
      'maximum',
      'minimum',
      'maxLength',
      'constraints 里的 minimum',
      'description',
    ]);
  });
});

describe.skipIf(!HAS_PROFILES)(
  HAS_PROFILES ? 'the profile of Table Schema 2.0' : 'the profile of Table Schema 2.0, which is not there',
  () => {
    const ajv = new Ajv({ strict: false });
    formats(ajv);
    const validate = HAS_PROFILES ? ajv.compile(JSON.parse(readProfile('tableschema-2.0.json')) as object) : undefined;
    /** Left out: the profile wants a list for `fieldsMatch` where the standard has a text, and has no numbers and exponents as texts. */
    const known = new Set([
      'fields matched exactly',
      'a bound in scientific notation',
      'an enumeration of numbers',
      'many digits that the bound allows',
      'exclusive bounds of years',
      'dates of another format',
      'categories as numbers',
    ]);

    it.each(named(READ.filter(([title]) => !known.has(title))))('takes the schema of %s', (_, [, schema]) => {
      validate?.(typeof schema === 'string' ? JSON.parse(schema) : schema);
      expect(validate?.errors ?? []).toEqual([]);
    });
  },
);
