import type { Publisher } from '../../model/publisher.ts';
import { originOf } from './addresses.ts';

/** Turns a root-relative address into the link that a document writes for it. */
export type Link = (address: string) => string;

/**
 * Where the site's root stands, without a slash at its end: `https://www.example.gov.cn/open`; blank while the publisher's domain is not known.
 * @param base as Astro gives it: `/` or `/open/`
 */
export function homeOf(publisher: Pick<Publisher, 'domain'>, base: string): string {
  const origin = originOf(publisher);
  return origin === '' ? '' : new URL(base, origin).href.replace(/\/$/, '');
}

/** One address as seen from another, `../data/index.json`; good under any base. */
function relate(from: string, to: string): string {
  const here = from.split('/').slice(1, -1);
  const there = to.split('/').slice(1);
  const parting = here.findIndex((part, index) => index >= there.length - 1 || part !== there[index]);
  const shared = parting < 0 ? here.length : parting;
  return `${'../'.repeat(here.length - shared)}${there.slice(shared).join('/')}` || './';
}

/**
 * Links for a document that is read by machines: full where the site's home is known, else relative to the document, so that none is invented.
 * @param from the document's own root-relative address
 */
export function linkFrom(from: string, home: string): Link {
  return (address) => (home === '' ? relate(from, address) : `${home}${address}`);
}
