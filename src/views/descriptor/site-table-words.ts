import { CROSSWALK } from '../../model/tables/crosswalk.ts';

/** What the tables that the engine makes are called and what their columns mean, in Chinese and English. */

type Words = readonly [name: string, title: string, titleEn: string, description: string, descriptionEn: string];

function column(
  [name, title, titleEn, description, descriptionEn]: Words,
  more: {
    readonly type?: 'integer' | 'number' | 'year' | 'boolean';
    readonly required?: boolean;
    readonly unitField?: string;
  } = {},
) {
  return { name, title, titleEn, description, descriptionEn, ...more };
}

const required = true;

/** `fields.csv` of a version. */
export const FIELD_LIST_WORDS = {
  name: 'fields',
  title: '字段说明',
  titleEn: 'List of fields',
  description: '每张表的每一列：中英文名称、类型、单位、含义、代码和代表空白的写法。',
  descriptionEn:
    'Every column of every table: titles, type, unit, meaning, codes and the texts that stand for a blank.',
  primaryKey: ['table', 'field'],
  columns: [
    column(['table', '表', 'Table', '表的文件名，不带后缀', 'File name of the table without its ending'], { required }),
    column(['table_title', '表名', 'Title of the table', '表的中文名称', 'Chinese title of the table'], { required }),
    column([
      'table_title_en',
      '表的英文名称',
      'English title of the table',
      '表的英文名称',
      'English title of the table',
    ]),
    column(['position', '列序', 'Position', '从左数第几列，从1起', 'Place of the column from the left, from 1'], {
      type: 'integer',
      required,
    }),
    column(['field', '列名', 'Field', '表头里的列名', 'Name in the header'], { required }),
    column(['title', '名称', 'Title', '列的中文名称', 'Chinese title of the column'], { required }),
    column(['title_en', '英文名称', 'English title', '列的英文名称', 'English title of the column']),
    column(
      [
        'type',
        '类型',
        'Type',
        'Table Schema 的类型：string 文字、integer 整数、number 十进制数、date 日期、year 年度、boolean 是否',
        'Type of Table Schema',
      ],
      { required },
    ),
    column(['unit', '单位', 'Unit', '整列同一单位时的单位', 'Unit, where the whole column has one']),
    column([
      'unit_field',
      '单位所在列',
      'Field of the unit',
      '各行单位不同时，写明单位的列',
      'Column that holds the unit, where rows differ',
    ]),
    column(['required', '必填', 'Required', '是否每行都有值', 'Whether every row has a value'], {
      type: 'boolean',
      required,
    }),
    column(['meaning', '含义', 'Meaning in Chinese', '列的含义', 'What the column means, in Chinese']),
    column(['meaning_en', '英文含义', 'Meaning', '列的含义，英文', 'What the column means']),
    column([
      'codes',
      '代码',
      'Codes',
      '代码和读者看到的文字，如 stated=原文载明',
      'Codes and the words readers see for them',
    ]),
    column(
      [
        'missing_values',
        '空白的写法',
        'Missing values',
        '代表空白的文字，JSON 数组；[""] 是空单元格',
        'Texts that stand for a blank, a JSON array; [""] is the empty cell',
      ],
      { required },
    ),
  ],
} as const;

