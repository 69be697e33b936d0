import { gunzipSync, gzipSync } from 'node:zlib';
import { sha256Hex } from '../../../lib/hash.ts';
import { compareText } from '../../../lib/order.ts';
import type { Entry, IndexPart, Posting } from './index-part.ts';
import { mendProgram } from './mend-program.ts';
import { closeArray, packArray, packNumber, packText } from './read-cbor.ts';
import { listRecord } from './pack-records.ts';
import type { SearchRecord } from '../browser/record.ts';
import { type Chunk, splitChunks } from './split-chunks.ts';

/** Files of an index by path. */
export type IndexFiles = ReadonlyMap<string, Uint8Array>;

const HEAD = 'pagefind_dcd';
/** The language of the index, which its files are named by: the folder they lie in is named by its content. */
const LANGUAGE = 'zh-cn';
/** Letters of the site’s digest before the number of a record. */
const MARK = 8;

/** The content of a file of Pagefind’s. */
export function openFile(content: Uint8Array): Uint8Array {
  return gunzipSync(content).subarray(HEAD.length);
}

/**
 * Packs as Pagefind’s script opens it; the byte that names the system is fixed. What is given back holds on to no more
 * than its own bytes.
 */
function packFile(content: Uint8Array): Uint8Array {
  const packed = Uint8Array.from(gzipSync(Buffer.concat([Buffer.from(HEAD), content]), { level: 9 }));
  packed[9] = 255;
  return packed;
}

/** A record in its original words: results bring it along in the place of the transformed copy that Pagefind read. */
export function packRecord(record: SearchRecord): Uint8Array {
  const own = { url: record.address, content: '', word_count: 0, filters: {}, meta: {}, anchors: [] };
  return packFile(Buffer.from(JSON.stringify({ ...own, record: listRecord(record) })));
}

/** Records of two sites that are searched as one have different names. */
function nameRecord(base: string, number: number): string {
  return `${sha256Hex(base).slice(0, MARK)}${number.toString(36)}`;
}

function packPosting({ count, items }: Posting): Uint8Array {
  return closeArray(count, items);
}

function packEntry(word: string, { plain, spelt }: Entry): Uint8Array {
  return packArray([
    packText(word),
    packPosting(plain),
    packArray([...spelt].map(([spelling, posting]) => packArray([packText(spelling), packPosting(posting)]))),
  ]);
}

/** The words in the order of Pagefind’s files: that of their bytes, which is not that of code units. */
function sortWords(words: Iterable<string>): string[] {
  return [...words]
    .map((word) => ({ word, bytes: Buffer.from(word) }))
    .toSorted((a, b) => Buffer.compare(a.bytes, b.bytes))
    .map(({ word }) => word);
}

function splitWords({ entries }: IndexPart): (Chunk & { name: string })[] {
  const packed = sortWords(entries.keys()).flatMap((word) => {
    const entry = entries.get(word);
    return entry ? [{ word, bytes: packEntry(word, entry) }] : [];
  });
  return splitChunks(packed).map((chunk, index) => ({ ...chunk, name: index.toString(36) }));
}

function packFilter(name: string, values: ReadonlyMap<string, readonly number[]>): Uint8Array {
  const sorted = [...values].toSorted(([a], [b]) => compareText(a, b));
  return packArray([
    packText(name),
    packArray(sorted.map(([value, pages]) => packArray([packText(value), packArray(pages.map(packNumber))]))),
  ]);
}

function packMeta(
  { version, rest, pages, filters }: IndexPart,
  chunks: readonly { readonly from: string; readonly to: string; readonly name: string }[],
  base: string,
): Uint8Array {
  const records = pages.map((words, number) =>
    packArray([packText(nameRecord(base, number)), packNumber(words), packText('')]),
  );
  const lists = [
    records,
    chunks.map(({ from, to, name }) => packArray([from, to, name].map(packText))),
    [...filters.keys()].map((name) => packArray([packText(name), packText(name)])),
  ];
  return packArray([version, ...lists.map(packArray), ...rest]);
}

/** Pagefind’s list of the indexes of a site, with this one. */
function packList(list: Uint8Array | undefined, count: number): Uint8Array {
  const { version, ...rest } = JSON.parse(Buffer.from(list ?? []).toString('utf8')) as { version: string };
  return Buffer.from(
    JSON.stringify({ version, ...rest, languages: { [LANGUAGE]: { hash: LANGUAGE, wasm: null, page_count: count } } }),
  );
}

const LIST = 'pagefind-entry.json';

/**
 * An index as files by path, as Pagefind’s script asks for them.
 * @param records the packed records that the index was made of, in its order
 * @param base of the site
 * @param program Pagefind’s script, and its list of indexes
 */
export function packIndexFiles(
  index: IndexPart,
  records: readonly Uint8Array[],
  base: string,
  program: IndexFiles,
): Map<string, Uint8Array> {
  const chunks = splitWords(index);
  return new Map([
    ...[...program].map(
      ([path, content]) =>
        [
          path,
          path.endsWith('.js') ? Buffer.from(mendProgram(Buffer.from(content).toString('utf8'))) : content,
        ] as const,
    ),
    [LIST, packList(program.get(LIST), records.length)],
    [`pagefind.${LANGUAGE}.pf_meta`, packFile(packMeta(index, chunks, base))],
    ...[...index.filters].map(
      ([name, values]) => [`filter/${name}.pf_filter`, packFile(packFilter(name, values))] as const,
    ),
    ...chunks.map(({ name, bytes }) => [`index/${name}.pf_index`, packFile(bytes)] as const),
    ...records.map((record, number) => [`fragment/${nameRecord(base, number)}.pf_fragment`, record] as const),
  ]);
}
