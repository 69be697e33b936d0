import type { SourceDocument } from '../../model/document.ts';
import { DocumentFault } from './document-fault.ts';
import { type FileKind, findFileKind } from './find-file-kind.ts';

type Parse = (bytes: Uint8Array, titles: readonly string[]) => SourceDocument | Promise<SourceDocument>;

/** What reads each kind; only what is needed is loaded. */
const PARSERS: Readonly<Record<Exclude<FileKind, 'workbook'>, () => Promise<Parse>>> = {
  docx: async () => (await import('./parse-docx.ts')).parseDocx,
  doc: async () => (await import('./parse-doc.ts')).parseDoc,
  pdf: async () => (await import('./pdf/parse-pdf.ts')).parsePdf,
  html: async () => (await import('./parse-html-document.ts')).parseHtmlDocument,
  txt: async () => (await import('./parse-text-document.ts')).parseTextDocument,
};

/**
 * Bytes of a document of any kind → its blocks, and its forms as sheets. The kind is decided by the bytes.
 * @param titles of forms
 * @throws DocumentFault where it cannot be read, or is a workbook
 */
export async function parseAnyDocument(bytes: Uint8Array, titles: readonly string[]): Promise<SourceDocument> {
  const kind = await findFileKind(bytes);
  if (kind === 'workbook') throw new DocumentFault('document-file', '');
  const parse = await PARSERS[kind]();
  try {
    return await parse(bytes, titles);
  } catch (error) {
    // A stack that is used up, or an array that is too long.
    throw error instanceof RangeError ? new DocumentFault('document-large', '') : error;
  }
}
