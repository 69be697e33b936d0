/** An amount that departments must state and no form holds: the row it makes, and what it is called. */
export interface WordingRow {
  readonly table: string;
  readonly id: string;
  readonly name: string;
  readonly also: readonly string[];
  /** The cell it is a part of where nothing else is said; blank where there is none. */
  readonly whole: string;
}

/** A count that departments must state: words before its number, its units, and the persons that may follow it. */
export interface WordingCount {
  readonly table: string;
  readonly id: string;
  readonly name: string;
  readonly before: readonly string[];
  readonly units: readonly string[];
  readonly then?: { readonly id: string; readonly name: string; readonly units: readonly string[] } | undefined;
}

/** What a heading with one of these words is about: forms, nearest first, and the table for rows of its own. */
export interface WordingTopic {
  readonly words: readonly string[];
  readonly forms: readonly string[];
  /** Blank for the table of all other figures. */
  readonly own: string;
}

/** How texts call what is counted: data of `data/profiles/wording.yaml`, the same for all profiles. */
export interface Wording {
  /** Ways to call a row of a form, by its cell; the first one is what pages call it. */
  readonly names: Readonly<Record<string, readonly string[]>>;
  /** The cell that the rows of a form are parts of, by form. */
  readonly wholes: Readonly<Record<string, string>>;
  /** The column that amounts of a row with a code are stated by, by form, where that is not the total. */
  readonly columns: Readonly<Record<string, string>>;
  readonly rows: readonly WordingRow[];
  readonly counts: readonly WordingCount[];
  readonly topics: readonly WordingTopic[];
  /** Forms that a whole is of where nothing else is said. */
  readonly widest: readonly string[];
  /** Accounts below a class that were renamed: the name, former ones without 支出, and the year from which it is called so. */
  readonly formerAccounts: readonly {
    readonly name: string;
    readonly former: readonly string[];
    readonly from: number;
  }[];
}

/** What is called in no way of its own. */
export const NO_WORDING: Wording = {
  names: {},
  wholes: {},
  columns: {},
  rows: [],
  counts: [],
  topics: [],
  widest: [],
  formerAccounts: [],
};
