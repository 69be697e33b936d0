import { describe, expect, it } from 'vitest';
import { judgeReleases } from '../../src/checks/judge/judge-releases.ts';
import { findCell, hasFormBlanks, isFormBlank, lookUpIn } from '../../src/model/cell.ts';
import type { Site } from '../../src/model/site.ts';
import type { Table } from '../../src/model/table.ts';
import { buildTableSheet } from '../../src/views/workbook/table-sheet.ts';
import { listFormRows } from '../../src/views/workbook/form-rows.ts';
import { Forms } from '../../src/views/table/forms.ts';
import { listChecks } from '../../src/views/ledger/list-checks.ts';
import { listFigures } from '../../src/views/download/list-figures.ts';
import { buildNotesSheet } from '../../src/views/workbook/notes-sheet.ts';
import { STYLES } from '../../src/views/workbook/sheet-style.ts';
import { listRowBlocks } from '../../src/views/search/index/row-blocks.ts';
import { openPoints } from '../../src/views/compare/comparison-series.ts';
import { describeMissing } from '../../src/views/table/field-view.ts';
import { formatBasis, formatCell, formatWithUnit } from '../../src/views/words/format-cell.ts';
import { viewForm } from '../../src/views/table/form-view.ts';
import { formatVerdict } from '../../src/views/ledger/judgement-view.ts';
import { writeReadme } from '../../src/views/download/readme-text.ts';
import { listMarks } from '../../src/views/table/table-marks.ts';
import { describeForm } from '../../src/views/workbook/workbook-words.ts';
import { makeRelease, makeSite, makeTable } from '../checks/make-site.ts';

const ROWS = ['total,合计,5.00,stated,,2.1,', 'gift,捐赠,,not-disclosed,,2.1,', 'zero,利息,0,stated,,2.1,'];
const BLANK = 'fund,基金,,blank,,2.1,';

function makeIncome(...rows: readonly string[]): Table {
  return makeTable('income', `id,name,amount,basis,formula,source,note\n${rows.join('\n')}\n`, {
    fields: { amount: { type: 'number', unit: '万元' } },
    valueField: 'amount',
    labelField: 'name',
    number: '01',
    form: { rows: ['name'], value: 'amount' },
    title: '收入表',
  });
}

const income = makeIncome(...ROWS, BLANK);
const plain = makeIncome(...ROWS);
const release = makeRelease(income);
const fund = findCell(release, 'income:fund')!;

/** A site whose version has these tables, judged. */
function judge(...tables: readonly Table[]): Site {
  return judgeReleases(makeSite({ tables }));
}

const latestOf = ({ volumes }: Site): Site['volumes'][number]['latest'] => volumes[0]!.latest;

describe('a cell that the official form leaves blank', () => {
  it('is known by the basis of its row, as its value only', () => {
    expect(['fund', 'gift', 'zero'].map((id) => isFormBlank(findCell(release, `income:${id}`)!))).toEqual([
      true,
      false,
      false,
    ]);
    expect(isFormBlank(findCell(release, 'income:fund.note')!)).toBe(false);
    expect([hasFormBlanks([income]), hasFormBlanks([plain])]).toEqual([true, false]);
  });

  it('counts as zero in formulas, which no other blank does', () => {
    const lookUp = lookUpIn(release);
    const worth = ['fund', 'gift', 'zero', 'none'].map((id) => lookUp(`income:${id}`));
    expect([...worth, lookUp('income:fund.note')]).toEqual(['0', '', '0', undefined, '']);
  });

  it('reads as nothing, and its basis by name', () => {
    expect([formatCell(fund), formatWithUnit(fund), formatBasis(fund.basis, fund.table)]).toEqual(['', '', '表内空白']);
  });

  it('is empty in the form of the page and of the workbook, without the look of what is not disclosed', () => {
    const cells = viewForm(income)[0]!.rows.map(({ cells: [cell] }) => [cell?.text, cell?.basis]);
    expect(cells).toEqual([
      ['5.00', 'stated'],
      ['未公开', 'not-disclosed'],
      ['0', 'stated'],
      ['', 'blank'],
    ]);
    const shown = listFormRows(new Forms().find(income)!).map((row) => row[1]);
    expect(shown.find((cell) => cell?.value === '')?.style).toBe(STYLES.formNumber);
    expect(shown.find((cell) => cell?.value === '未公开')?.style).toBe(STYLES.formUndisclosed);
  });

  it('is empty beside the word of its basis in the sheet of its table', () => {
    const [, , gift, , own] = buildTableSheet(income, 'income').rows;
    expect([own?.[2], own?.[3]]).toMatchObject([{ value: '', style: STYLES.text }, { value: 'blank' }]);
    expect(gift?.[2]?.style).toBe(STYLES.undisclosed);
  });

  it('is in the legend, in what explains the files and in the notes only where there is one', () => {
    const marks = (table: Table): string[] =>
      listMarks(table, { conflicts: false, sums: false }).map(({ mark }) => mark);
    expect([marks(income), marks(plain)]).toEqual([
      ['未公开', '空白', '无标记'],
      ['未公开', '无标记'],
    ]);
    expect([describeForm(income).includes('空白'), describeForm(plain).includes('空白')]).toEqual([true, false]);
    const notes = (table: Table): string => JSON.stringify(buildNotesSheet(makeRelease(table), []).rows);
    expect([notes(income), notes(plain)].map((text) => [text.includes('blank'), text.includes('有三种')])).toEqual([
      [true, true],
      [false, false],
    ]);
    const read = (table: Table): string => {
      const site = judge(table);
      return writeReadme(site, site.volumes[0]!, latestOf(site), new Set(), { text: '', url: '' });
    };
    expect(read(income)).toMatch(/单元格的四种情形[^]*`blank`[^]*Four states of a cell[^]*`blank`/);
    expect(read(plain)).not.toContain('`blank`');
    expect(read(plain)).toMatch(/单元格的三种情形[^]*Three states of a cell/);
  });

  it('is explained where a schema has it among the bases', () => {
    const explain = (bases: readonly string[]): string =>
      describeMissing(
        makeTable('t', 'id,basis\na,stated\n', {
          fields: { basis: { constraints: { enum: bases } } },
        }).schema,
      ).join('');
    expect(explain(['stated', 'blank'])).toContain('blank 官方表式此处未印内容');
    expect(explain(['stated', 'not-disclosed'])).not.toContain('blank');
  });

  it('is a row of the table of all figures, without a number', () => {
    const { rows } = listFigures(makeSite({ tables: [income] }));
    expect(rows.map(({ values }) => [values['row'], values['value'], values['basis']])).toContainEqual([
      'fund',
      '',
      'blank',
    ]);
  });

  it('is no hit of a search', () => {
    const site = makeSite({ tables: [income] });
    expect(listRowBlocks(site.volumes[0]!, income).map(({ id, value }) => [id, value])).toEqual([
      ['total', '5.00万元'],
      ['gift', '未公开'],
      ['zero', '0万元'],
    ]);
  });
});

