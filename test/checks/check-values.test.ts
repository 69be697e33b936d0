import { describe, expect, it } from 'vitest';
import { checkValues } from '../../src/checks/check-values.ts';
import { listFindings, makeSite, makeTable, type SchemaParts } from './make-site.ts';

/** The rules that one value of column `value` raises, under a field of these members. */
function judge(value: string, field: object): string[] {
  const schema: SchemaParts = { fields: { value: field } };
  const quoted = `"${value.replaceAll('"', '""')}"`;
  return listFindings(checkValues, { tables: [makeTable('facts', `id,value\nfirst,${quoted}\n`, schema)] }).map(
    (finding) => finding.split(' ')[0] ?? '',
  );
}

const number = { type: 'number' };
const integer = { type: 'integer' };
const date = { type: 'date' };

describe('checkValues takes', () => {
  it.each([
    ['0', number],
    ['0.00', number],
    ['-12.50', number],
    ['5581.29', number],
    ['', number],
    ['143', integer],
    ['-3', integer],
    ['2020-02-29', date],
    ['2019-12-31', date],
    ['2020', { type: 'year' }],
    ['true', { type: 'boolean' }],
    ['基本支出', {}],
    ['第一行\n第二行', {}],
    ['-1.19', {}],
    ['2060101', { constraints: { pattern: '[0-9]{3,7}' } }],
    ['basic', { constraints: { enum: ['basic', 'project'] } }],
    ['100', { type: 'number', constraints: { minimum: 0, maximum: 100 } }],
    ['', { constraints: { enum: ['a'] } }],
  ] as const)('%j as %j', (value, field) => {
    expect(judge(value, field)).toEqual([]);
  });
});

describe('checkValues refuses', () => {
  it.each([
    ['5,581.29', number, 'value-number'],
    ['5581.29万元', number, 'value-number'],
    ['34%', number, 'value-number'],
    ['—', number, 'value-number'],
    ['N/A', number, 'value-number'],
    ['３４３', number, 'value-number'],
    ['3.4E+02', number, 'value-number'],
    ['(12.50)', number, 'value-number'],
    ['−12.50', number, 'value-number'],
    ['+12.50', number, 'value-number'],
    ['-0.00', number, 'value-number'],
    ['007', number, 'value-number'],
    ['0x157', number, 'value-number'],
    ['Infinity', number, 'value-number'],
    [' 1', number, 'value-number'],
    ['46.0', integer, 'value-integer'],
    ['46人', integer, 'value-integer'],
    ['2019年12月31日', date, 'value-date'],
    ['2019-13-01', date, 'value-date'],
    ['2019-11-31', date, 'value-date'],
    ['2019-02-29', date, 'value-date'],
    ['2019/12/31', date, 'value-date'],
    ['20', { type: 'year' }, 'value-year'],
    ['是', { type: 'boolean' }, 'value-boolean'],
    ['', { constraints: { required: true } }, 'value-required'],
    ['routine', { constraints: { enum: ['basic', 'project'] } }, 'value-enum'],
    ['20601', { constraints: { pattern: '[0-9]{7}' } }, 'value-pattern'],
    ['100.01', { type: 'number', constraints: { maximum: 100 } }, 'value-range'],
    ['-0.01', { type: 'number', constraints: { minimum: 0 } }, 'value-range'],
    ['=HYPERLINK("http://example.invalid")', {}, 'value-injection'],
    ['@SUM(A1)', {}, 'value-injection'],
    ['+cmd|calc', {}, 'value-injection'],
  ] as const)('%j as %j: %s', (value, field, rule) => {
    expect(judge(value, field)).toEqual([rule]);
  });

  it('names the line of the value, also below a cell of two lines', () => {
    const table = makeTable('facts', 'id,note,value\na,"一行\n又一行",1\nb,,x\n', { fields: { value: number } });
    expect(listFindings(checkValues, { tables: [table] })).toEqual(['value-number facts.csv:4:3 x']);
  });

  it('judges classifications as it does tables', () => {
    const functional = makeTable('functional', 'code,level\n213,klass\n', {
      primaryKey: 'code',
      fields: { level: { constraints: { enum: ['class', 'item'] } } },
    });
    expect(listFindings(checkValues, { classification: [functional] })).toEqual([
      'value-enum functional.csv:2:2 klass',
    ]);
  });
});

describe('a required column that is blank in every row', () => {
  const table = makeTable('facts', 'id,value\nfirst,\nsecond,\n', {
    fields: { value: { constraints: { required: true } } },
  });
  const judgeVersion = (previous?: string): string[] => {
    const site = makeSite({ tables: [table] });
    const volumes = site.volumes.map((volume) => {
      const latest = { ...volume.latest, ...(previous !== undefined && { previous }) };
      return { ...volume, latest, releases: [latest] };
    });
    return checkValues({ ...site, volumes }).map(({ rule, place: { line }, facts }) =>
      `${rule} ${line ?? ''} ${facts['count'] ?? ''}`.trim(),
    );
  };

  it('is one thing to fill in a correction, which begins with columns that came since', () => {
    expect(judgeVersion('1.0.0')).toEqual(['value-column 2 2']);
  });

  it('is told row by row in a first version', () => {
    expect(judgeVersion()).toEqual(['value-required 2', 'value-required 3']);
  });
});
