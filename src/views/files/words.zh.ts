/** Dates, times and amounts in Chinese, which Excel reads as such: nothing but their characters. */
export const DATES_AND_AMOUNTS = /^[年月日号时点分秒上下午星期周元一二三四五六七八九十廿零〇百千万亿]+$/;
