/** The page of a chapter. */
export const CHAPTER_PAGE = {
  contents: '本章目录',
  otherConflicts: '其他不一致',
  conflicts: '原文在这一章的其他不一致',
  origin: '出处',
  onlyData: '只看数据：钱、承诺与结果，逐项并排',
  sayOrigin: (source: string): string => `本章的内容出自${source}：`,
  sayCounted: (isWorkbook: boolean): string =>
    `文中每个数都能点开，看到它在数据表中的那一行：${
      isWorkbook ? '出自哪一张附表' : '是原文载明还是推算，出自哪一节'
    }。`,
  ask: '对这一章里的数有疑问',
  turn: '前后章',
  nameBefore: (title: string): string => `上一章：${title}`,
  nameAfter: (title: string): string => `下一章：${title}`,
} as const;

/** The page of terms. */
export const GLOSSARY_PAGE = {
  title: '名词解释',
  sayLead: (hasTerms: boolean): string =>
    hasTerms
      ? '决算公开中的名词，用平常的话解释；每条注明在原文的位置、用在哪些章，支出科目连到对应的数。'
      : '决算公开中的名词。',
  none: '已公开的决算都没有附名词解释。',
  contents: '全部名词',
  sayPrinted: (printed: string): string => `原文写作：${printed}`,
  account: '科目',
  saySpending: (year: string): string => `，${year}年支出`,
  used: '用在：',
  sayOrigin: (year: string): string => `出处：${year}年度 `,
} as const;
