import { packArray, packText, readArray, readText } from './read-cbor.ts';

/** A file of the index: words in order, and what they are found by. */
export interface Chunk {
  readonly from: string;
  readonly to: string;
  readonly bytes: Uint8Array;
}

/** Large enough that a line is not spent on asking, small enough that four characters are not a hundred kilobytes. */
const LARGEST = 2048;
const HAN = /^\p{Script=Han}/u;

function wordOf(entry: Uint8Array): string {
  const [word] = readArray(entry);
  if (!word) throw new Error('an entry of the index without its word');
  return readText(word);
}

/** Words that begin with one letter or digit are in one file, and every word beginning so is looked for there. */
function packChunk(entries: readonly Uint8Array[]): Chunk {
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last) throw new Error('an empty chunk');
  const [from, to] = [wordOf(first), wordOf(last)];
  const start = String.fromCodePoint(from.codePointAt(0) ?? 0);
  const bytes = packArray([packArray(entries)]);
  return HAN.test(from) ? { from, to, bytes } : { from: start, to: `${start}\uFFFF`, bytes };
}

/** Whether two words that follow each other may be in different files. */
function mayPart(before: string, after: string): boolean {
  return HAN.test(after) || before.codePointAt(0) !== after.codePointAt(0);
}

/**
 * Cuts the chunks of Pagefind’s index (CBOR: `[[[word, …], …]]`), in their order, into smaller ones. Han characters are parted
 * anywhere; numbers and letters are found by their beginnings, so those with the same first one stand together.
 */
export function splitChunks(chunks: readonly Uint8Array[]): Chunk[] {
  const entries = chunks.flatMap(listEntries);
  const runs: Uint8Array[][] = [];
  let [size, before] = [0, ''];
  for (const entry of entries) {
    const word = wordOf(entry);
    const run = runs.at(-1);
    const isHan = HAN.test(word);
    if (run && (!mayPart(before, word) || (isHan && HAN.test(before) && size + entry.length <= LARGEST))) run.push(entry);
    else {
      runs.push([entry]);
      size = 0;
    }
    size += entry.length;
    before = word;
  }
  return runs.map(packChunk);
}

function listEntries(chunk: Uint8Array): Uint8Array[] {
  const [words, ...others] = readArray(chunk);
  if (!words || others.length > 0) throw new Error('a chunk of another shape than that of Pagefind 1.6');
  return readArray(words);
}

/** The list of chunks of Pagefind’s metadata: which words are in which file. */
export function readChunkList(meta: Uint8Array): string[] {
  const [, , list] = readArray(meta);
  return list ? readArray(list).map((entry) => readText(readArray(entry)[2] ?? new Uint8Array())) : [];
}

/** The metadata with another list of chunks: first word, last word, name of the file. */
export function replaceChunkList(meta: Uint8Array, chunks: readonly { readonly from: string; readonly to: string; readonly name: string }[]): Uint8Array {
  const list = packArray(chunks.map(({ from, to, name }) => packArray([from, to, name].map(packText))));
  return packArray(readArray(meta).map((item, index) => (index === 2 ? list : item)));
}
