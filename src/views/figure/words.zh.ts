/** An entry of the list of inconsistencies, and the mark of a figure that has one. */
export const CONFLICT_LINK = '两处原文与判断';
export const titleConflict = (kind: string, title: string): string => `${kind}：${title}`;
export const titleSourceConflict = (kind: string, title: string): string => `原文${titleConflict(kind, title)}`;

/** The mark of a figure that was corrected. */
export const BLANK = '空白';
export const sayCorrection = (version: string, note: string): string => `${version}版更正：${note}`;
export const sayCorrected = (former: string, before: string): string => `更正，${former}版为${before}`;

/** The link of a figure. */
export const titleFigure = (label: string, basis: string, sources: readonly string[]): string =>
  `${label}（${basis}，出处 ${sources.join('、')}）`;

/** A figure of which it is still to be decided what it is of. */
export const OPEN_TITLE = '这个数还没有核定出自哪一格';
export const OPEN_MARK = '待定';
export const OPEN_MEANING = '：这个数还没有核定';

/** The proofs of a paragraph. */
export const titleProofs = (count: number): string => `这一段的出处（${count}个数）`;
/** What stands around the sources of figures that are printed, and of those that were worked out from them. */
export const STATED_AT = { before: '载明于', after: '：' } as const;
export const DERIVED_FROM = { before: '据', after: '推算：' } as const;
export const DOUBT = '对这些数有疑问';

/** Signs of print in a formula in place of the keyboard's. */
export const FORMULA_SIGNS: Readonly<Record<string, string>> = {
  '*': '×',
  '/': '÷',
  '-': '−',
  round: '四舍五入',
  ', ': '，',
  ',': '，',
  '(': '（',
  ')': '）',
};

/** How a measure moved against the year before. */
export const SAME_AS_BEFORE = '与上年持平';
export const MORE_BY = '比上年增加';
export const LESS_BY = '比上年减少';
export const UP_BY = '，增长';
export const DOWN_BY = '，下降';
