import type { Basis } from '../../model/cell.ts';
import { writeSmallNumber } from '../../lib/chinese-number.ts';
import type { Release } from '../../model/release.ts';
import type { Field, FieldType, Schema } from '../../model/schema.ts';
import type { Table } from '../../model/table.ts';
import type { Volume } from '../../model/volume.ts';
import { formatDate } from '../words/format-date.ts';
import { listBases } from '../words/volume-facts.ts';
import { sayUndisclosed, type UndisclosedWords } from '../words/undisclosed-words.ts';

/** Sheets that are not tables. */
export const SHEET_NAMES = { cover: '封面', contents: '目录', notes: '说明', fields: '字段' } as const;

const TYPES: Readonly<Record<FieldType, string>> = {
  string: '文字',
  integer: '整数',
  number: '数字',
  date: '日期',
  year: '年度',
  boolean: '是否',
};

/** The head of a column: what it holds and in which unit, and below it its name in the CSV. */
export function headColumn({ title, unit, name }: Pick<Field, 'title' | 'unit' | 'name'>): string {
  return `${title}${unit === undefined || unit === '' ? '' : `（${unit}）`}\n${name}`;
}

/** What the sheet of an official form would like to be called. */
export function nameForm({ number, title }: Schema): string {
  return `${number === undefined ? '' : `表${number} `}${title}`;
}

export function numberForm({ number }: Schema): string {
  return number === undefined ? '' : `表${number}`;
}

/** What stands below an official form. */
export function describeForm(table: Table): string {
  const bases = listBases([table]);
  const missing = sayUndisclosed(table);
  return [
    `注：${table.schema.description}`,
    ...(bases.has('derived') ? ['斜体为推算。'] : []),
    ...(bases.has('not-disclosed') ? [`“${missing.short}”为${missing.meaning}。`] : []),
    ...(bases.has('blank') ? ['空白为原表此处未印内容。'] : []),
  ].join('');
}

/** Where the rows of a form are explained one by one. */
export function pointToRows(sheet: string): string {
  return `逐行的依据、算式和出处见工作表 ${sheet}。`;
}

export function formatStatus({ status, published }: Pick<Release, 'status' | 'published'>): string {
  return status === 'draft' ? '草稿，尚未发布' : `${formatDate(published)}发布`;
}

/** The register's lines for a cover, those that are known. */
export function describeDocument({ register }: Pick<Volume, 'register'>): string {
  return [register.title, register.publisher === '' ? '' : `${register.publisher}公布`, formatDate(register.published)]
    .filter((part) => part !== '')
    .join('，');
}

export function formatType(type: FieldType): string {
  return TYPES[type];
}

/** Unit of a field as a reader needs it. */
export function formatFieldUnit({ unit, unitField }: Field): string {
  return unitField === undefined ? (unit ?? '') : `见 ${unitField} 列`;
}

/** Codes of a field with their words. */
export function formatCategories({ categories }: Field): string {
  return categories.map(({ value, label }) => (value === label ? value : `${value} ${label}`)).join('；');
}

interface NoteWords {
  readonly title: string;
  readonly lines: readonly string[];
}

const OWN_BLANK = '空白：这一格本来就没有内容，例如合计行没有科目编码。';

const FORM_BLANK =
  '表内空白：依据（basis）一栏写 blank。官方表式此处未印任何内容，数据表和官方表式里都留空；在算式里按0计。';

const SAID_BASES: Readonly<Record<Exclude<Basis, 'not-disclosed'>, string>> = {
  stated: 'stated 是原文载明',
  derived: 'derived 是推算，由原文的数计算得出',
  blank: 'blank 是表内空白，官方表式此处未印内容',
};

const TWO = 2;

function sayBases(bases: ReadonlySet<Basis>, { label }: UndisclosedWords): string {
  const said = [...bases].map((basis) => (basis === 'not-disclosed' ? `not-disclosed 是${label}` : SAID_BASES[basis]));
  const count = said.length === TWO ? '两' : writeSmallNumber(said.length);
  return `依据（basis）有${count}种：${said.join('；')}。${bases.has('derived') ? '推算的数用斜体。' : ''}`;
}

function explainUndisclosed({ label, short, meaning }: UndisclosedWords): string {
  return `${label}：依据（basis）一栏写 not-disclosed。${meaning}，数据表里金额留空并加底色，官方表式里写“${short}”。`;
}

/**
 * How a workbook is read, paragraph by paragraph under its heads.
 * @param bases how its values are known
 * @param missing what an amount that is not there is called
 */
export function listNotes(bases: ReadonlySet<Basis>, missing: UndisclosedWords): readonly NoteWords[] {
  return [
    {
      title: '怎么用这本工作簿',
      lines: [
        '名称是中文的工作表按官方表式排列，供阅读和打印。名称是英文的工作表是数据表，每张与同名的 CSV 文件逐格相同，供计算和引用。',
        '数据表只有一行表头：上面是中文名和单位，下面是 CSV 中的列名。没有合并单元格，没有公式，也没有隐藏的内容。',
        '金额和其他数以数字保存，小数位数同原文印出的一样。有效数字超过15位的数以文字保存，因为电子表格会丢掉后面的位。科目编码以文字保存，前面的0不会丢。',
        '代码（如 stated、income）保持 CSV 中的写法，中文含义见“字段”工作表的“取值”一栏。',
      ],
    },
    {
      title: bases.has('not-disclosed') ? `空白、0和${missing.label}是三回事` : '空白和0是两回事',
      lines: [
        `0：原文载明${bases.has('derived') ? '或推算出' : ''}的数就是0。`,
        ...(bases.has('not-disclosed') ? [explainUndisclosed(missing)] : []),
        ...(bases.has('blank') ? [FORM_BLANK] : []),
        OWN_BLANK,
      ],
    },
    {
      title: '依据、算式和出处',
      lines: [
        sayBases(bases, missing),
        ...(bases.has('derived')
          ? ['算式（formula）写明推算的数怎样算出，其中“表:行”或“表:行.栏”指同一版本里的单元格。']
          : []),
        '出处（source）是原文大纲的定位号，见 outline 工作表。',
      ],
    },
  ];
}

export const UNITS_TITLE = '单位';

/** Which units the tables use. */
export function describeUnits(schemas: readonly Schema[]): string {
  const units = [
    ...new Set(
      schemas.flatMap(({ fields }) => fields.flatMap(({ unit }) => (unit === undefined || unit === '' ? [] : [unit]))),
    ),
  ];
  const own = schemas.some(({ fields }) => fields.some(({ unitField }) => unitField !== undefined));
  return `表头的括号里写单位${units.length === 0 ? '' : `：${units.join('、')}`}。${own ? '同一列里各行单位不同的表，另有一列写单位。' : ''}`;
}

export const ROUNDINGS_TITLE = '四舍五入之内的差';

/** What is said of identities whose sides differ by no more than rounding. */
export function describeRoundings(count: number): string {
  return `有${count}个等式两边略有差别，都不超过容差（identities 表的 tolerance 一栏）：印出的数各自四舍五入过，不算矛盾。`;
}

/**
 * What is said above the contradictions of the source.
 * @param material those listed here
 * @param others those that only the table of inconsistencies lists
 */
export function describeConflicts(material: number, others: number): string {
  const rest = others > 0 ? `另有${others}处次要的出入和文字差错，见 inconsistencies 工作表。` : '';
  return `原文有${material}处重要的前后矛盾，数据按原文照录，逐处列出，不作改动。${rest}`;
}
