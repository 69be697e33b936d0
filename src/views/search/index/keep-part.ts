import type { Entry, IndexPart, Posting } from './index-part.ts';
import {
  packArray,
  packBytes,
  packNumber,
  packText,
  readArray,
  readCborBytes,
  readItems,
  readCborNumber,
  readCborText,
} from './read-cbor.ts';

type Values = ReadonlyMap<string, readonly number[]>;

function packMap<Value>(map: ReadonlyMap<string, Value>, packValue: (value: Value) => Uint8Array): Uint8Array {
  return packArray([...map].map(([name, value]) => packArray([packText(name), packValue(value)])));
}

function readMap<Value>(bytes: Uint8Array, readValue: (item: Uint8Array) => Value): Map<string, Value> {
  return new Map(
    readArray(bytes).map((item) => {
      const [name, value] = readItems(item, 2);
      return [readCborText(name), readValue(value)];
    }),
  );
}

const packNumbers = (numbers: readonly number[]): Uint8Array => packArray(numbers.map(packNumber));
const readNumbers = (bytes: Uint8Array): number[] => readArray(bytes).map((item) => readCborNumber(item).value);

function packPosting({ count, last, items }: Posting): Uint8Array {
  return packArray([packNumber(count), packNumber(last), packBytes(items)]);
}

function readPosting(bytes: Uint8Array): Posting {
  const [count, last, items] = readItems(bytes, 3);
  return { count: readCborNumber(count).value, last: readCborNumber(last).value, items: readCborBytes(items) };
}

function packEntry({ plain, spelt }: Entry): Uint8Array {
  return packArray([packPosting(plain), packMap(spelt, packPosting)]);
}

function readEntry(bytes: Uint8Array): Entry {
  const [plain, spelt] = readItems(bytes, 2);
  return { plain: readPosting(plain), spelt: readMap(spelt, readPosting) };
}

/** An index of records as one file, which is read again in a moment: nothing inside a word has to be looked at. */
export function packPart({ version, rest, pages, entries, filters }: IndexPart): Uint8Array {
  return packArray([
    version,
    packArray(rest),
    packNumbers(pages),
    packMap(entries, packEntry),
    packMap(filters, (values: Values) => packMap(values, packNumbers)),
  ]);
}

/** Reads what `packPart` packed; throws where it is something else. */
export function openKeptPart(bytes: Uint8Array): IndexPart {
  const [version, rest, pages, entries, filters] = readItems(bytes, 5);
  return {
    version,
    rest: readArray(rest),
    pages: readNumbers(pages),
    entries: readMap(entries, readEntry),
    filters: readMap(filters, (values) => readMap(values, readNumbers)),
  };
}
