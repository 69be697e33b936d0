import type { SourceDocument } from '../../../model/document.ts';
import { DocumentFault } from '../document-fault.ts';

/**
 * A PDF with text → a document, its forms as sheets.
 * @param titles of forms
 * @throws DocumentFault where it cannot be read
 */
export async function parsePdf(_bytes: Uint8Array, _titles: readonly string[]): Promise<SourceDocument> {
  return Promise.reject(new DocumentFault('document-file', 'PDF'));
}
