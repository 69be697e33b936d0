import { describe, expect, test } from 'vitest';
import { findCodeLevels, findGroupLevels, nameLevels, nameParts } from '../../src/views/table/form-levels.ts';
import { listFormNotes } from '../../src/views/table/form-notes.ts';
import { viewForm } from '../../src/views/table/form-view.ts';
import { mostPlaces, padPoint } from '../../src/views/words/pad-point.ts';
import { shiftPoint } from '../../src/views/words/shift-point.ts';
import { makeTable } from '../checks/make-site.ts';

/** The value of a plain decimal in units of 10^-20, without any part of what is tested. */
function weigh(text: string): bigint {
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  const size = BigInt(whole + fraction.padEnd(20, '0'));
  return text.startsWith('-') ? -size : size;
}

describe('shiftPoint', () => {
  test.each([
    ['5564.85', 4, '55648500'],
    ['5564.85', -4, '0.556485'],
    ['71', 4, '710000'],
    ['71', -4, '0.0071'],
    ['220.00', -4, '0.022000'],
    ['1478.9', 4, '14789000'],
    ['12345.678901', 4, '123456789.01'],
    ['0.00004', 4, '0.4'],
    ['-0.21', 4, '-2100'],
    ['-0.21', -4, '-0.000021'],
    ['0', 4, '0'],
    ['0.00', -4, '0.00'],
  ])('%s by %i is %s', (text, places, expected) => {
    expect(shiftPoint(text, places)).toBe(expected);
  });

  test('keeps the value to the last digit, for a thousand numbers', () => {
    for (let seed = 1n; seed <= 1000n; seed += 1n) {
      const digits = (seed * 7919n * 104_729n * seed).toString();
      const at = Number(seed % BigInt(digits.length)) || digits.length;
      const text = `${seed % 3n === 0n ? '-' : ''}${digits.slice(0, at).replace(/^0+(?=\d)/, '')}${at < digits.length ? `.${digits.slice(at)}` : ''}`;
      expect(weigh(shiftPoint(text, 4)), text).toBe(weigh(text) * 10_000n);
      expect(weigh(shiftPoint(text, -4)) * 10_000n, text).toBe(weigh(text));
      expect(shiftPoint(text, 4)).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/);
    }
  });
});

describe('padPoint', () => {
  const column = ['71', '1478.9', '220.00', ''];
  test('fills each number up to the longest of its column, and no blank', () => {
    expect(column.map((text) => padPoint(text, mostPlaces(column)))).toEqual(['.00', '0', '', '']);
  });
  test('adds nothing to a column of whole numbers', () => {
    expect(['1', '20'].map((text) => padPoint(text, mostPlaces(['1', '20'])))).toEqual(['', '']);
  });
});

describe('levels', () => {
  test('follow the codes', () => {
    const codes = ['', '201', '20132', '2013202', '205', '206', '20601', '2060101', ''];
    expect(findCodeLevels(codes)).toEqual([0, 1, 2, 3, 1, 1, 2, 3, 0]);
    expect(nameLevels(codes, findCodeLevels(codes))).toEqual(['类', '款', '项']);
  });
  test('are none where no code lies below another', () => {
    expect(findCodeLevels(['2060101', '2060102'])).toEqual([0, 0]);
    expect(nameLevels(['2060101', '2060102'], [0, 0])).toEqual([]);
  });
  test('are the groups where a form names them', () => {
    expect(findGroupLevels(['total', 'staff', 'staff', 'staff', 'office', 'office'])).toEqual([0, 1, 2, 2, 1, 2]);
  });
  test('name the parts of a sum', () => {
    expect([nameParts(['201', '206']), nameParts(['20601']), nameParts(['', ''])]).toEqual(['类', '款', '项']);
  });
});

describe('viewForm', () => {
  const table = makeTable(
    'example',
    'id,code,name,line,word,amount,basis,note\na,,合计,,合计,71,stated,\nb,,合计,30217,接待费,1478.9,derived,取自说明。\nc,,各科目,,其他,,not-disclosed,没有公开。\n',
    {
      fields: { amount: { type: 'number', unit: '万元' } },
      valueField: 'amount',
      form: { rows: ['code', 'name'], column: 'word', columnCode: 'line', value: 'amount' },
    },
  );
  const [side] = viewForm(table);

  test('puts the code before the words of a column', () => {
    expect(side?.columns).toEqual(['合计', '30217 接待费', '其他']);
  });
  test('keeps blank, not disclosed and numbers apart', () => {
    expect(side?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['71', '1,478.9', ''],
      ['', '', '未公开'],
    ]);
  });
  test('says which head names a row', () => {
    expect(side?.rows.map(({ heads, named }) => heads[named])).toEqual(['合计', '各科目']);
  });
  test('names the rows of its notes, with the column where a row has several', () => {
    expect(listFormNotes(table)).toEqual([
      { rows: '合计（接待费）', note: '取自说明。' },
      { rows: '各科目（其他）', note: '没有公开。' },
    ]);
  });
});
