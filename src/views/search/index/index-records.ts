import { close, createIndex, type PagefindIndex } from 'pagefind';
import { compareText } from '../../../lib/order.ts';
import { copyRecord } from './copy-record.ts';
import { type IndexPart, readPart } from './index-part.ts';
import { type IndexFiles, openFile } from './pack-files.ts';
import type { SearchRecord } from '../browser/record.ts';

/** Records handed over before the first is answered, so that Pagefind need not wait for us, nor we for it. */
const AT_ONCE = 50;
/** One file a record, however many there are: a shared file would bring the texts of others along. */
const MOST_FRAGMENTS = 1_000_000;

/** Which records are pieces of one page; a page in one piece has no name. */
function namePieces(records: readonly SearchRecord[]): string[] {
  const counts = Map.groupBy(records, ({ address, year }) => `${address} ${year}`);
  return records.map(({ address, year }) =>
    (counts.get(`${address} ${year}`)?.length ?? 1) > 1 ? address.replace(/^\/\d{4}/, '').replaceAll('/', '-') : '',
  );
}

async function addRecords(index: PagefindIndex, records: readonly SearchRecord[]): Promise<void> {
  const pieces = namePieces(records);
  for (let from = 0; from < records.length; from += AT_ONCE) {
    await Promise.all(
      records.slice(from, from + AT_ONCE).map(async (record, offset) => {
        const added = await index.addHTMLFile({
          url: `/${from + offset}/`,
          content: copyRecord(record, pieces[from + offset] ?? ''),
        });
        if (added.errors.length > 0) throw new Error(`${record.address}: ${added.errors.join('\n')}`);
      }),
    );
  }
}

async function makeFiles(records: readonly SearchRecord[]): Promise<IndexFiles> {
  const { index, errors } = await createIndex({ forceLanguage: 'zh-cn', maxFragments: MOST_FRAGMENTS });
  if (!index) throw new Error(errors.join('\n'));
  await addRecords(index, records);
  const made = await index.getFiles();
  await index.deleteIndex();
  if (made.errors.length > 0) throw new Error(made.errors.join('\n'));
  return new Map(
    made.files.toSorted((a, b) => compareText(a.path, b.path)).map(({ path, content }) => [path, content]),
  );
}

/** What Pagefind makes of a group of records, and the files of its script; of no records there is no index. */
export interface RecordIndex {
  readonly part: IndexPart | undefined;
  readonly program: IndexFiles;
}

const PROGRAM = /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\.unknown\.pagefind)$/;

function openFiles(files: IndexFiles): RecordIndex {
  const list = (ending: string): Uint8Array[] =>
    [...files].filter(([path]) => path.endsWith(ending)).map(([, content]) => openFile(content));
  const [meta] = list('.pf_meta');
  return {
    part: meta && readPart(meta, list('.pf_index'), list('.pf_filter')),
    program: new Map([...files].filter(([path]) => PROGRAM.test(path))),
  };
}

/**
 * Has Pagefind index groups of records, each by itself; the same records give the same bytes.
 * @param groups by any name
 */
export async function indexRecords(
  groups: ReadonlyMap<string, readonly SearchRecord[]>,
): Promise<Map<string, RecordIndex>> {
  const indexes = new Map<string, RecordIndex>();
  try {
    for (const [name, records] of groups) indexes.set(name, openFiles(await makeFiles(records)));
  } finally {
    await close();
  }
  return indexes;
}
