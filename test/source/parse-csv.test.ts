import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/model/issue.ts';
import { parseCsv } from '../../src/source/csv/parse-csv.ts';

function read(text: string): { rows: [line: number, ...fields: string[]][]; issues: string[] } {
  const issues: Issue[] = [];
  const rows = parseCsv(text, 'a.csv', issues).map(({ line, fields }): [number, ...string[]] => [line, ...fields]);
  return { rows, issues: issues.map(({ rule, place }) => `${rule} ${place.line ?? ''}:${place.column ?? ''}`) };
}

describe('parseCsv', () => {
  it('gives each record the line it begins on', () => {
    expect(read('id,v\na,1\nb,2\n')).toEqual({
      rows: [
        [1, 'id', 'v'],
        [2, 'a', '1'],
        [3, 'b', '2'],
      ],
      issues: [],
    });
  });

  it('keeps true lines after a cell of several lines', () => {
    expect(read('id,v\na,"一\n二\n三"\nb,2\n').rows).toEqual([
      [1, 'id', 'v'],
      [2, 'a', '一\n二\n三'],
      [5, 'b', '2'],
    ]);
  });

  it('reads CRLF as it reads LF, with the same lines', () => {
    const text = 'id,v\na,"一\n二"\nb,2\n';
    expect(read(text.replaceAll('\n', '\r\n'))).toEqual(read(text));
  });

  it('wants no line end after the last record', () => {
    expect(read('id,v\na,1').rows).toEqual(read('id,v\na,1\n').rows);
  });

  it('takes quoted commas, doubled quotes and blanks as they are', () => {
    expect(read('id,v,w\n"a,b","say ""hi""",\n').rows[1]).toEqual([2, 'a,b', 'say "hi"', '']);
  });

  it('never guesses another delimiter', () => {
    expect(read('id;v\na;1\n').rows).toEqual([
      [1, 'id;v'],
      [2, 'a;1'],
    ]);
    expect(read('id\tv\na\t1\n').rows[0]).toEqual([1, 'id\tv']);
  });

  it('names the line on which an unclosed quote opens', () => {
    const { issues } = read('id,v\na,1\nb,"2\nc,3\nd,4\n');
    expect(issues).toEqual([expect.stringMatching(/^csv-\S*quote 3:2$/)]);
  });

  it.each(['id,v\na,x"y"\n', 'id,v\na,"x"y\n'])('refuses quotes out of place in %j', (text) => {
    expect(read(text).issues).toEqual([expect.stringMatching(/^csv-\S*quote 2:2$/)]);
  });

  it.each(['id,v\r\na,1\nb,2\r\n', 'id,v\na,1\rb,2\n'])('refuses mixed line ends in %j', (text) => {
    expect(read(text).issues).toHaveLength(1);
  });

  it('gives back whatever was written with quotes', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '收', ',', '"', '\n', ' ', '1', ';') });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
        const text = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')).join('\n');
        const breaks = rows.map((row) => row.join('').split('\n').length);
        const lines = breaks.map((_, index) => 1 + breaks.slice(0, index).reduce((sum, count) => sum + count, 0));
        expect(read(`${text}\n`)).toEqual({ rows: rows.map((row, index) => [lines[index] ?? 0, ...row]), issues: [] });
      }),
    );
  });
});
