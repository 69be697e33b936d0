/** The note of a term. */
export const TERM_LINK = '出处，用在哪里';
export const CLOSE = '关闭';

/** The groups of the glossary. */
export const GENERAL_TERMS = '收入、支出和经费';
export const titleClass = (name: string): string => `支出科目：${name}`;
