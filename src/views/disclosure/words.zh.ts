/** Forms or items of a disclosure. */
export const sayStates = (count: number, states: string): string => `共${count}项：${states}。`;
export const sayShared = (documents: string): string => `都是${documents}要求公开的。`;
export const DISCLOSED_HEADS = { asked: '应公开的', state: '情况', why: '说明', basis: '要求公开的文件' } as const;

/** A state that only a volume has: its text is not the whole publication. */
export const UNSTATED = '所据文本未载';

/** Why a form or an item stands as it does. */
export const sayAbsent = (count: number): string => `有${count}个数未公开`;
export const EMPTY_FORM = '空表，没有写明没有这类收支';
export const EMPTY_FORM_SAID = '空表，写明没有这类收支';
export const sayStated = (count: number): string => `载有${count}个数`;
export const sayDerived = (count: number): string => `推算出${count}个`;
export const sayNotThere = (count: number): string => `没有${count}个`;
export const SAID_NONE = '写明没有';
export const sayLacking = (names: readonly string[]): string => `没有说到${names.join('、')}`;

/** A finding. */
export const sayPrinted = (text: string): string => `写的是${text}`;
export const sayAgainst = (text: string): string => `对照${text}`;
export const sayExplained = (title: string): string => `已列为原文的矛盾：${title}`;

/** The two dates, and the day that lies between them. */
export const DATE_LABELS = { approved: '批复日期', due: '应公开的最后一天', published: '公开日期' } as const;
export const NOT_STATED = '没有写明';
export const NO_DUE = '没有写明批复的日期，推算不出';
export const sayDue = (day: string, days: number, document: string): string =>
  `${day}（批复的次日起第${days}日，按日历日计；${document}要求批复后${days}日内公开）`;
export const sayInTime = (day: string): string => `${day}，在期限之内`;
export const sayTooLate = (day: string): string => `${day}，在期限之后`;

/** A document by its number alone, where it has a name as well. */
export const DOCUMENT_NUMBER = /（([^）]+)）$/;

/** A rule of the inspection. */
export const sayRule = (compares: string, weight: string, basis: readonly string[]): string =>
  `${compares}查到的属于“${weight}”。依据：${basis.join('、')}。`;
export const WRONG = '不行';
export const RIGHT = '可以';
export const sayBeside = (text: string): string => `对照：${text}`;
export const sayFound = (text: string): string => `查到：${text}`;
