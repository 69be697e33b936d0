// Of what is fetched when a reader first asks, apart from the words of the script that waits.

/** What is said where a choice does not fit. */
export const TOO_NARROW = '这样排不下，图没有变。';

/** What a reader can choose. */
export const ORDERS = { given: '原来的次序', down: '从大到小', up: '从小到大' } as const;
export const CHOOSE = '选择指标';
export const ORDER = '次序';
export const UNIT = '单位';

/** What the drawing says of itself. */
export const nameDrawing = (title: string): string => `${title}：用上下方向键逐项听`;
