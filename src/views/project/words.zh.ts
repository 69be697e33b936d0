/** A result that the source does not tell. */
export const NOT_WRITTEN = '原文未写';

/** The money of a project. */
export const MONEY = { budget: '全年预算', executed: '执行', rate: '完成预算' } as const;

/** The table of the projects of a year. */
export const labelProjects = (year: string): string => `${year}年度的项目`;
export const PROJECTS_CAPTION = '决算公开了绩效目标完成情况的项目';
export const PROJECT_HEADS = {
  project: '项目',
  budget: '预算',
  executed: '执行',
  rate: '完成预算',
  promised: '承诺与结果',
  told: '文字说明',
} as const;
export const sayPromised = (indicators: number, items: number): string => `${indicators}个指标，${items}项`;

/** The targets of a project, item by item, on its own page. */
export const labelTargets = (project: string): string => `${project}：承诺与结果`;
export const TARGET_HEADS = { item: '项', promised: '承诺', result: '结果', source: '出处和说明' } as const;

/** The same in a chapter. */
export const labelIndicators = (project: string): string => `${project}绩效指标`;
export const titleIndicators = (project: string): string => `${project}：绩效指标，预期与实际`;
export const INDICATOR_HEADS = { group: '指标类别', indicator: '指标', expected: '预期', actual: '实际' } as const;
