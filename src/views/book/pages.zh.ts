/** The printed volume: its contents, and the line above the licence. */
export const BOOK_PAGE = { contents: '目录', licence: '使用许可：' } as const;
