/** One thing that an item must tell: any of some words, with a figure of one of some units behind where units are named. */
export interface DisclosureNeed {
  readonly name: string;
  readonly words: readonly string[];
  /** Blank list: the words are enough. */
  readonly units: readonly string[];
  /** A cell of a form: it is asked only where that has an amount; undefined where it always is. */
  readonly when?: string | undefined;
}

/** One item that a disclosure of final accounts must have (公开项目), besides its forms. */
export interface DisclosureItem {
  readonly id: string;
  readonly name: string;
  /** The part of the disclosure it belongs to. */
  readonly group: 'frame' | 'overview' | 'text' | 'terms';
  /** The documents that ask for it. */
  readonly basis: readonly string[];
  /** Words of the headings that it stands under. */
  readonly section: readonly string[];
  readonly needs: readonly DisclosureNeed[];
  /** Sentences that say that there is nothing to tell; one of their words is enough. */
  readonly none: readonly string[];
  /** The cell of a form that has the amount of it: 0 there means that there is nothing to tell, an amount that there is; undefined where none has. */
  readonly cell?: string | undefined;
}

/** What is asked of a disclosure: data of `data/profiles/disclosure.yaml`. */
export interface Disclosure {
  /** Days after its approval within which it must be out. */
  readonly days: number;
  /** The documents that ask for the forms. */
  readonly formBasis: readonly string[];
  readonly items: readonly DisclosureItem[];
}

/** How an item stands: 有, 不够细, 缺, 不适用, or it could not be read. */
export type DisclosureState = 'there' | 'thin' | 'missing' | 'none' | 'unread';
