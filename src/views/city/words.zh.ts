/** What a folder of several departments is called. */
export const CITY_TITLE = '各部门决算';

/** What stands first on its pages and last. */
export const sayDepartments = (count: number): string => `共${count}个部门，每个部门的网站自成一体。`;

/** The pages of a department that the first page leads to. */
export const DEPARTMENT_LINKS = { search: '检索', data: '数据' } as const;
export const nameYear = (year: string): string => `${year}年度`;

/** What every department discloses: its table, whose other heads are the states that are counted. */
export const DISCLOSED = {
  title: '公开内容对照',
  lead: '各部门最近一个年度应公开的附表和内容各有几项；次序与上面相同，不分先后。',
  file: '各年度（JSON）',
  heads: { department: '部门', year: '年度', published: '公开日期' },
} as const;

/** Files of all departments together. */
export const FILES_LEAD = '各部门合在一起的数据：';
export const FILE_LABELS = {
  figures: '全部数值的说明（Parquet）',
  index: '文件清单',
  catalogue: '数据目录（DCAT）',
  digests: '摘要',
} as const;

/** What stands where there is no page. */
export const MISSING = { title: '没有这一页', back: `回到${CITY_TITLE}` } as const;

/** The page that searches all departments, and the box that leads there. */
export const SEARCH_TITLE = '检索各部门';
export const SEARCH_DESCRIPTION = '一次检索各部门全部年度的文字、表格、指标和名词。';
export const SEARCH_LEAD = `${SEARCH_DESCRIPTION}也可以用拼音、首字母或科目编码。`;
export const SEARCH_PARTS = {
  elsewhere: '从下面所列各部门的网站里找',
  narrowed: '部门、年度、类别和部分',
} as const;
export const SKIP = '跳到正文';
export const MENU = { title: '各部门', between: '：', only: '只检索这个部门' } as const;

/** The switches of how a page looks; the script that wakes them goes by their order. */
export const DISPLAY = { label: '显示方式', switches: ['大字', '高对比', '深色'] } as const;
