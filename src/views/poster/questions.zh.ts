/** What people come to a site of accounts for, each with what they will find. */
export const ASK_THREE = '接待、公务车、出国花了多少';
export const ASK_THREE_WHY = '接待、公务车、出国花了多少，为什么';
export const answerThree = (known: string): string => `三项各自的${known}`;
export const THREE_KNOWN = { budget: '预算', actual: '决算', details: '批次人数', reasons: '增减原因' } as const;
/** What begins the name of the row that answers at once. */
export const RECEPTION = '公务接待';

export const ASK_PROJECTS = '项目花了多少，答应的事做到没有';
export const answerProjects = (count: number): string => `${count}个项目，承诺与结果逐项并排`;

export const ASK_ITEMS = '每一类、每一项支出是多少';
export const answerItems = (number: string): string => `附表${number}，到每一个科目`;

export const NAMES = { words: '某个科目、某笔钱在哪里', answer: '查词语、科目或数字' } as const;
export const BODIES = { words: '某个单位、某笔钱在哪里提到', answer: '查词语、机构、科目或数字' } as const;

export const ASK_SUMS = '加起来对不对';
export const ANSWER_SUMS = '每个和的算式和结果';
export const ANSWER_SUMS_AND_SHARES = '每个和、每个占比的算式和结果';

export const ASK_PRIOR = '和往年比怎样';
export const ANSWER_PRIOR = '逐项对比';
export const ANSWER_PRIOR_AND_REASONS = '逐项对比和原文所说的原因';

export const FILES = { words: '用Excel、R、Python打开', answer: '各种格式和能直接运行的例子' } as const;
export const PRINT = { words: '打印，或存成PDF', answer: '整卷一页，带目录和页码；各页也能单独打印' } as const;
export const PLACES = { words: '原文哪一节写的', answer: '按原文的章节查数' } as const;
export const FORM_PLACES = { words: '数出自哪张附表', answer: '按附表查数' } as const;
export const TERMS = { words: '这个词是什么意思', answer: '决算里的名词，用平常话讲' } as const;

export const ASK_WHOLE = '从头读一遍';
export const answerWhole = (chapters: number): string => `一图读懂和全部${chapters}章`;
