import { packArray } from './read-cbor.ts';

/** A word of the index and the CBOR item that says where it stands. */
export interface PackedEntry {
  readonly word: string;
  readonly bytes: Uint8Array;
}

/** A file of the index: words in order, and what they are found by. */
export interface Chunk {
  readonly from: string;
  readonly to: string;
  readonly bytes: Uint8Array;
}

/** Large enough that a line is not spent on asking, small enough that four characters are not a hundred kilobytes. */
const LARGEST = 2048;
const HAN = /^\p{Script=Han}/u;

/** Words that begin with one letter or digit are in one file, and every word beginning so is looked for there. */
function packChunk(entries: readonly PackedEntry[]): Chunk {
  const from = entries[0]?.word;
  const to = entries.at(-1)?.word;
  if (from === undefined || to === undefined) throw new Error('an empty chunk');
  const start = String.fromCodePoint(from.codePointAt(0) ?? 0);
  const bytes = packArray([packArray(entries.map((entry) => entry.bytes))]);
  return HAN.test(from) ? { from, to, bytes } : { from: start, to: `${start}\uFFFF`, bytes };
}

/** Whether two words that follow each other may be in different files. */
function mayPart(before: string, after: string): boolean {
  return HAN.test(after) || before.codePointAt(0) !== after.codePointAt(0);
}

/**
 * Cuts the words of an index, in their order, into files of its kind (CBOR: `[[[word, …], …]]`), smaller than
 * Pagefind makes them, so that a query of a few
 * characters loads kilobytes and not a third of the index. Han characters are parted anywhere; numbers and letters
 * are found by their beginnings,
 * so those with the same first one stand together.
 */
export function splitChunks(entries: readonly PackedEntry[]): Chunk[] {
  const runs: PackedEntry[][] = [];
  let size = 0;
  let before = '';
  for (const entry of entries) {
    const { word, bytes } = entry;
    const run = runs.at(-1);
    const isHan = HAN.test(word);
    if (run && (!mayPart(before, word) || (isHan && HAN.test(before) && size + bytes.length <= LARGEST)))
      run.push(entry);
    else {
      runs.push([entry]);
      size = 0;
    }
    size += bytes.length;
    before = word;
  }
  return runs.map(packChunk);
}
