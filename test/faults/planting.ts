import { HEADER } from './sample.ts';

/** A fault of one row: what to make of its cells, and the rule and column that must be found. */
interface Plant {
  readonly rule: string;
  readonly column: number;
  readonly plant: (cells: readonly string[]) => string;
}

function cell(rule: string, column: number, raw: string): Plant {
  return { rule, column, plant: (cells) => cells.with(column - 1, raw).join(',') };
}

/** Faults that can stand in any row together with others elsewhere. */
export const PLANTS: readonly Plant[] = [
  cell('value-number', 4, '"1,343.36"'),
  cell('value-number', 4, '—'),
  cell('value-number', 4, '343.36万元'),
  cell('value-number', 4, '(12.50)'),
  cell('value-decimals', 4, '12.5'),
  cell('value-required', 4, ''),
  cell('value-digits', 4, '12345678901234567890'),
  cell('value-float-litter', 4, '0.30000000000000004'),
  cell('value-range', 4, '10000.01'),
  cell('value-spreadsheet-error', 4, '#REF!'),
  cell('value-enum', 3, 'other'),
  cell('value-integer', 5, '46.0'),
  cell('value-range', 5, '-1'),
  cell('value-date', 6, '2020-02-30'),
  cell('value-date', 6, '2020/1/5'),
  cell('value-year', 7, '20'),
  cell('value-boolean', 8, '是'),
  cell('key-foreign', 9, '20699'),
  cell('value-padded', 9, '20601 '),
  cell('value-injection', 10, '=1+1'),
  cell('value-pattern', 1, '2060101.0'),
  cell('value-pattern', 1, 'Jun-20'),
  cell('value-length', 2, '长'.repeat(21)),
  cell('char-invisible', 2, '行政\u200B运行'),
  cell('char-bom', 10, '\uFEFF在职'),
  cell('char-mojibake', 2, '娉稿窞甯傜'),
  cell('char-control', 10, '\u0000'),
  cell('char-nfc', 10, 'e\u0301'),
  cell('char-bidi', 10, 'a\u202Eb'),
  cell('char-replacement', 2, '行\uFFFD'),
  cell('csv-stray-quote', 2, '行政"运行'),
  cell('csv-stray-quote', 2, ' "行政运行"'),
  cell('csv-after-quote', 10, '"含"三公"经费"'),
  cell('csv-open-quote', 2, '"行政运行'),
  cell('csv-open-quote', 10, '"在职人员'),
  { rule: 'csv-short-row', column: 4, plant: (cells) => cells.slice(0, 4).join(',') },
  { rule: 'csv-long-row', column: 11, plant: (cells) => `${cells.join(',')},又一格` },
  { rule: 'csv-blank-row', column: 1, plant: () => '' },
  { rule: 'csv-blank-row', column: 1, plant: () => ',,,,,,,,,' },
  { rule: 'csv-full-width-comma', column: 1, plant: (cells) => cells.join(',').replace(',', '，') },
  { rule: 'csv-delimiter', column: 1, plant: (cells) => cells.join(';') },
];

/** Ways to write the same table. */
export interface Style {
  readonly end: '\n' | '\r\n';
  readonly mark: boolean;
  readonly last: boolean;
  /** Quotes around the first cell of each row that has no fault. */
  readonly quoted: boolean;
  /** Cells of two lines in each row that has no fault. */
  readonly tall: boolean;
}

const PARENTS = ['206,科学技术支出,,9.00,,,2020,true,,', '20601,科学技术管理事务,,9.00,,,2020,true,206,'];
/** Rows between faults, so that no two stand side by side. */
const GAP = 2;

/** A table with these faults, a sound row between each two, and what must be found in it, in order. */
export function plantFaults(
  plants: readonly Plant[],
  { end, mark, last, quoted, tall }: Style,
): { content: string; places: string[] } {
  const lines = [HEADER, ...PARENTS];
  const places: string[] = [];
  for (let index = 0; index < plants.length * GAP + 1; index += 1) {
    const code = String(2_060_100 + index);
    const plain = [
      code,
      `名称${code}`,
      'basic',
      `${index}.25`,
      String(index),
      '2020-06-30',
      '2020',
      'false',
      '20601',
      '',
    ];
    const plant = index % GAP === 1 ? plants[(index - 1) / GAP] : undefined;
    const line = lines.join('\n').split('\n').length + 1;
    if (plant) places.push(`${plant.rule} ${line} ${plant.column}`);
    lines.push(
      plant
        ? plant.plant(plain)
        : [quoted ? `"${code}"` : code, ...plain.slice(1, 9), tall ? '"第一行,\n第""二""行"' : ''].join(','),
    );
  }
  const text = `${mark ? '\uFEFF' : ''}${lines.join('\n')}${last ? '\n' : ''}`;
  return { content: text.replaceAll('\n', end), places };
}
