/** What one would look for to find such data. */
export const KEYWORDS: readonly string[] = ['部门决算', '决算公开', '财政收入', '财政支出', '绩效'];

/** What an amount that is not there is called, by how whole the text at hand is. */
export const MISSING = { whole: '未公开', partial: '所据文本未载' } as const;

/** What a year's data are called, and what they are. */
export function titleYear(department: string, title: string): string {
  return `${department}${title}`;
}

export function describeYear(title: string, missing: string): string {
  return (
    `${title}的全部数据表。每个数写明依据（原文载明、推算、${missing}）、算式和在原文中的出处。` +
    `金额是精确的十进制数；空白、0和${missing}是三回事。`
  );
}

/** What the tables across years are called together, and what they are. */
export function titleAllYears(siteTitle: string): string {
  return `${siteTitle}：历年数据`;
}

export function describeAllYears(years: readonly string[]): string {
  return (
    `${years.join('、')}年度最新版本里的全部数值，一行一个，以及相邻年度之间科目编码的变化。` +
    '同一指标各年的 key 相同。'
  );
}
