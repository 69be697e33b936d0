/** Names of items: a bare year gets its 年, a computed value says so. */
export const DERIVED = '推算';
export const markDerived = (text: string): string => `${text}（推算）`;
export const nameDerived = (name: string): string => `推算的${name}`;
export const nameYear = (year: string): string => `${year}年`;

/** What stands over a total and over shares, over the groups of an account, and what dashed outlines are. */
export const SHARE_HEAD = '占比';
export const TOTAL_HEAD = '合计';
export const SIDE_HEADS = { in: '从哪里来', out: '用到哪里', left: '还剩多少' } as const;
export const DERIVED_KEY = '虚线框是推算的数，原文没有印出';

/** One mark in words. */
export const sayMark = (name: string, parts: readonly string[]): string => `${name}：${parts.join('，')}`;
export const sayShare = (share: string): string => `${SHARE_HEAD}${share}`;
