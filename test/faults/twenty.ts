import { file, HEADER } from './sample.ts';

/** Twenty faults of all kinds in one file, and what must be found, in order. */
const PLANTED: readonly (readonly [row: string, found?: string])[] = [
  ['206,科学技术支出,,5576.03,17,2020-12-31,2020,true,,"含基本支出,项目支出"'],
  ['20601,科学技术管理事务,,"1,343.36",2,2020-06-30,2020,true,206,', 'value-number 3 4'],
  ['2060101,行政运行,basics,343.36,46,2020-06-30,2020,false,20601,在职人员', 'value-enum 4 3'],
  ['2060102,一般行政管理事务,project,1000.00,0,2020-07-01,2020,false,20601,"第一行\n第二行"'],
  ['20604,技术研究与开发,,-12.5,3,2020-08-01,2020,true,206,冲减', 'value-decimals 7 4'],
  ['2060499,"其他技术研究与开发支出,project,0.00,1,2020-09-01,2020,false,20604,', 'csv-open-quote 8 2'],
  ['20605,科技条件与服务,,1.00,1,2020-02-30,2020,true,206,', 'value-date 9 6'],
  ['2060501,机构运行,basic,1.00,1,2020-09-01,2020', 'csv-short-row 10 7'],
  ['2060502,技术创新服务体系,project,1.00,4.0,2020-09-01,2020,false,20605,', 'value-integer 11 5'],
  ['', 'csv-blank-row 12 1'],
  ['2060503,科技条件"专项",project,1.00,4,2020-09-01,2020,false,20605,', 'csv-stray-quote 13 2'],
  ['2060599,其他科技条件,project,1.00,4,2020-09-01,2021,false,20605,', 'value-enum 14 7'],
  ['20607,科学技术普及,,1.00,4,2020-09-01,2020,是,206,"甲\n乙"', 'value-boolean 15 8'],
  ['2060702,科普活动,project,,4,2020-09-01,2020,false,20607,', 'value-required 17 4'],
  ['2060703,青少年科技活动,project,1.00,4,2020-09-01,2020,false,20608,', 'key-foreign 18 9'],
  ['2060702,学术交流活动,project,1.00,4,2020-09-01,2020,false,20607,', 'key-duplicate 19 1'],
  ['2060705,科技馆站,project,1.00,-4,2020-09-01,2020,false,20607,', 'value-range 20 5'],
  ['2060\u200B706,科技普及,project,1.00,4,2020-09-01,2020,false,20607,', 'char-invisible 21 1'],
  ['2060799,娉稿窞甯傜,project,1.00,4,2020-09-01,2020,false,20607,', 'char-mojibake 22 2'],
  ['20699,其他科学技术支出,,1.00,4,2020-09-01,2020,false,206,=1+1', 'value-injection 23 10'],
  ['2069901,科技奖励,project,1.00,4,2020-09-01,2020,false,20699,又一格,又一格', 'csv-long-row 24 11'],
  ['2069999,"其他"支出,project,0.30000000000000004,4,2020-09-01,2020,false,20699,', 'csv-after-quote 25 2'],
  ['2069902,其他,project,1.00,4,2020-09-01,2020,false,20699,'],
];

/** The file. */
export const MANY_FAULTS = file(HEADER, ...PLANTED.map(([row]) => row));

/** What must be found in it: rule, line, column. */
export const MANY_PLACES: readonly string[] = PLANTED.flatMap(([, found]) => found ?? []);
