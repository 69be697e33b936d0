import type { Issue } from '../model/issue.ts';
import { findYear, type OutwardLink, type VerifiedVolume } from '../model/verified-volume.ts';
import type { PageReading } from '../views/frame/read-page.ts';
import { resolveAddress } from './resolve-address.ts';
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
  /** Links out of each volume by year and place. */
  readonly #outward = new Map<string, Map<string, OutwardLink>>();
  readonly #files: ReadonlySet<string>;
  readonly #base: string;
  readonly #partial: boolean;

  /**
   * @param base `/` or `/open/`
   * @param partial whether links out of a volume are only noted
   */
  constructor(files: ReadonlySet<string>, base: string, partial = false) {
    this.#files = files;
    this.#base = base;
    this.#partial = partial;
  }

  add(page: string, { addresses, places }: Pick<PageReading, 'addresses' | 'places'>): void {
    this.#ids.set(page, packIds(places));
    for (const [address, tag] of addresses) this.#follow(page, places, address, tag);
  }

  /** Takes the pages of a volume as they were when an earlier build followed their links: what they want of other pages is looked at again. */
  addVerified({ ids, outward }: Pick<VerifiedVolume, 'ids' | 'outward'>): void {
    for (const [page, packed] of Object.entries(ids)) this.#ids.set(page, packed);
    for (const [page, address, tag] of outward) this.#follow(page, new Set(), address, tag);
  }

  /** What is to be known of a volume's pages, so that they need not be read again. */
  listVerified(year: string): Pick<VerifiedVolume, 'ids' | 'outward'> {
    const ids = [...this.#ids].filter(([page]) => findYear(page) === year);
    return { ids: Object.fromEntries(ids), outward: [...(this.#outward.get(year)?.values() ?? [])] };
  }

  #noteOutward(year: string, link: OutwardLink, place: string): void {
    const links = this.#outward.get(year) ?? new Map<string, OutwardLink>();
    this.#outward.set(year, links);
    if (!links.has(place)) links.set(place, link);
  }

  #follow(page: string, ids: ReadonlySet<string>, address: string, tag: string): void {
    const target = resolveAddress(address, page, this.#base);
    const year = findYear(page);
    const isOutward = year !== '' && 'file' in target && year !== findYear(target.file);
    if (isOutward) this.#noteOutward(year, [page, address, tag], `${target.file}#${target.fragment}`);
    if (isOutward && this.#partial) return;
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
    for (const [fragment, askers] of missing)
      for (const page of askers)
        this.#faults.add('site-anchor', page, `/${file.replace(/index\.html$/, '')}#${fragment}`);
  }

  /** Every link that leads nowhere, once. */
  finish(): Issue[] {
    for (const [file, places] of this.#wanted) this.#missAnchors(file, places);
    return this.#faults.list();
  }
}
