import { describe, expect, it } from 'vitest';
import { formatDecimal } from '../../src/lib/decimal.ts';
import { findCell, getCell, parseSources } from '../../src/model/cell.ts';
import { getTable } from '../../src/model/release.ts';
import { findField, getLabel, isNumeric } from '../../src/model/schema.ts';
import { getVolume } from '../../src/model/site.ts';
import { listTables } from '../../src/model/release.ts';
import { makeAmounts, makeRelease, makeSite, makeTable } from '../checks/make-site.ts';

const income = makeAmounts(
  'income',
  'total,本年收入合计,1300.50,stated,,1 2.1,合计栏\ncarry,"结转，\n含上年",80.40,derived,income:total - 1220.10,2.1,\ndonated,,,not-disclosed,,2.1,\n',
);
const facts = makeTable('facts', 'id,name,value,unit\nreservoirs,水库,12,座\n', {
  fields: {
    value: { type: 'number', unitField: 'unit' },
    unit: { categories: [{ value: '座', label: '座（大中小型）' }] },
  },
  valueField: 'value',
  labelField: 'name',
});
const release = makeRelease(income, facts);

describe('findCell', () => {
  it('knows everything a reader may ask of a stated value', () => {
    const cell = getCell(release, 'income:total');
    expect(cell).toMatchObject({
      reference: 'income:total.amount',
      text: '1300.50',
      unit: '万元',
      basis: 'stated',
      formula: '',
      sources: ['1', '2.1'],
      note: '合计栏',
      label: '本年收入合计',
    });
    expect(cell.decimal && formatDecimal(cell.decimal)).toBe('1300.50');
    expect(cell.place).toEqual({ file: 'data/2019/v1.0.0/income.csv', line: 2, column: 3 });
  });

  it('keeps the formula of a derived value and the true line of a cell after a line break', () => {
    expect(getCell(release, 'income:carry')).toMatchObject({
      basis: 'derived',
      formula: 'income:total - 1220.10',
      place: { line: 4 },
    });
    expect(getCell(release, 'income:donated').place.line).toBe(5);
  });

  it('tells not disclosed from zero, and calls a row without a name by its id', () => {
    expect(getCell(release, 'income:donated')).toMatchObject({
      text: '',
      decimal: undefined,
      basis: 'not-disclosed',
      label: 'donated',
    });
  });

  it('calls a row whose name is a code by the words for it', () => {
    const goals = makeTable('goals', 'id,kind,text\nfund-expected,expected,多做科普\n', {
      fields: { kind: { categories: [{ value: 'expected', label: '预期目标' }] } },
      valueField: 'text',
      labelField: 'kind',
    });
    expect(getCell(makeRelease(goals), 'goals:fund-expected').label).toBe('预期目标');
  });

  it('calls a row without a project by its name', () => {
    const projects = makeTable('projects', 'id,name,project\ntotal,合计,\n', {
      valueField: 'name',
      labelField: 'project',
    });
    expect(getCell(makeRelease(projects), 'projects:total').label).toBe('合计');
  });

  it('takes a named field, and the unit from the column that holds it', () => {
    expect(getCell(release, 'income:total.name')).toMatchObject({ text: '本年收入合计', decimal: undefined, unit: '' });
    expect(getCell(release, 'facts:reservoirs').unit).toBe('座');
  });

  it.each(['income:totl', 'incomes:total', 'income:total.amuont', 'total', ''])('finds nothing for %j', (text) => {
    expect(findCell(release, text)).toBeUndefined();
    expect(() => getCell(release, text)).toThrow('data/2019/v1.0.0');
  });
});

describe('what belongs to a table', () => {
  it('has the words of its schema', () => {
    const unit = findField(facts.schema, 'unit');
    expect(unit && getLabel(unit, '座')).toBe('座（大中小型）');
    expect(unit && getLabel(unit, '个')).toBe('个');
    expect(facts.schema.fields.filter(isNumeric).map(({ name }) => name)).toEqual(['value']);
  });

  it('splits locators at spaces', () => {
    expect(parseSources(' 2.1  2.2 ')).toEqual(['2.1', '2.2']);
    expect(parseSources('')).toEqual([]);
  });
});

describe('what must be there', () => {
  const site = makeSite({ tables: [income] });

  it('is found by name, and missed by name', () => {
    expect(getTable(release, 'income')).toBe(income);
    expect(() => getTable(release, 'spending')).toThrow('spending');
    expect(getVolume(site, '2019').latest.tables.has('income')).toBe(true);
    expect(() => getVolume(site, '2031')).toThrow('2031');
  });

  it('lists the outline of the source among the tables of a volume', () => {
    const volume = getVolume(site, '2019');
    expect(listTables(volume.latest).map(({ schema }) => schema.name)).toEqual(['income', 'outline']);
    expect(volume.outline.get('2.1')).toMatchObject({ parent: '2', title: '收入', lines: '22-40' });
  });
});
