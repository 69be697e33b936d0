import type { Issue } from '../model/issue.ts';
import { resolveAddress } from './resolve-address.ts';
import type { PageScan } from './scan-page.ts';
import { FaultTally } from './tally-faults.ts';

/** Elements whose address only says where something is; all others load what it leads to. */
const NAMING = new Set(['a', 'area', 'link', 'blockquote', 'q']);

/** Ids of a page as one text: a set for each of ten thousand pages would not fit. */
const packIds = (ids: ReadonlySet<string>): string => `\n${[...ids].join('\n')}\n`;

/** Follows the links of a site page by page; places on other pages are looked up at the end, when all are known. */
export class LinkCheck {
  readonly #faults = new FaultTally();
  readonly #ids = new Map<string, string>();
  /** Places on other pages by file and fragment, each with the first page that leads there and how many do. */
  readonly #wanted = new Map<string, Map<string, string[]>>();
  readonly #files: ReadonlySet<string>;
  readonly #base: string;

  /** @param base `/` or `/open/` */
  constructor(files: ReadonlySet<string>, base: string) {
    this.#files = files;
    this.#base = base;
  }

  add(page: string, { addresses, ids }: PageScan): void {
    this.#ids.set(page, packIds(ids));
    for (const [address, tag] of addresses) this.#follow(page, ids, address, tag);
  }

  #follow(page: string, ids: ReadonlySet<string>, address: string, tag: string): void {
    const target = resolveAddress(address, page, this.#base);
    if ('rule' in target) this.#faults.add(target.rule, page, address);
    else if ('elsewhere' in target) {
      if (target.elsewhere === 'page' && !NAMING.has(tag)) this.#faults.add('site-foreign', page, address);
    } else if (!this.#files.has(target.file)) this.#faults.add('site-link', page, address);
    else if (target.fragment === '') return;
    else if (target.file !== page) this.#want(page, target.file, target.fragment);
    else if (!ids.has(target.fragment)) this.#faults.add('site-anchor', page, address);
  }

  #want(page: string, file: string, fragment: string): void {
    const places = this.#wanted.get(file) ?? new Map<string, string[]>();
    this.#wanted.set(file, places);
    const askers = places.get(fragment) ?? [];
    places.set(fragment, askers);
    askers.push(page);
  }

  #missAnchors(file: string, places: ReadonlyMap<string, readonly string[]>): void {
    const ids = new Set((this.#ids.get(file) ?? '').split('\n'));
    const missing = [...places].filter(([fragment]) => !ids.has(fragment));
    for (const [fragment, askers] of missing) for (const page of askers) this.#faults.add('site-anchor', page, `/${file.replace(/index\.html$/, '')}#${fragment}`);
  }

  /** Every link that leads nowhere, once. */
  finish(): Issue[] {
    for (const [file, places] of this.#wanted) this.#missAnchors(file, places);
    return this.#faults.list();
  }
}
