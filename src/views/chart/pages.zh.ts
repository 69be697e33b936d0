/** The page of a chart: the link to the others. */
export const nameAllCharts = (site: string): string => `${site}：全部的图`;

/** The page of a year's charts. */
export const CHARTS_PAGE = {
  sayTitle: (year: string): string => `${year}年度的图`,
  lead: '本年度的全部图。每张图有固定的地址，可以下载图和数据，也可以嵌入其他网页。',
} as const;

/** The page of examples, which only tests see. */
export const GALLERY_PAGE = { title: '图的样例', description: '各种图和它们的极端情形。' } as const;
