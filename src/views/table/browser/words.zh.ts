/** What is said where another unit cannot be shown. */
export const NOT_FETCHED = '没有取到所需的程序';
export const NOT_HERE = '这个浏览器不能换算单位';
export const sayUnitKept = (reason: string, unit: string): string => `${reason}，金额仍以${unit}为单位。`;
