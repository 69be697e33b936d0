import {
  CFB,
  type CellObject,
  type ParsingOptions,
  read,
  set_cptable,
  type WorkBook,
  type WorkSheet,
} from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs';
import { WorkbookFault } from '../workbook-fault.ts';
import type { WorkbookRange } from '../../../model/workbook.ts';

/** A cell as the library tells it. */
export interface LibraryCell {
  readonly type: 'number' | 'text' | 'error';
  /** A number in the shortest digits that give the same one again. */
  readonly value: string;
  /** What the library would show. */
  readonly shown: string;
  readonly formula: string | undefined;
}

export interface LibrarySheet {
  readonly name: string;
  /** By address. */
  readonly cells: ReadonlyMap<string, LibraryCell>;
  readonly merged: readonly WorkbookRange[];
}

/** A file of a compound document ([MS-CFB]). */
export interface CompoundFile {
  /** Its path without the root, e.g. `Workbook`, `_VBA_PROJECT_CUR/VBA/dir`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

interface CompoundEntry {
  readonly content?: Uint8Array;
}

/** Its reader of compound documents, of which it tells no types. */
const compounds = CFB as {
  read(
    bytes: Buffer,
    options: { readonly type: 'buffer' },
  ): {
    readonly FullPaths: string[];
    readonly FileIndex: CompoundEntry[];
  };
};

/** Formulas and shown texts; no dates, which it would turn into another kind of value. */
const OPTIONS: ParsingOptions = {
  type: 'buffer',
  cellFormula: true,
  cellNF: true,
  cellText: true,
  cellHTML: false,
  cellDates: false,
};

set_cptable(codePages);

/** The same bytes; of other arrays the library makes lists of numbers. */
function toBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

function readCell({ t, v, w, f }: CellObject): LibraryCell | undefined {
  if (t === 'z' || (v === undefined && f === undefined)) return undefined;
  const type = t === 'n' ? 'number' : t === 's' ? 'text' : 'error';
  const value = v === undefined ? '' : String(v);
  return { type, value: t === 'e' ? (w ?? value) : value, shown: w ?? '', formula: f };
}

function readLibrarySheet(name: string, sheet: WorkSheet | undefined): LibrarySheet {
  const cells = new Map<string, LibraryCell>();
  for (const [address, content] of Object.entries(sheet ?? {})) {
    const cell = address.startsWith('!') ? undefined : readCell(content as CellObject);
    if (cell) cells.set(address, cell);
  }
  const ranges = sheet?.['!merges'] ?? [];
  const merged = ranges.map(({ s, e }) => ({ top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 }));
  return { name, cells, merged };
}

/** What the library breaks off at is a broken file; its own words are English and name its own lines. */
function judge<Value>(ask: () => Value): Value {
  try {
    return ask();
  } catch {
    throw new WorkbookFault('import-broken', '');
  }
}

/**
 * The sheets of a binary workbook (.xlsb, or the stream of an .xls) with values, shown texts, formulas and merged
 * ranges, in the order of the library.
 * @throws WorkbookFault where the library breaks off
 */
export function openLibrary(bytes: Uint8Array): LibrarySheet[] {
  const book: WorkBook = judge(() => read(toBuffer(bytes), OPTIONS));
  if (new Set(book.SheetNames).size < book.SheetNames.length) throw new WorkbookFault('import-broken', '');
  return book.SheetNames.map((name) => readLibrarySheet(name, book.Sheets[name]));
}

/**
 * The files of a compound document.
 * @throws WorkbookFault where it is broken
 */
export function openCompound(bytes: Uint8Array): CompoundFile[] {
  return judge(() => {
    const { FullPaths, FileIndex } = compounds.read(toBuffer(bytes), { type: 'buffer' });
    return FullPaths.flatMap((path, index) => {
      const content = FileIndex[index]?.content;
      return content ? [{ path: path.slice(path.indexOf('/') + 1), bytes: new Uint8Array(content) }] : [];
    });
  });
}
