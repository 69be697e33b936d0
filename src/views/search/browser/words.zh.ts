/** How most figures are known. */
export const STATED = '原文载明';

/** A year, several in a row, and several that are not. */
export const nameYear = (year: string): string => `${year}年度`;
export const nameSpan = (first: string, last: string): string => `${first}至${last}年度`;
export const nameYears = (years: readonly string[]): string => `${years.join('、')}年度`;

/** A part of a whole, such as a row of a table. */
export const nameInWhole = (whole: string, part: string): string => `${whole}：${part}`;

/** Parts of one line. */
export const joinParts = (parts: readonly string[]): string => parts.join('，');
