import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../src/lib/hash.ts';
import type { Issue } from '../../src/model/issue.ts';
import type { Table } from '../../src/model/table.ts';
import { anySchemaShape, parseSchema } from '../../src/source/schema/parse-schema.ts';
import { parseTable } from '../../src/source/csv/parse-table.ts';

function read(
  content: string | Uint8Array,
  columns = ['id', 'name', 'amount'],
): { table: Table | undefined; issues: string[]; found: string[] } {
  const issues: Issue[] = [];
  const schema = parseSchema(
    JSON.stringify({ name: 'income', primaryKey: 'id', fields: columns.map((name) => ({ name })) }),
    anySchemaShape,
    'income.json',
    issues,
  );
  if (!schema) throw new Error('no schema');
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const table = parseTable(bytes, schema, 'income.csv', issues);
  return {
    table,
    issues: issues.map(({ rule, place }) =>
      [rule, place.line, place.column].filter((part) => part !== undefined).join(' '),
    ),
    found: issues.map(({ found }) => found),
  };
}

describe('parseTable', () => {
  it('finds rows by id, and keeps bytes and digest as they came', () => {
    const content = 'id,name,amount\ntotal,合计,1300.50\nother,其他,50.25\n';
    const { table, issues } = read(content);
    expect(issues).toEqual([]);
    expect(table?.byId.get('other')).toMatchObject({ line: 3, values: { id: 'other', name: '其他', amount: '50.25' } });
    expect(table?.digest).toBe(sha256Hex(content));
    expect(table && new TextDecoder().decode(table.bytes)).toBe(content);
  });

  it('takes one byte-order mark and CRLF', () => {
    const { table, issues } = read('\uFEFFid,name,amount\r\ntotal,合计,1300.50\r\n');
    expect(issues).toEqual([]);
    expect(table?.byId.get('total')?.values['amount']).toBe('1300.50');
  });

  it.each([
    ['a missing header', 'total,合计,1\nother,其他,2\n', /^csv-header\S* 1 1$/],
    ['swapped columns', 'id,amount,name\ntotal,1,合计\n', /^csv-header\S* 1 2$/],
    ['a column too many', 'id,name,amount,extra\ntotal,合计,1,2\n', /^csv-header\S* 1 4$/],
    ['a column too few', 'id,name\ntotal,合计\n', /^csv-header\S* 1 3$/],
    ['a title above the header', '收入表,,\nid,name,amount\ntotal,合计,1\n', /^csv-\S+ 1 1$/],
    ['semicolons', 'id;name;amount\ntotal;合计;1\n', /^csv-\S+ 1 1$/],
  ])('gives no table for %s', (_, content, expected) => {
    const { table, issues } = read(content);
    expect(table).toBeUndefined();
    expect(issues).toEqual([expect.stringMatching(expected)]);
  });

  it.each([
    ['a short row', 'id,name,amount\ntotal,合计\nother,其他,2\n', /^csv-\S+ 2 2$/],
    ['a long row', 'id,name,amount\ntotal,合计,1,300\nother,其他,2\n', /^csv-\S+ 2 \d$/],
    ['a blank row', 'id,name,amount\n\nother,其他,2\n', /^csv-blank-row 2 1$/],
    ['a row of commas', 'id,name,amount\n,,\nother,其他,2\n', /^csv-blank-row 2 1$/],
  ])('reads on after %s', (_, content, expected) => {
    const { table, issues } = read(content);
    expect(issues).toEqual([expect.stringMatching(expected)]);
    expect([...(table?.byId.keys() ?? [])]).toEqual(['other']);
  });

  it('names both lines of a duplicate id, below a cell of two lines', () => {
    const { issues } = read('id,name,amount\na,"一\n行",1\nb,乙,2\na,丙,3\n');
    expect(issues).toEqual(['key-duplicate 5 1']);
  });

  it('knows a GBK file for what it is', () => {
    const gbk = Uint8Array.of(
      ...new TextEncoder().encode('id,name,amount\ntotal,'),
      0xba,
      0xcf,
      0xbc,
      0xc6,
      ...new TextEncoder().encode(',1\n'),
    );
    const { table, issues, found } = read(gbk);
    expect(table).toBeUndefined();
    expect(issues).toEqual(['file-gbk 2 2']);
    expect(found[0]).toContain('合计');
  });

  it.each([
    ['UTF-16', new Uint8Array(Buffer.from('\uFEFFid,name,amount\n', 'utf16le')), /^file-utf16/],
    ['two byte-order marks', '\uFEFF\uFEFFid,name,amount\na,甲,1\n', /^file-bom/],
    ['nothing', '', /^file-empty$/],
    ['only a header', 'id,name,amount\n', /^csv-no-rows/],
    ['a character that could not be decoded', 'id,name,amount\na,甲\uFFFD,1\n', /^char-\S+ 2 2$/],
    ['a change of direction', 'id,name,amount\na,\u202E甲,1\n', /^char-\S+ 2 2$/],
    ['a space of no width', 'id,name,amount\na\u200B,甲,1\n', /^char-\S+ 2 1$/],
    ['text of another encoding', 'id,name,amount\na,æ”¶å…¥,1\n', /^char-\S+ 2 2$/],
  ])('refuses a file with %s', (_, content, expected) => {
    expect(read(content).issues).toEqual([expect.stringMatching(expected)]);
  });

  it('is not taken in by a column called like a part of an object', () => {
    const { table, issues } = read('id,constructor,amount\na,甲,1\n', ['id', 'constructor', 'amount']);
    expect(issues).toEqual([]);
    expect(table?.byId.get('a')?.values['constructor']).toBe('甲');
  });
});
