/** The box of the search page, and the lines around it. */
export const BOX = {
  label: '检索词',
  submit: '检索',
  keys: '按 / 键输入，上下键在结果间移动，Esc 键返回。',
  narrow: '筛选',
  again: '再试一次',
  more: '显示更多',
} as const;

/** What is said while no script runs; `elsewhere` says where to look, as part of a sentence. */
export const sayNoScript = (elsewhere: string): string => `检索要用脚本。没有脚本时，请${elsewhere}。`;
export const sayStarting = (elsewhere: string): string => `正在检索……若一直没有结果，请${elsewhere}。`;
export const sayUnready = (elsewhere: string): string => `检索还没有运行。若一直如此，请${elsewhere}。`;

/** What to do where nothing was found: its head, and a line each. */
export const NOTHING = {
  head: '没有找到。可以：',
  shorter: '少写几个字，只留最要紧的词，不写一整句；',
  beforeExamples: '，如',
} as const;

export const sayOtherWords = (examples: string): string => `换一个说法：原文用的是公文里的词${examples}；`;
export const sayFigures = (examples: string): string => `用数字找：原文印的数${examples}；`;
export const sayWiden = (narrowed: string): string => `去掉${narrowed}的限制；`;
export const sayElsewhere = (elsewhere: string): string => `${elsewhere}。`;

/** The contents of a year to read through. */
export const BROWSE = { tables: '数据表', chapters: '章节', between: '　' } as const;
export const nameByLetter = (kinds: readonly string[]): string => `${kinds.join('、')}，按音序`;
