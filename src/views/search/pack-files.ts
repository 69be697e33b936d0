import { gunzipSync, gzipSync } from 'node:zlib';
import type { SearchRecord } from './record.ts';
import { readChunkList, replaceChunkList, splitChunks } from './split-chunks.ts';

/** Files of an index by path. */
export type IndexFiles = ReadonlyMap<string, Uint8Array>;

const HEAD = 'pagefind_dcd';

function open(content: Uint8Array): Uint8Array {
  return gunzipSync(content).subarray(HEAD.length);
}

/** Packs as Pagefind’s script opens it; the byte that names the system is fixed. */
function pack(content: Uint8Array): Uint8Array {
  const packed = gzipSync(Buffer.concat([Buffer.from(HEAD), content]), { level: 9 });
  packed[9] = 255;
  return packed;
}

/** A record in its original words, as a file of the index. */
export function packRecord(record: SearchRecord): Uint8Array {
  return pack(Buffer.from(JSON.stringify({ url: record.address, content: '', word_count: 0, filters: {}, meta: {}, anchors: [], record })));
}

function findPacked(content: Uint8Array, packed: readonly Uint8Array[]): Uint8Array {
  const fragment = JSON.parse(Buffer.from(open(content)).toString('utf8')) as { url: string };
  const own = packed[Number(/(\d+)\/$/.exec(fragment.url)?.[1])];
  if (!own) throw new Error(`no record for ${fragment.url}`);
  return own;
}

/**
 * Puts each record in its original words where Pagefind keeps the transformed copy; results bring it along.
 * @param packed the records as files, each at the number that Pagefind knows it by
 */
export function replaceFragments(files: IndexFiles, packed: readonly Uint8Array[]): Map<string, Uint8Array> {
  return new Map([...files].map(([path, content]) => [path, path.endsWith('.pf_fragment') ? findPacked(content, packed) : content]));
}

/**
 * Cuts the word lists into smaller files, so that a query of a few characters loads kilobytes and not a third of the index.
 * They are numbered: the folder they lie in is named by its content, and the list of names is loaded with every first search.
 */
export function splitIndex(files: IndexFiles): Map<string, Uint8Array> {
  const metaPath = [...files.keys()].find((path) => path.endsWith('.pf_meta'));
  const meta = metaPath === undefined ? undefined : files.get(metaPath);
  if (metaPath === undefined || !meta) throw new Error('an index without metadata');
  const cut = splitChunks(readChunkList(open(meta)).map((name) => open(files.get(`index/${name}.pf_index`) ?? new Uint8Array())));
  const chunks = cut.map((chunk, index) => ({ ...chunk, name: index.toString(36) }));
  const kept = [...files].filter(([path]) => !path.endsWith('.pf_index') && path !== metaPath);
  return new Map([...kept, [metaPath, pack(replaceChunkList(open(meta), chunks))], ...chunks.map(({ name, bytes }) => [`index/${name}.pf_index`, pack(bytes)] as const)]);
}
