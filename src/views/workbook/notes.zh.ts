import type { Basis } from '../../model/cell.ts';
import { writeSmallNumber } from '../../lib/chinese-number.ts';

/** How the workbook is used. */
export const USE = {
  title: '怎么用这本工作簿',
  lines: [
    '名称是中文的工作表按官方表式排列，供阅读和打印。名称是英文的工作表是数据表，每张与同名的 CSV 文件逐格相同，供计算和引用。',
    '数据表只有一行表头：上面是中文名和单位，下面是 CSV 中的列名。没有合并单元格，没有公式，也没有隐藏的内容。',
    '金额和其他数以数字保存，小数位数同原文印出的一样。有效数字超过15位的数以文字保存，因为电子表格会丢掉后面的位。科目编码以文字保存，前面的0不会丢。',
    '代码（如 stated、income）保持 CSV 中的写法，中文含义见“字段”工作表的“取值”一栏。',
  ],
} as const;

/** How blanks are told apart. */
export const BLANKS_TITLE = '空白和0是两回事';
export const OWN_BLANK = '空白：这一格本来就没有内容，例如合计行没有科目编码。';
export const FORM_BLANK =
  '表内空白：依据（basis）一栏写 blank。官方表式此处未印任何内容，数据表和官方表式里都留空；在算式里按0计。';

export function nameBlanks(missing: string): string {
  return `空白、0和${missing}是三回事`;
}

export function explainZero(derived: boolean): string {
  return `0：原文载明${derived ? '或推算出' : ''}的数就是0。`;
}

/** @param missing what an amount that is not there is called, the same in a form, and what it means */
export function explainMissing(missing: string, short: string, meaning: string): string {
  return (
    `${missing}：依据（basis）一栏写 not-disclosed。${meaning}，` + `数据表里金额留空并加底色，官方表式里写“${short}”。`
  );
}

/** How values are known. */
export const BASES_TITLE = '依据、算式和出处';
export const FORMULA_NOTE = '算式（formula）写明推算的数怎样算出，其中“表:行”或“表:行.栏”指同一版本里的单元格。';
export const SOURCE_NOTE = '出处（source）是原文大纲的定位号，见 outline 工作表。';

const SAID_BASES: Readonly<Record<Exclude<Basis, 'not-disclosed'>, string>> = {
  stated: 'stated 是原文载明',
  derived: 'derived 是推算，由原文的数计算得出',
  blank: 'blank 是表内空白，官方表式此处未印内容',
};

const TWO = 2;

/** @param missing what an amount that is not there is called */
export function sayBases(bases: ReadonlySet<Basis>, missing: string): string {
  const said = [...bases].map((basis) =>
    basis === 'not-disclosed' ? `not-disclosed 是${missing}` : SAID_BASES[basis],
  );
  const count = said.length === TWO ? '两' : writeSmallNumber(said.length);
  return `依据（basis）有${count}种：${said.join('；')}。${bases.has('derived') ? '推算的数用斜体。' : ''}`;
}
