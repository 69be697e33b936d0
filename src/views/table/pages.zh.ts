/** The page of a table. */
export const TABLE_PAGE = {
  tables: '数据表',
  contents: '本页',
  sayDescription: (year: string, title: string, description: string): string => `${year}年度${title}。${description}`,
  ask: '对这张表里的数有疑问',
} as const;

/** The page of a year's tables. */
export const sayTablesTitle = (year: string): string => `${year}年度数据表`;
