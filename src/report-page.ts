/** Told of every page that is rendered, with its year or a blank; nothing of it is published. */
export type PageListener = (year: string) => void;

/** Astro works with a copy of this module in the same process: the listener is kept where both find it. */
const KEY: unique symbol = Symbol.for('open-accounts.page-listener');
const keep = globalThis as unknown as { [KEY]?: PageListener | undefined };

/** Has a listener told of pages, or nobody. */
export function listenToPages(listener: PageListener | undefined): void {
  keep[KEY] = listener;
}

/** Tells who listens that a page is being rendered. */
export function reportPage(year: string): void {
  keep[KEY]?.(year);
}

/** Whether an address that Astro renders is that of a page; it puts a slash behind those of files, too. */
export function isPage(pathname: string): boolean {
  return pathname.endsWith('/') && !/(?:\.[a-z][\w-]*|\/SHA256SUMS)\/$/.test(pathname);
}
