import { withBase } from '../../lib/address.ts';
import type { Publisher } from '../../model/publisher.ts';
import { originOf } from '../words/addresses.ts';

/** Where `npm start` serves the site. */
const LOCAL_ORIGIN = 'http://localhost:4321';

/** The site's address as the examples of code write it. */
export interface ExampleHome {
  /** False where the publisher has named no domain, so that the address is the one of `npm start`. */
  readonly stated: boolean;
  readonly fullAddress: (address: string) => string;
}

/**
 * Full addresses for examples that must run as printed.
 * @param base as Astro gives it: `/` or `/open/`
 */
export function findExampleHome(publisher: Pick<Publisher, 'domain'>, base: string): ExampleHome {
  const origin = originOf(publisher);
  return { stated: origin !== '', fullAddress: (address) => `${origin || LOCAL_ORIGIN}${withBase(base, address)}` };
}
