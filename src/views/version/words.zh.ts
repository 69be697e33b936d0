/** The mark of a page that follows a corrected version: a link, and which version it follows. */
export const CORRECTED_MARK = '已更正';
export const sayFollows = (version: string): string => `　这一页的数照${version}。`;
export const sayVersionOf = (version: string, day: string): string => `${version}版（${day}）`;
export const NOT_RELEASED = '尚未发布';

/** The bar of a page of an older version: a link to what it is, and one to the newest. */
export const OLD_VERSION = { before: '这是', after: '的旧数据，保留下来供查证和引用。' } as const;
export const nameVersion = (version: string): string => `${version}版`;
export const sayReleased = (day: string): string => `（${day}发布）`;
export const linkNewest = (version: string): string => `看最新的${version}版`;

/** What a version changed. */
export const CHANGED = '改动';
export const CHANGE_LABELS = { changed: CHANGED, 'row-added': '新增一行', 'row-removed': '删去一行' } as const;
export const COLUMNS_ADDED = '新增列';
export const COLUMNS_REMOVED = '删去列';
export const sayColumns = (change: string, titles: readonly string[]): string => `${change}：${titles.join('、')}。`;
export const DRAFT_DAY = '草稿，尚未发布';

/** What a version did to one table. */
export const TABLE_ABSENT = '没有这张表';
export const TABLE_ADDED = '新增这张表';
export const TABLE_FIRST = '首个版本';
export const TABLE_SAME = '这张表没有改动';
export const sayTableChanges = (count: number): string => `这张表改动${count}个单元格`;
