// Of what is fetched when a reader first asks, apart from the words of the script that waits.

/** What is said once another unit was chosen. */
export const sayUnit = (unit: string): string => `金额以${unit}为单位`;

/** What is said once something was copied. */
export const sayCopiedRows = (count: number): string => `已复制${count}行，数字不带分隔符`;
export const sayCopied = (text: string): string => `已复制${text}`;
