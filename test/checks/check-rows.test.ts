import { describe, expect, it } from 'vitest';
import { checkBasis } from '../../src/checks/check-basis.ts';
import { checkCodes } from '../../src/checks/check-codes.ts';
import { checkKeys } from '../../src/checks/check-keys.ts';
import { checkLocators } from '../../src/checks/check-locators.ts';
import { checkReferences } from '../../src/checks/check-references.ts';
import { listFindings, makeAmounts, makeSite, makeTable } from './make-site.ts';

const functional = makeTable(
  'functional',
  'code,name,level,parent\n213,农林水支出,class,\n21303,水利,division,213\n2130305,水利工程建设,item,21303\n',
  { primaryKey: 'code' },
);
const codeKey = { fields: 'code', reference: { resource: 'functional', fields: 'code' } };

describe('checkKeys', () => {
  it('takes codes of the year and blanks', () => {
    const table = makeTable('spending', 'id,code\na,2130305\nb,\n', { foreignKeys: [codeKey] });
    expect(listFindings(checkKeys, { tables: [table], classification: [functional] })).toEqual([]);
  });

  it('refuses a code that the year has not, and names the nearest', () => {
    const table = makeTable('spending', 'id,code\na,2130355\n', { foreignKeys: [codeKey] });
    const [issue] = checkKeys(makeSite({ tables: [table], classification: [functional] }));
    expect(issue).toMatchObject({ rule: 'key-foreign', found: '2130355', place: { line: 2, column: 2 } });
    expect(issue?.facts['nearest']).toMatch(/^2130305/);
  });

  it('refuses an orphan in a table that points to itself', () => {
    const self = makeTable('functional', 'code,parent\n213,\n21303,214\n', {
      primaryKey: 'code',
      foreignKeys: [{ fields: 'parent', reference: { resource: '', fields: 'code' } }],
    });
    expect(listFindings(checkKeys, { classification: [self] })).toEqual(['key-foreign functional.csv:3:2 214']);
  });

  it('judges keys of two columns as one', () => {
    const rates = makeTable('rates', 'id,year,kind\na,2019,x\nb,2020,y\n');
    const key = { fields: ['year', 'kind'], reference: { resource: 'rates', fields: ['year', 'kind'] } };
    const uses = makeTable('uses', 'id,year,kind\na,2019,x\nb,2019,y\n', { foreignKeys: [key] });
    expect(listFindings(checkKeys, { tables: [rates, uses] })).toEqual(['key-foreign uses.csv:3:2 2019,y']);
  });

  it('refuses a key into a table that is not there', () => {
    const table = makeTable('spending', 'id,code\na,1\n', {
      foreignKeys: [{ fields: 'code', reference: { resource: 'nowhere', fields: 'code' } }],
    });
    expect(listFindings(checkKeys, { tables: [table] })).toEqual(['key-resource spending.csv:2:2 nowhere']);
  });
});

describe('checkCodes', () => {
  it.each([
    ['水利工程建设', []],
    ['', []],
    ['水利建设工程', ['code-name spending.csv:2:3 水利建设工程']],
  ])('%j beside 2130305', (name, findings) => {
    const table = makeTable('spending', `id,code,official_name\na,2130305,${name}\n`);
    expect(listFindings(checkCodes, { tables: [table], classification: [functional] })).toEqual(findings);
  });
});

describe('checkBasis', () => {
  it.each([
    ['a,甲,1.00,stated,,2.1,', []],
    ['a,甲,,not-disclosed,,2.1,', []],
    ['a,甲,2.00,derived,1 + 1,2.1,', []],
    ['a,甲,1.00,not-disclosed,,2.1,', ['basis-not-disclosed income.csv:2:3 1.00']],
    ['a,甲,0,not-disclosed,,2.1,', ['basis-not-disclosed income.csv:2:3 0']],
    ['a,甲,1.00,blank,,2.1,', ['basis-form-blank income.csv:2:3 1.00']],
    ['a,甲,0,blank,,2.1,', ['basis-form-blank income.csv:2:3 0']],
    ['a,甲,,blank,1 + 1,2.1,', ['basis-form-blank income.csv:2:5 1 + 1']],
    ['a,甲,,blank,,2.1,', []],
    ['a,甲,2.00,derived,,2.1,', ['basis-formula income.csv:2:5']],
    ['a,甲,2.00,stated,1 + 1,2.1,', ['basis-stated income.csv:2:5 1 + 1']],
    ['a,甲,,derived,1 + 1,2.1,', ['basis-blank income.csv:2:3']],
  ])('%s', (row, findings) => {
    expect(listFindings(checkBasis, { tables: [makeAmounts('income', `${row}\n`)] })).toEqual(findings);
  });
});

describe('checkLocators', () => {
  it.each([
    ['2.1', []],
    ['1 2.1', []],
    ['2.2', ['locator-unknown income.csv:2:6 2.2']],
    ['2.1 9 8', ['locator-unknown income.csv:2:6 9', 'locator-unknown income.csv:2:6 8']],
  ])('%j', (source, findings) => {
    expect(listFindings(checkLocators, { tables: [makeAmounts('income', `a,甲,1,stated,,${source},\n`)] })).toEqual(
      findings,
    );
  });
});

describe('checkReferences', () => {
  const income = makeAmounts('income', 'total,合计,1,stated,,2.1,\n');

  it.each([
    ['income:total', []],
    ['income:total.name', []],
    ['', []],
    ['income:totl', ['reference-unknown conflicts.csv:2:2 income:totl']],
    ['income:total.nmae', ['reference-unknown conflicts.csv:2:2 income:total.nmae']],
    ['total', ['reference-unknown conflicts.csv:2:2 total']],
  ])('%j', (reference, findings) => {
    const table = makeTable('conflicts', `id,place\na,${reference}\n`, {
      fields: { place: { content: 'cell-reference' } },
    });
    expect(listFindings(checkReferences, { tables: [income, table] })).toEqual(findings);
  });
});
