import { joinWords } from '../words/volume-facts.ts';

/** The page of the search. */
export const SEARCH_PAGE = {
  title: '检索',
  sayLead: (hasBodies: boolean): string =>
    `输入词语、${hasBodies ? '机构、' : ''}科目或数字，也可以用拼音、首字母或科目编码。`,
  sayDescription: (hasIndicators: boolean, hasTerms: boolean): string =>
    `检索全部年度的${joinWords(['文字', '表格', ...(hasIndicators ? ['指标'] : []), ...(hasTerms ? ['名词'] : [])])}。`,
  elsewhere: '从下面的目录里找',
  narrowed: '年度、类别和部分',
  browse: '按目录找',
} as const;
