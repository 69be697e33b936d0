import { describe, expect, it } from 'vitest';
import { compareYears } from '../../src/views/search/browser/compare-years.ts';
import { dateFigures } from '../../src/views/search/browser/date-figures.ts';
import { readYearQuestion } from '../../src/views/search/browser/plan/read-year-question.ts';

describe('a row in several years', () => {
  const years = ['2022', '2021', '2020', '2019'];
  const figures = dateFigures(years, [['3.87万元'], ['1,003.71万元', '推算'], ['未公开', '未公开'], null]);

  it('is dated, the oldest first, and a year without it is left out', () => {
    expect(figures).toEqual([
      { year: '2020', value: '未公开', basis: '未公开' },
      { year: '2021', value: '1,003.71万元', basis: '推算' },
      { year: '2022', value: '3.87万元', basis: '' },
    ]);
  });

  it('says where it is greatest and least, and what was not counted', () => {
    expect(compareYears('most', figures, '2022')).toEqual({
      year: '2021',
      sentence: '2个年度里2021年度最多，为1,003.71万元；2020年度没有数，没有算在内',
    });
    expect(compareYears('least', figures, '2022').year).toBe('2022');
    const tied = dateFigures(['2022', '2021'], [['5万元'], ['5.00万元']]);
    expect(compareYears('most', tied, '2022').sentence).toContain('2021、2022年度最多');
  });

  it('says from when on it is there, and no more than the site knows', () => {
    expect(
      compareYears('first', dateFigures(['2022', '2021', '2020'], [['2万元'], ['1万元'], ['0万元']]), '2022'),
    ).toEqual({ year: '2021', sentence: '从2021年度起有，为1万元；此前2020年度为零或没有数' });
    expect(compareYears('first', dateFigures(['2022', '2021'], [['2万元'], ['1万元']]), '2022').sentence).toContain(
      '更早的年度不在本站',
    );
  });

  it('works the change out exactly, with its formula; nothing where the year before is not there or of another unit', () => {
    expect(compareYears('change', dateFigures(['2022', '2021'], [['0.3万元'], ['0.1万元']]), '2022').sentence).toBe(
      '比2021年度增加0.2万元（200.00%），按所载0.3 − 0.1推算',
    );
    expect(compareYears('change', figures, '2020').sentence).toBe('');
    expect(compareYears('change', dateFigures(['2022', '2021'], [['3元'], ['3万元']]), '2022').sentence).toBe('');
  });

  it('says which years have no such row, and never that they are not there', () => {
    const two = dateFigures(['2022', '2021', '2020'], [['2万元'], ['1万元'], null]);
    expect(compareYears('first', two, '2022', { absent: ['2020'] }).sentence).toBe(
      '从2021年度起有，为1万元；此前2020年度的表里没有这一行',
    );
    expect(compareYears('most', two, '2022', { absent: ['2020', '2019', '2018'] }).sentence).toBe(
      '2个年度里2022年度最多，为2万元；2018至2020年度的表里没有这一行',
    );
  });

  it('says in which years there is something, and since when there is nothing', () => {
    const some = dateFigures(['2022', '2021', '2020', '2019'], [['3万元'], ['0万元'], ['0.00万元'], ['1万元']]);
    expect(compareYears('which', some, '2022')).toEqual({
      year: '2022',
      sentence: '4个年度里2019、2022年度有，其余为零',
    });
    expect(compareYears('gone', some, '2022')).toEqual({
      year: '2020',
      sentence: '从2020年度起为零：2020、2021年度；2022年度又有，为3万元',
    });
    const always = dateFigures(['2022', '2021'], [['3万元'], ['2万元']]);
    expect(compareYears('gone', always, '2022').sentence).toBe('2个年度都有，没有为零的');
  });

  it('adds the years up exactly, and says what is not in the sum', () => {
    const three = dateFigures(['2022', '2021', '2020'], [['0.1万元'], ['0.20万元'], ['未公开', '未公开']]);
    expect(compareYears('sum', three, '2022').sentence).toBe(
      '2021至2022年度中有数的2个年度合计0.30万元，由各年度所载相加推算；2020年度没有数，没有算在内',
    );
    expect(compareYears('sum', dateFigures(['2022', '2021'], [['1元'], ['1万元']]), '2022').sentence).toBe('');
  });

  it('sets one year against another that is named, and says how many times it is', () => {
    const far = dateFigures(['2022', '2019'], [['3.75万元'], ['1.00万元']]);
    expect(compareYears('change', far, '2022').sentence).toBe('');
    expect(compareYears('change', far, '2022', { from: '2019' }).sentence).toContain('比2019年度增加2.75万元');
    const near = dateFigures(['2022', '2021'], [['375.06万元'], ['100.14万元']]);
    expect(compareYears('most', near, '2022', { asksTimes: true }).sentence).toContain(
      '；是2021年度的3.75倍，按375.06 ÷ 100.14推算',
    );
  });
});

describe('what is asked of several years', () => {
  it.each([
    ['从哪年开始没有出国费', 'gone', '出国费'],
    ['出国费从哪一年开始有的', 'first', '出国费 的'],
    ['哪几年买过公车', 'which', '买公车'],
    ['政府性基金收入哪些年度有', 'which', '政府性基金收入 有'],
    ['三公经费加起来一共多少', 'sum', '三公经费 多少'],
    ['2020年医疗支出跟2019年比', 'change', '2020年医疗支出 2019年'],
    ['防汛花钱最多是哪一年', 'most', '防汛'],
    ['公务接待费', undefined, '公务接待费'],
  ])('%s', (text, asks, rest) => {
    const read = readYearQuestion(text, true);
    expect([read.asks, read.rest.trim().replace(/\s+/g, ' ')]).toEqual([asks, rest]);
  });

  it('how many times it is goes with what is asked else', () => {
    expect(readYearQuestion('防汛花钱最多是哪一年，是前一年的几倍', true)).toMatchObject({
      asks: 'most',
      asksTimes: true,
    });
    expect(readYearQuestion('接待费是上年的几倍', true)).toMatchObject({ asks: 'change', asksTimes: true });
    expect(readYearQuestion('接待费是上年的几倍', false)).toMatchObject({ asks: undefined, asksTimes: false });
  });
});
