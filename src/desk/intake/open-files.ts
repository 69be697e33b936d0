import { basename } from 'node:path';
import { type Issue, refuse } from '../../model/issue.ts';
import type { SourceDocument } from '../../model/document.ts';
import type { WorkbookSheet } from '../../model/workbook.ts';
import { readWorkbook, type WorkbookNotice } from '../../source/workbook/read-workbook.ts';
import type { HandedFile } from './handed-file.ts';

/** Why a file cannot be read. */
export interface FileFault {
  readonly rule: string;
  readonly found: string;
  readonly facts: Readonly<Record<string, string>>;
}

/** Hears what is worth a word while files are read. */
export type Tell = (notice: WorkbookNotice) => void;

export type FileSort = 'workbook' | 'document' | { readonly fault: FileFault };

/** A file with what it is. */
export interface SortedFile {
  readonly file: HandedFile;
  readonly sort: FileSort;
}

/** How documents of words are known and read. */
export interface DocumentReader {
  /** What a file is; a workbook, too, where the reader of workbooks says best what is wrong with it. */
  readonly sort: (file: HandedFile) => Promise<FileSort>;
  /**
   * Reads one.
   * @param titles of forms that may lie in it
   */
  readonly read: (
    file: HandedFile,
    titles: readonly string[],
    tell: Tell,
  ) => Promise<SourceDocument | { readonly fault: FileFault }>;
}

/** A document with the file that it was read from. */
export interface OpenedDocument {
  readonly file: HandedFile;
  readonly document: SourceDocument;
}

export interface OpenedFiles {
  readonly workbooks: readonly HandedFile[];
  /** Of several workbooks they are named with their file. */
  readonly sheets: readonly WorkbookSheet[];
  readonly documents: readonly OpenedDocument[];
}

/** What is wrong with a file as a whole, told with its name. */
function describeFault({ rule, found, facts }: FileFault, { name }: HandedFile): Issue {
  const file = basename(name);
  return refuse(rule, found === '' ? file : `${file}：${found}`, facts);
}

/** Files with what each is. */
export function sortFiles(files: readonly HandedFile[], reader: DocumentReader): Promise<SortedFile[]> {
  return Promise.all(files.map(async (file) => ({ file, sort: await reader.sort(file) })));
}

/** What reading one file adds. */
interface Opening {
  readonly sheets?: readonly WorkbookSheet[];
  readonly document?: SourceDocument;
  readonly fault?: FileFault;
}

async function openFile(
  { file, sort }: SortedFile,
  titles: readonly string[],
  reader: DocumentReader,
  tell: Tell,
): Promise<Opening> {
  if (typeof sort === 'object') return sort;
  const reading =
    sort === 'workbook'
      ? await readWorkbook(file.bytes, basename(file.name), tell)
      : await reader.read(file, titles, tell);
  if ('fault' in reading) return { fault: reading.fault };
  return 'blocks' in reading ? { document: reading } : { sheets: reading.sheets };
}

/**
 * Reads files one after the other, since each may use all that a reader is given: their sheets and documents, or all
 * that is wrong with any of them.
 */
export async function openFiles(
  files: readonly SortedFile[],
  titles: readonly string[],
  reader: DocumentReader,
  tell: Tell,
): Promise<OpenedFiles | { readonly issues: readonly Issue[] }> {
  const issues: Issue[] = [];
  const documents: OpenedDocument[] = [];
  const sheets: WorkbookSheet[] = [];
  const workbooks = files.filter(({ sort }) => sort === 'workbook').map(({ file }) => file);
  for (const sorted of files) {
    const { file } = sorted;
    const { document, fault, sheets: own = [] } = await openFile(sorted, titles, reader, tell);
    if (fault) issues.push(describeFault(fault, file));
    if (document) documents.push({ file, document });
    sheets.push(
      ...own.map((sheet) =>
        workbooks.length === 1 ? sheet : { ...sheet, name: `${basename(file.name)}｜${sheet.name}` },
      ),
    );
  }
  return issues.length > 0 ? { issues } : { workbooks, sheets, documents };
}
