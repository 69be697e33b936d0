/** What the tables that the engine makes are called and what their columns mean. */

/** `fields.csv` of a version: every column of every table. */
export const FIELD_LIST = {
  title: '字段说明',
  description: '每张表的每一列：中英文名称、类型、单位、含义、代码和代表空白的写法。',
  columns: {
    table: { title: '表', description: '表的文件名，不带后缀' },
    table_title: { title: '表名', description: '表的中文名称' },
    table_title_en: { title: '表的英文名称', description: '表的英文名称' },
    position: { title: '列序', description: '从左数第几列，从1起' },
    field: { title: '列名', description: '表头里的列名' },
    title: { title: '名称', description: '列的中文名称' },
    title_en: { title: '英文名称', description: '列的英文名称' },
    type: {
      title: '类型',
      description:
        'Table Schema 的类型：string 文字、integer 整数、number 十进制数、date 日期、year 年度、boolean 是否',
    },
    unit: { title: '单位', description: '整列同一单位时的单位' },
    unit_field: { title: '单位所在列', description: '各行单位不同时，写明单位的列' },
    required: { title: '必填', description: '是否每行都有值' },
    meaning: { title: '含义', description: '列的含义' },
    meaning_en: { title: '英文含义', description: '列的含义，英文' },
    codes: { title: '代码', description: '代码和读者看到的文字，如 stated=原文载明' },
    missing_values: { title: '空白的写法', description: '代表空白的文字，JSON 数组；[""] 是空单元格' },
  },
} as const;

/** `all-years`: one row a number. */
export const ALL_YEARS = {
  title: '历年全部数值',
  description: '各年度最新版本里的每一个数值，一行一个。同一指标各年的 key 相同，可以按 key 连成序列。',
  columns: {
    year: { title: '年度', description: '决算年度' },
    version: { title: '版本', description: '取自该年度的哪个版本' },
    key: { title: '数据项', description: '单元格的名称，表:行.列，各年不变' },
    table: { title: '表', description: '表的文件名，不带后缀' },
    row: { title: '行', description: '行标识' },
    field: { title: '列', description: '列名' },
    table_title: { title: '表名', description: '表的中文名称' },
    field_title: { title: '列的名称', description: '列的中文名称' },
    label: { title: '名称', description: '这一行叫什么' },
    code: { title: '科目编码', description: '功能分类或经济分类科目编码' },
    dimensions: { title: '分类', description: '这一行其余的分类，如 side=income; column=total' },
    value: {
      title: '数值',
      description: '原样的十进制数；空白且依据为 not-disclosed 即未公开或所据文本未载，为 blank 即官方表式此处未印内容',
    },
    unit: { title: '单位', description: '数值的单位' },
    basis: {
      title: '依据',
      description: 'stated 原文载明、derived 推算、not-disclosed 未公开或所据文本未载、blank 表内空白',
    },
    formula: { title: '算式', description: '推算值的算式' },
    source: { title: '出处', description: '原文位置编号，见该年度的 outline.csv' },
    note: { title: '说明', description: '说明' },
  },
} as const;

/** `crosswalk`: codes of one year in the next. */
export const CROSSWALK = {
  title: '科目对照表',
  description:
    '相邻两个年度之间，本部门决算用到的科目编码和名称的变化。removed 只表示下一年度的决算没有用到这个编码，不表示国家科目里已经取消。',
  columns: {
    classification: { title: '分类', description: 'functional 功能分类、economic 经济分类' },
    from_year: { title: '原年度', description: '前一个年度' },
    from_code: { title: '原编码', description: '前一年度的编码；新增的科目留空' },
    from_name: { title: '原名称', description: '前一年度的名称' },
    to_year: { title: '新年度', description: '后一个年度' },
    to_code: { title: '新编码', description: '后一年度的编码；不再用到的科目留空' },
    to_name: { title: '新名称', description: '后一年度的名称' },
    change: {
      title: '变化',
      description: 'added 新增、removed 不再用到、renamed 改名、moved 改变上级、mapped 人工对照',
    },
    note: { title: '说明', description: '说明' },
  },
} as const;
