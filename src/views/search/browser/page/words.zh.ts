/** While a search is under way, and where it failed. */
export const WORKING = '正在检索……';
export const SLOW = '仍在检索，网络较慢……';
export const NO_LINE = '网络不通或太慢，这次没有检索成。';
export const sayLasting = (elsewhere: string): string => `检索用不了，刷新也没有用。请${elsewhere}。`;

/** What is said of an answer that was not found in the index. */
export const UNABLE = '此浏览器较旧，已改用简易检索，结果可能略有不同。';
export const UNLOADED = '完整的检索没有载入，已改用简易检索，结果可能略有不同；刷新本页可以再试。';
export const ONE_BY_ONE = '每次检索一个部门，可以另选。';

/** Choices: what each group narrows by, and years that are none by themselves. */
export const GROUPS = { department: '部门', year: '年度', kind: '类别', part: '部分' } as const;
export const YEARS = { all: '全部年度', latest: '各部门最近的年度' } as const;

/** How many pages were found where. */
export const NOTHING = '没有找到';
export const sayFound = (place: string, count: number): string => `${place}找到${count}页`;
export const sayNear = (place: string, count: number): string => `${place}没有完全符合的，有${count}页相近`;
export const sayElsewhere = (found: string): string => `所选年度没有；${found}`;
export const sayNothingIn = (place: string, unasked: readonly string[]): string =>
  `${place}没有找到，可以另选${unasked.join('或')}`;

/** Years that are not there; `there` names those that are, or is blank. */
export const sayMissing = (years: readonly string[], there: string): string =>
  `本站没有${years.join('、')}年度的决算${there === '' ? '' : `，有${there}`}`;
export const endSentence = (sentence: string): string => `${sentence}。`;

/** Words that may have been meant. */
export const MEANT = '您是不是要找：';
export const BETWEEN_WORDS = '、';

/** Heads of hits: those that hold everything, for those who hear the page, and near ones. */
export const EXACT = '完全符合的结果';
export const RELATED = '相关的结果';
export const OTHER_YEARS = { all: '其他年度', latest: '最近的年度' } as const;
export const sayInstead = (years: readonly string[], place: string): string =>
  `没有${years.join('、')}年度的；以下出自${place}，不能代替`;

/** @param left words that were not found */
export function sayNearest(left: readonly string[]): string {
  const words = left.map((word) => `“${word}”`).join('、');
  return `没有完全符合的，以下是相近的结果${words === '' ? '' : `（没有找到${words}）`}`;
}

/** The figure that was asked for. */
export const ROW_LEAD = '表中一行：';
export const SERIES = { title: '各年度并排', row: '同一行' } as const;

/** How the names of parts begin, by their numbers. */
export const numberPart = (number: number): string => `第${'一二三四五六七八九'[number - 1] ?? ''}部分`;
