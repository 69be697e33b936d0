/** The message: what stands before each thing that it says, and before the question. */
export const ASK_LABELS = {
  figure: '问的是',
  value: '本站的数',
  place: '位置',
  version: '版本',
  address: '网址',
} as const;
export const sayLabelled = (label: string, value: string): string => `${label}：${value}`;
export const ASKED = '我的疑问：';
export const titleMail = (figure: string): string => `对“${figure}”的疑问`;

/** What is said once the message was copied, or could not be. */
export const COPIED = '已复制';
export const SELECTED = '已选中，请用复制键复制';

/** The link of a row. */
export const DOUBT_ROW = '对这个数有疑问';
export const nameDoubt = (figure: string): string => `对“${figure}”有疑问`;