/** A site of two years, the later one with a table of what the year before was. */
function makeYears(earlier: Table, prior: string): Site['volumes'] {
  const later = makeIncome('fund,基金,8.00,stated,,2.1,');
  const comparatives = makeTable('comparatives', `id,measure,year,amount\nfund,income:fund,2019,${prior}\n`, {
    fields: { amount: { type: 'number', unit: '万元' } },
    valueField: 'amount',
  });
  const [first] = makeSite({ tables: [earlier] }).volumes;
  const [second] = makeSite({ tables: prior === '' ? [later] : [later, comparatives] }).volumes;
  return [{ ...second!, year: '2020' }, first!];
}

describe('the comparison of a year whose form leaves the cell blank', () => {
  const open = (earlier: Table, prior = ''): unknown =>
    openPoints(makeYears(earlier, prior), ['2019', '2020'], 'income:fund.amount').map(
      (point) => point && [point.cell.text, point.change],
    );

  it('has no figure there and no change after it, whatever the next year says of it', () => {
    expect(open(income)).toEqual([undefined, ['8.00', '']]);
    expect(open(income, '4.00')).toEqual([undefined, ['8.00', '']]);
    expect(open(makeIncome('fund,基金,4.00,stated,,2.1,'))).toEqual([
      ['4.00', ''],
      ['8.00', '+100.00%'],
    ]);
    expect(open(makeIncome('other,其他,1.00,stated,,2.1,'), '4.00')).toEqual([
      ['4.00', ''],
      ['8.00', '+100.00%'],
    ]);
  });
});

describe('a difference within the tolerance of an identity', () => {
  const parts = makeIncome('total,合计,5.01,stated,,2.1,', 'one,一,2.00,stated,,2.1,', 'two,二,3.00,stated,,2.1,');
  const identities = (tolerance: string): Table =>
    makeTable(
      'identities',
      `id,title,kind,left,right,tolerance,known,note\n` +
        `sum,合计等于各项之和,sum,income:total,income:one + income:two,${tolerance},,\n`,
      {
        fields: { tolerance: { type: 'number', unit: '万元' } },
      },
    );
  const site = judge(parts, identities('0.015'));
  const { judgements } = latestOf(site).verdicts!;

  it('is said in words, and as a number in the file of checks', () => {
    expect(judgements.map(formatVerdict)).toEqual(['相差 0.01 万元，在四舍五入之内']);
    expect(listChecks(judgements)).toMatchObject([{ verdict: 'rounding', difference: '0.01' }]);
    const exact = latestOf(judge(parts, identities(''))).verdicts!.judgements;
    expect([exact.map(formatVerdict), listChecks(exact)]).toMatchObject([
      ['不相等'],
      [{ verdict: 'inconsistent', difference: '' }],
    ]);
  });

  it('is said in the README and in the workbook of its version, and of no other', () => {
    const read = (told: Site): string =>
      writeReadme(told, told.volumes[0]!, latestOf(told), new Set(), { text: '', url: '' });
    expect(read(site)).toContain(
      '其中1个两边相差不超过各自的容差（`tolerance`），最多相差 0.01 万元，在四舍五入之内。',
    );
    expect(read(site)).toContain('In 1 of them both sides differ, by 0.01 万元 at most');
    expect(read(judge(parts, identities('')))).not.toContain('tolerance');
    const notes = (told: Site): string => JSON.stringify(buildNotesSheet(latestOf(told), []).rows);
    expect(notes(site)).toContain('相差 0.01 万元，在四舍五入之内');
    expect(notes(judge(parts, identities('')))).not.toContain('四舍五入之内');
  });

  it('stays known of a version after the next one, whose files say it for ever', () => {
    const volume = makeSite({ tables: [parts, identities('0.015')] }).volumes[0]!;
    const former = { ...volume.latest, status: 'released' as const };
    const latest = { ...makeRelease(plain), version: '1.1.0' };
    const two = { ...makeSite({}), volumes: [{ ...volume, latest, releases: [latest, former] }] };
    expect(judgeReleases(two).volumes[0]?.releases[1]?.verdicts?.judgements).toHaveLength(1);
  });
});
