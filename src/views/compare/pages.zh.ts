/** The page that compares years. */
export const COMPARE_PAGE = {
  title: '年度比较',
  sayLead: (isImplied: boolean): string =>
    `同一指标在不同年度的数。${isImplied ? '只由增减额推出来的上年数标为推算，不当作原文数字使用。' : ''}`,
  contents: '本页内容',
  reasonsLink: '增减的原因',
  reasons: '各年增减的原因',
  sayReasons: '原文对增减的说法。上年数照当年决算所写，或由增减额推算。',
  sayOnly: (year: string): string => `只有${year}年的数，暂时没有可比的年度。`,
  csv: '本页全部数（CSV）',
  json: '本页全部数（JSON）',
  charts: '图',
} as const;

/** What the signs on that page mean. */
export const COMPARE_LEGEND = {
  title: '图例',
  bars: '小图一年一柱，从左到右由早到晚',
  implied: '虚线框：只见于下一年决算的推算数',
  budget: '短横：预算',
  changes: '数下面的增减，原文印有增减率的照印，其余由本站按相邻两年的数计算',
  absent: '“—”：那一年的决算里没有这一项',
} as const;
