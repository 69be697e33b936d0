import { setImmediate } from 'node:timers/promises';
import { compareText } from '../../../lib/order.ts';
import { findYear } from '../../../model/verified-volume.ts';
import type { IndexPart } from './index-part.ts';
import { indexRecords, type RecordIndex } from './index-records.ts';
import { mergeParts } from './merge-parts.ts';
import { packIndexFiles, packRecord } from './pack-files.ts';
import type { SearchRecord } from '../browser/record.ts';

/** By year, what Pagefind made of the records on a volume’s own pages. */
export type WordParts = ReadonlyMap<string, IndexPart>;

/**
 * The records of each volume by year, in the order of the volumes; those of the pages that belong to none stand under a
 * blank.
 */
function groupRecords(records: readonly SearchRecord[]): Map<string, SearchRecord[]> {
  return Map.groupBy(records, ({ address }) => findYear(address.slice(1)));
}

function takeParts(indexes: ReadonlyMap<string, RecordIndex>): [string, IndexPart][] {
  return [...indexes].flatMap(([year, { part }]) => (part ? [[year, part]] : []));
}

/** The parts of volumes, by the records on their own pages. */
export async function packParts(records: readonly SearchRecord[]): Promise<WordParts> {
  return new Map(takeParts(await indexRecords(groupRecords(records))));
}

/** So many records are packed before others have their turn. */
const AT_ONCE = 20;

/** Packs records while Pagefind is asked for their words. */
async function packRecords(records: readonly SearchRecord[]): Promise<Uint8Array[]> {
  const packed: Uint8Array[] = [];
  for (let from = 0; from < records.length; from += AT_ONCE) {
    packed.push(...records.slice(from, from + AT_ONCE).map(packRecord));
    await setImmediate();
  }
  return packed;
}

/**
 * An index of records as files, by path, and the parts that it was put together from; the same records give the same
 * bytes, whatever is known of them.
 * @param base stands in the names of the records: equal pages of two sites stay two where their indexes are searched
 *   as one
 * @param known parts that an earlier build made from the same records
 */
export async function packSearchIndex(
  records: readonly SearchRecord[],
  base = '/',
  known: WordParts = new Map(),
): Promise<{ files: Map<string, Uint8Array>; parts: WordParts }> {
  const groups = groupRecords(records);
  const common = groups.get('') ?? [];
  // Common pages come last, and are asked for even where there are none: Pagefind's script comes with them.
  groups.delete('');
  groups.set('', common);
  const [made, packed] = await Promise.all([
    indexRecords(new Map([...groups].filter(([year]) => !known.has(year)))),
    packRecords([...groups.values()].flat()),
  ]);
  const parts = new Map([...known, ...takeParts(made)]);
  const index = mergeParts([...groups.keys()].flatMap((year) => parts.get(year) ?? []));
  const files = packIndexFiles(index, packed, base, made.get('')?.program ?? new Map<string, Uint8Array>());
  return { files: new Map([...files].toSorted(([a], [b]) => compareText(a, b))), parts };
}