/** `all-years`: one row a number. */
export const ALL_YEARS_WORDS = {
  name: 'all-years',
  title: '历年全部数值',
  titleEn: 'All figures of all years',
  description: '各年度最新版本里的每一个数值，一行一个。同一指标各年的 key 相同，可以按 key 连成序列。',
  descriptionEn:
    'Every number of the latest version of each year, one a row. A measure keeps its key from year to year, so that series can be joined by key.',
  primaryKey: ['year', 'key'],
  columns: [
    column(['year', '年度', 'Year', '决算年度', 'Year of the accounts'], { type: 'year', required }),
    column(
      ['version', '版本', 'Version', '取自该年度的哪个版本', 'Version of that year which the number is taken from'],
      { required },
    ),
    column(
      [
        'key',
        '数据项',
        'Key',
        '单元格的名称，表:行.列，各年不变',
        'Name of the cell, table:row.field, the same in every year',
      ],
      { required },
    ),
    column(['table', '表', 'Table', '表的文件名，不带后缀', 'File name of the table without its ending'], { required }),
    column(['row', '行', 'Row', '行标识', 'Row id'], { required }),
    column(['field', '列', 'Field', '列名', 'Name of the column'], { required }),
    column(['table_title', '表名', 'Title of the table', '表的中文名称', 'Chinese title of the table'], { required }),
    column(['field_title', '列的名称', 'Title of the field', '列的中文名称', 'Chinese title of the column'], {
      required,
    }),
    column(['label', '名称', 'Label', '这一行叫什么', 'What the row is called']),
    column([
      'code',
      '科目编码',
      'Code',
      '功能分类或经济分类科目编码',
      'Code of the functional or economic classification',
    ]),
    column([
      'dimensions',
      '分类',
      'Dimensions',
      '这一行其余的分类，如 side=income; column=total',
      'Other classes of the row, as side=income; column=total',
    ]),
    column(
      [
        'value',
        '数值',
        'Value',
        '原样的十进制数；空白且依据为 not-disclosed 即未公开或所据文本未载，为 blank 即官方表式此处未印内容',
        'The exact decimal as written; blank with basis not-disclosed means not disclosed, with basis blank that the official form prints nothing',
      ],
      { type: 'number', unitField: 'unit' },
    ),
    column(['unit', '单位', 'Unit', '数值的单位', 'Unit of the value']),
    column(
      [
        'basis',
        '依据',
        'Basis',
        'stated 原文载明、derived 推算、not-disclosed 未公开或所据文本未载、blank 表内空白',
        'stated, derived, not-disclosed or blank',
      ],
      { required },
    ),
    column(['formula', '算式', 'Formula', '推算值的算式', 'How a derived value is computed']),
    column([
      'source',
      '出处',
      'Source',
      '原文位置编号，见该年度的 outline.csv',
      'Locators of the source document, see outline.csv of the year',
    ]),
    column(['note', '说明', 'Note', '说明', 'Note']),
  ],
} as const;

/** `crosswalk`: codes of one year in the next. */
export const CROSSWALK_WORDS = {
  name: 'crosswalk',
  title: '科目对照表',
  titleEn: 'Crosswalk of codes',
  description:
    '相邻两个年度之间，本部门决算用到的科目编码和名称的变化。removed 只表示下一年度的决算没有用到这个编码，不表示国家科目里已经取消。',
  descriptionEn:
    'Changes between neighbouring years in the codes that these accounts use. Removed means that the accounts of the later year do not use the code, not that the national classification has dropped it.',
  primaryKey: [],
  columns: [
    column(
      ['classification', '分类', 'Classification', 'functional 功能分类、economic 经济分类', 'functional or economic'],
      { required },
    ),
    column([CROSSWALK.at.from_year, '原年度', 'From year', '前一个年度', 'The earlier year'], {
      type: 'year',
      required,
    }),
    column([
      CROSSWALK.at.from_code,
      '原编码',
      'From code',
      '前一年度的编码；新增的科目留空',
      'Code in the earlier year; blank where the code is new',
    ]),
    column(['from_name', '原名称', 'From name', '前一年度的名称', 'Name in the earlier year']),
    column([CROSSWALK.at.to_year, '新年度', 'To year', '后一个年度', 'The later year'], { type: 'year', required }),
    column([
      CROSSWALK.at.to_code,
      '新编码',
      'To code',
      '后一年度的编码；不再用到的科目留空',
      'Code in the later year; blank where the code is used no more',
    ]),
    column(['to_name', '新名称', 'To name', '后一年度的名称', 'Name in the later year']),
    column(
      [
        'change',
        '变化',
        'Change',
        'added 新增、removed 不再用到、renamed 改名、moved 改变上级、mapped 人工对照',
        'added, removed, renamed, moved (another parent) or mapped by hand',
      ],
      { required },
    ),
    column(['note', '说明', 'Note', '说明', 'Note']),
  ],
} as const;
