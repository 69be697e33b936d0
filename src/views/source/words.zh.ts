/** Where a place stands in the file of the source. */
export const sayPages = (range: string): string => `第${range.replace('-', '—')}页`;
export const sayParagraphs = (range: string): string => `第${range.replace('-', '—')}段`;
export const PLACE_SIGN = '，';
