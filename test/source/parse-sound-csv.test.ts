import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/model/issue.ts';
import { parseFaultyCsv } from '../../src/source/csv/parse-csv.ts';
import { parseSoundCsv } from '../../src/source/csv/parse-sound-csv.ts';

const TEXTS = fc
  .array(fc.constantFrom('a', '收', '"', '""', ',', '\n', '\r\n', '\r', '\ufeff', ' ', '"a"', '"b\n"', '\n\n'), {
    maxLength: 14,
  })
  .map((parts) => parts.join(''));
const CELLS = fc
  .array(fc.constantFrom('a', '"', ',', '\n', ' ', '收'), { maxLength: 4 })
  .map((parts) => parts.join(''));

function scan(text: string): { records: ReturnType<typeof parseFaultyCsv>; issues: Issue[] } {
  const issues: Issue[] = [];
  return { records: parseFaultyCsv(text, 'a.csv', issues), issues };
}

describe('parseSoundCsv', () => {
  it('gives the records that a scan by places gives, and nothing where that finds a fault', () => {
    fc.assert(
      fc.property(TEXTS, (text) => {
        const sound = parseSoundCsv(text);
        const { records, issues } = scan(text);
        if (sound)
          expect([issues, sound.map((record) => ({ ...record }))]).toEqual([
            [],
            records.map(({ line, lines, fields, text: own, broken, cut }) => ({
              line,
              lines,
              fields,
              text: own,
              broken,
              cut,
            })),
          ]);
      }),
      { numRuns: 3000 },
    );
  });

  it('takes every text in which a scan finds nothing, with LF and with CRLF', () => {
    const rows = fc.array(fc.array(CELLS, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, fc.constantFrom('\n', '\r\n'), fc.boolean(), (cells, newline, closed) => {
        const quote = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
        const text =
          [['id', 'name'], ...cells].map((row) => row.map(quote).join(',')).join(newline) + (closed ? newline : '');
        expect(scan(text).issues).toEqual([]);
        expect(parseSoundCsv(text)?.map(({ fields }) => fields)).toEqual([['id', 'name'], ...cells]);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes every table of the project, so that none of them is scanned by places', () => {
    const files = readdirSync('data', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.csv'));
    expect(files.length).toBeGreaterThan(40);
    expect(files.filter((name) => !parseSoundCsv(readFileSync(join('data', name), 'utf8')))).toEqual([]);
  });

  it.each([
    'a,b\n"c"d,e\n',
    'a,b\nc"d,e\n',
    'a,b\n"c,d\n',
    'a,b\r\nc,d\n',
    'a,b\nc\rd,e\n',
    '\ufeff"a",b\n',
    'a,"b\rc"\n',
  ])('leaves %j to the scan', (text) => {
    expect(parseSoundCsv(text)).toBeUndefined();
  });

  it('knows the line of each field, also below a cell of several lines', () => {
    expect(parseSoundCsv('a,b\n"1\n2","3\n"\n\n4,5')?.map(({ line, lines, text }) => [line, lines, text])).toEqual([
      [1, [1, 1], 'a,b'],
      [2, [2, 3], '"1\n2","3\n"'],
      [5, [5], ''],
      [6, [6, 6], '4,5'],
    ]);
  });
});
