import type { Publisher } from '../../model/publisher.ts';
import { originOf } from '../words/addresses.ts';

/**
 * What stands in the margins of a printed page, as attributes of its root: the stylesheet prints them with `attr()`, so that it stays one text for all pages.
 * @param path the page's path with the site's base
 */
export function runningHead(
  publisher: Pick<Publisher, 'siteTitle' | 'domain'>,
  title: string,
  path: string,
): Readonly<Record<string, string>> {
  const origin = originOf(publisher);
  return {
    'data-site': publisher.siteTitle,
    'data-title': title === publisher.siteTitle ? '' : title,
    ...(origin !== '' && { 'data-address': `${origin}${path}` }),
  };
}
