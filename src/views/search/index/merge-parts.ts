import { compareText } from '../../../lib/order.ts';
import type { Entry, IndexPart, Posting } from './index-part.ts';
import { joinBytes, packNumber, readCborNumber } from './read-cbor.ts';

/** A posting of a part, and the number that the first page of the part has in the whole. */
interface Shifted {
  readonly posting: Posting;
  readonly start: number;
}

const NONE: Posting = { count: 0, last: 0, items: new Uint8Array() };

/** Only the first page of a part says how far it is from what comes before: all others stay as they are. */
function shiftFirst({ items }: Posting, by: number): Uint8Array[] {
  const { value, next } = readCborNumber(items, 1);
  return [items.subarray(0, 1), packNumber(value + by), items.subarray(next)];
}

function mergePostings(parts: readonly Shifted[]): Posting {
  const there = parts.filter(({ posting }) => posting.count > 0);
  const lasts = there.map(({ posting, start }) => start + posting.last);
  const items = there.flatMap(({ posting, start }, index) => shiftFirst(posting, start - (lasts[index - 1] ?? 0)));
  return {
    count: there.reduce((sum, { posting }) => sum + posting.count, 0),
    last: lasts.at(-1) ?? 0,
    items: joinBytes(items),
  };
}

function mergeEntries(parts: readonly { readonly entry: Entry; readonly start: number }[]): Entry {
  const spellings = new Set(parts.flatMap(({ entry }) => [...entry.spelt.keys()]));
  return {
    plain: mergePostings(parts.map(({ entry, start }) => ({ posting: entry.plain, start }))),
    spelt: new Map(
      [...spellings].map((spelling) => [
        spelling,
        mergePostings(parts.map(({ entry, start }) => ({ posting: entry.spelt.get(spelling) ?? NONE, start }))),
      ]),
    ),
  };
}

/** Gathers what each part has under a name, with the number that its first page has in the whole. */
function gather<Value>(
  parts: readonly IndexPart[],
  list: (part: IndexPart) => ReadonlyMap<string, Value>,
): Map<string, { value: Value; start: number }[]> {
  const gathered = new Map<string, { value: Value; start: number }[]>();
  let start = 0;
  for (const part of parts) {
    for (const [name, value] of list(part)) {
      const found = gathered.get(name);
      if (found) found.push({ value, start });
      else gathered.set(name, [{ value, start }]);
    }
    start += part.pages.length;
  }
  return gathered;
}

function mergeFilters(parts: readonly IndexPart[]): IndexPart['filters'] {
  return new Map(
    [...gather(parts, ({ filters }) => filters)]
      .toSorted(([a], [b]) => compareText(a, b))
      .map(([name, found]) => {
        const values = Map.groupBy(
          found.flatMap(({ value, start }) => [...value].map(([text, pages]) => ({ text, pages, start }))),
          ({ text }) => text,
        );
        return [
          name,
          new Map(
            [...values].map(([text, own]) => [
              text,
              own.flatMap(({ pages, start }) => pages.map((page) => page + start)),
            ]),
          ),
        ];
      }),
  );
}

/**
 * Puts indexes together as if Pagefind had read all their records one after the other; what it says of a page does
 * not depend on the others.
 * Throws where two were not made by the same Pagefind.
 */
export function mergeParts(parts: readonly IndexPart[]): IndexPart {
  const [first] = parts;
  if (!first) throw new Error('no index to merge');
  const describe = ({ version, rest }: IndexPart): string => Buffer.from(joinBytes([version, ...rest])).toString('hex');
  if (parts.some((part) => describe(part) !== describe(first))) throw new Error('indexes of different programs');
  return {
    version: first.version,
    rest: first.rest,
    pages: parts.flatMap(({ pages }) => pages),
    entries: new Map(
      [...gather(parts, ({ entries }) => entries)].map(([word, found]) => [
        word,
        mergeEntries(found.map(({ value, start }) => ({ entry: value, start }))),
      ]),
    ),
    filters: mergeFilters(parts),
  };
}
