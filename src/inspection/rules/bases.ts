/** 143号: what is published, in what depth, when. */
export const OPERATION = '《地方预决算公开操作规程》（财预〔2016〕143号）';
/** 77号: the items of a disclosure of accounts. */
export const GUIDE = '财办发〔2019〕77号';
/** What authorities publish must be right. */
export const OPENNESS = '《政府信息公开条例》';
