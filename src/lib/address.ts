/**
 * Puts the site's base before a root-relative address.
 * @param base as Astro gives it: `/` or `/open/` or `/open`
 * @param address begins with `/`
 */
export function withBase(base: string, address: string): string {
  return `${base.replace(/\/$/, '')}${address}`;
}
