import { openArray, readArray, readItems, readCborNumber, readCborText, skipItem } from './read-cbor.ts';

/**
 * The pages that have a word, as CBOR items `[pages since the one before, places, places in titles]`, one after the
 * other.
 */
export interface Posting {
  readonly count: number;
  /** The number of the last of them. */
  readonly last: number;
  readonly items: Uint8Array;
}

/** A word: where it stands as it is, and where it stands with accents, by spelling. */
export interface Entry {
  readonly plain: Posting;
  readonly spelt: ReadonlyMap<string, Posting>;
}

/** An index of some records, as Pagefind made it. */
export interface IndexPart {
  /** The version, and what follows the list of filters: sorts, and names of page data. */
  readonly version: Uint8Array;
  readonly rest: readonly Uint8Array[];
  /** How many words each page has, in the order in which they were added. */
  readonly pages: readonly number[];
  readonly entries: ReadonlyMap<string, Entry>;
  /** The pages of each value of each filter. */
  readonly filters: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;
}

function readPosting(pages: Uint8Array): Posting {
  const { count, items } = openArray(pages);
  let last = 0;
  for (let at = 0; at < items.length; at = skipItem(items, at)) last += readCborNumber(items, at + 1).value;
  return { count, last, items };
}

function readEntry(item: Uint8Array): [string, Entry] {
  const [word, pages, spelt] = readItems(item, 3);
  const spellings = readArray(spelt).map((spelling): [string, Posting] => {
    const [name, places] = readItems(spelling, 2);
    return [readCborText(name), readPosting(places)];
  });
  return [readCborText(word), { plain: readPosting(pages), spelt: new Map(spellings) }];
}

function readFilter(item: Uint8Array): [string, Map<string, number[]>] {
  const [name, values] = readItems(item, 2);
  return [
    readCborText(name),
    new Map(
      readArray(values).map((value) => {
        const [text, pages] = readItems(value, 2);
        return [readCborText(text), readArray(pages).map((page) => readCborNumber(page).value)];
      }),
    ),
  ];
}

/**
 * Reads the opened files of an index; throws where Pagefind made them otherwise than version 1.6 does.
 * @param chunks its words
 */
export function readPart(meta: Uint8Array, chunks: readonly Uint8Array[], filters: readonly Uint8Array[]): IndexPart {
  const [version, pages, , , ...rest] = readItems(meta, 6);
  return {
    version,
    rest,
    pages: readArray(pages).map((page) => readCborNumber(readItems(page, 3)[1]).value),
    entries: new Map(chunks.flatMap((chunk) => readArray(readItems(chunk, 1)[0]).map(readEntry))),
    filters: new Map(filters.map(readFilter)),
  };
}
