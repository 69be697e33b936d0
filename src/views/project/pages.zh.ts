/** The page of a year's projects. */
export const PROJECTS_PAGE = {
  sayTitle: (year: string): string => `${year}年度的项目`,
  lead: '决算公开了绩效的项目：给了多少钱，花了多少，答应做什么，说做成了什么。只把两边并排，不打分。',
  sayTotal: (count: number): string => `${count}个项目合计：`,
  budget: '预算',
  executed: '执行',
  tables: '数据表',
  sayRows: (count: number): string => `${count}行`,
} as const;

/** The page of a project: head, and the way to its chapter. */
export const PROJECT_PAGE = {
  sayTitle: (name: string): string => `${name}：钱、承诺与结果`,
  sayLead: (name: string): string =>
    `${name}：给了多少钱、花了多少，答应做什么、说做成了什么，逐项并排，都照原文，不打分。`,
  projects: '项目',
  beforeChapter: '这一页是数据。怎么用的、有什么问题、下一步怎么做，见',
  chapter: '文字说明',
  sayTable: (title: string, rows: number): string => `${title}，${rows}行`,
} as const;

/** The page of a project: its parts, by their places on the page, and what their tables are. */
export const PROJECT_PARTS = {
  goals: '总的目标',
  targets: '承诺与结果，逐项',
  allocations: '分给了哪些事',
  allocationsTable: '各项分配，按原文写到的地方',
  money: '原文写到的每一笔数',
  moneyTable: '同一个数在原文几处出现，并排对照',
  conflicts: '原文在这个项目上的不一致',
  origin: '出处',
} as const;
