import fc from 'fast-check';
import type { Table } from '../../src/model/table.ts';
import { makeTable } from '../checks/make-site.ts';

/** One record of every type of column. */
export interface OddRow {
  readonly amount: string;
  readonly count: string;
  readonly code: string;
  readonly text: string;
  readonly day: string;
}

const number = (digits: number, scale: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.boolean(),
      fc.bigInt(0n, 10n ** BigInt(digits - scale) - 1n),
      fc.stringMatching(new RegExp(`^\\d{${scale}}$`)),
    )
    .map(
      ([negative, whole, fraction]) =>
        `${negative && /[1-9]/.test(`${whole}${fraction}`) ? '-' : ''}${whole}${scale === 0 ? '' : `.${fraction}`}`,
    );

const amount = fc.oneof(
  fc.constantFrom('', '0', '0.00', '-0.01', '999999999999999', '123456789012345678', '-0.000000000000001'),
  number(6, 2),
  number(15, 3),
  number(18, 6),
  number(18, 0),
  number(14, 12),
);
/** What no file may hold never comes so far; line ends are LF. */
const letters = fc
  .string({ unit: 'grapheme', maxLength: 30 })
  .map((text) => text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g, ''));
const text = fc.oneof(
  letters,
  fc.constantFrom(
    '',
    'a"b',
    '第一行\n第二行',
    '😀👩‍👩‍👧',
    '=1+1',
    '+1',
    '-1',
    '@x',
    '=HYPERLINK("http://x")',
    '_x0041_',
    'constructor',
    '__proto__',
    ' 前后有空格 ',
    '<b>&amp;]]>',
    "'",
    '007',
    '1e5',
    'TRUE',
    '2020-01-01',
  ),
);
const code = fc.stringMatching(/^0\d{2,8}$/);
const day = fc.oneof(
  fc.constant(''),
  fc
    .date({ min: new Date('1900-03-01'), max: new Date('2999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
);

/** Rows of odd but lawful values. */
export const ODD_ROWS: fc.Arbitrary<OddRow[]> = fc.array(
  fc.record({ amount, count: fc.oneof(fc.constant(''), number(15, 0)), code, text, day }),
  { minLength: 1, maxLength: 60 },
);

export const ODD_FIELDS = ['id', 'amount', 'count', 'code', 'text', 'day'] as const;

/** A table of the rows, as if it had been read. */
export function makeOddTable(rows: readonly OddRow[]): Table {
  const empty = makeTable('odd', `${ODD_FIELDS.join(',')}\nr0,0,0,0,0,2020-01-01\n`, {
    valueField: 'amount',
    fields: { amount: { type: 'number' }, count: { type: 'integer' }, day: { type: 'date' } },
  });
  const read = rows.map((row, index) => ({
    id: `r${index}`,
    line: index + 2,
    lines: [],
    refused: new Set<string>(),
    values: { id: `r${index}`, ...row },
  }));
  return { ...empty, rows: read, byId: new Map(read.map((row) => [row.id, row])) };
}

/** The texts of a row in the order of its fields. */
export function listTexts(table: Table): string[][] {
  return table.rows.map(({ values }) => ODD_FIELDS.map((name) => values[name] ?? ''));
}
