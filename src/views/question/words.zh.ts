/** The block that asks about what stands on a page. */
export const ASK_LEAD = '下面的话写明了问的是哪里，在最后写上疑问';
export const sayToUs = (lead: string): string => `${lead}，发给我们。`;
export const sayToPublisher = (lead: string, publisher: string): string => `${lead}，用下面的办法告诉${publisher}。`;
export const sayNoWay = (lead: string, publisher: string): string =>
  `${lead}，发给${publisher}：本站还没有写明邮箱、表单和电话，请用它公开的其他联系方式。`;
export const ASK_BUTTONS = { mail: '写邮件', form: '填表单', copy: '复制这段话' } as const;
export const CONTACTS = { page: '网页', email: '邮箱', phone: '电话', address: '地址' } as const;

/** A question and its answer. */
export const QUESTION = '问';
export const ANSWER = '答';
export const sayAnswered = (day: string): string => `${day}答复`;
export const sayAnsweredOf = (day: string, version: string): string => `${sayAnswered(day)}，问的是${version}版`;
export const HAS_ANSWER = '有答复';
