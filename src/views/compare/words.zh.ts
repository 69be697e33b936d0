/** The groups of what is compared. */
export const GROUP_TITLES = {
  key: '主要指标',
  classes: '一般公共预算支出，按功能分类',
  'three-public': '“三公”经费',
  projects: '公开绩效的项目',
} as const;
export const ALL_PROJECTS = '各项目合计';

/** Other names that a measure had. */
export const sayYear = (year: string): string => `${year}年`;
export const sayYears = (first: string, last: string): string => `${first}至${last}年`;
export const sayFormer = (years: string, label: string): string => `${years}称${label}`;

/** A change against the year before. */
export const UNCHANGED = '持平';
export const POINTS = '个百分点';

/** The table of measures by years. */
export const titleCaption = (title: string): string => `${title}，`;
export const UNITS_APART = '单位见各项';
export const sayUnit = (unit: string): string => `单位：${unit}`;
export const MEASURE = '指标';
export const NO_VALUE = '没有这一项';
export const BESIDE = { budget: '预算', completion: '完成', restated: '次年写作' } as const;

/** What the accounts of a year say of its changes. */
export const titleChanges = (year: string): string => `${year}年与上年`;
export const PRIOR = '上年';
export const CHANGE = '变化';
export const REASON = '原文所说的原因';
export const NO_REASON = '原文未说';

/** `compare`: the table of everything that the page compares, and its columns. */
export const COMPARISON = {
  title: '年度比较',
  description: '年度比较页上的全部数：每个指标每年一行，附预算、与上年的差和原文所说的原因。',
  columns: {
    group: {
      title: '组',
      description: '指标所在的组：key 主要指标、classes 功能分类、three-public “三公”经费、projects 项目',
    },
    key: { title: '数据项', description: '单元格的名称，表:行.列，各年不变' },
    label: { title: '名称', description: '指标最近一年的名称' },
    year: { title: '年度', description: '数值所属的年度' },
    value: { title: '数值', description: '原样的十进制数' },
    unit: { title: '单位', description: '数值的单位' },
    basis: { title: '依据', description: 'stated 原文载明、derived 推算' },
    source_year: { title: '取自', description: '取自哪一年度的决算；与年度不同的，是下一年度决算里的上年数' },
    cell: { title: '单元格', description: '数值所在的单元格' },
    budget: { title: '预算', description: '预算数，没有则留空' },
    budget_basis: { title: '预算的依据', description: 'stated 原文载明、derived 推算' },
    completion: { title: '预算完成率', description: '原文载明的完成率，百分比' },
    change: {
      title: '与上年比',
      description: '由相邻两年的数算出，百分比四舍五入到两位小数；数值本身是百分比的，为百分点之差',
    },
    reported_direction: { title: '原文的增减', description: '原文说的增减：increase、decrease 或 flat' },
    reported_amount: { title: '原文的增减额', description: '原文说的增减额，不带符号' },
    reported_rate: { title: '原文的增减率', description: '原文说的增减率，百分比，不带符号' },
    reason: { title: '原因', description: '原文说的原因' },
  },
} as const;
