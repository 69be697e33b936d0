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

/** How documents of words are known and read. */
export interface DocumentReader {
  /** Whether a file is a document of words; else it is taken for a workbook. */
  readonly isDocument: (file: HandedFile) => boolean;
  /**
   * Reads one.
   * @param titles of forms that may lie in it
   */
  readonly read: (file: HandedFile, titles: readonly string[], tell: Tell) => Promise<SourceDocument | { readonly fault: FileFault }>;
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

/**
 * Reads files one after the other, since each may use all that a reader is given: their sheets and documents, or all
 * that is wrong with any of them.
 */
export async function openFiles(
  files: readonly HandedFile[], titles: readonly string[], reader: DocumentReader, tell: Tell,
): Promise<OpenedFiles | { readonly issues: readonly Issue[] }> {
  const issues: Issue[] = [];
  const documents: OpenedDocument[] = [];
  const workbooks = files.filter((file) => !reader.isDocument(file));
  const sheets: WorkbookSheet[] = [];
  for (const file of files) {
    if (!workbooks.includes(file)) {
      const reading = await reader.read(file, titles, tell);
      if ('fault' in reading) issues.push(describeFault(reading.fault, file));
      else documents.push({ file, document: reading });
      continue;
    }
    const reading = await readWorkbook(file.bytes, basename(file.name), tell);
    if ('fault' in reading) issues.push(describeFault(reading.fault, file));
    else sheets.push(...reading.sheets.map((sheet) => (workbooks.length === 1 ? sheet : { ...sheet, name: `${basename(file.name)}｜${sheet.name}` })));
  }
  return issues.length > 0 ? { issues } : { workbooks, sheets, documents };
}
