import { basename } from 'node:path';
import { DocumentFault } from '../../source/document/document-fault.ts';
import { findFileKind } from '../../source/document/find-file-kind.ts';
import { readDocumentFile } from '../../source/document/read-document-file.ts';
import type { DocumentReader } from './open-files.ts';

/** Names of workbooks: what is wrong with such a file, the reader of workbooks says best. */
const WORKBOOK_NAME = /\.(?:xls[xmb]?|et|ods|csv)$/i;

/** Documents by the readers of this project. */
export const READ_DOCUMENT: DocumentReader = {
  sort: async ({ bytes, name }) => {
    try {
      return (await findFileKind(bytes, name)) === 'workbook' ? 'workbook' : 'document';
    } catch (error) {
      if (!(error instanceof DocumentFault)) throw error;
      return WORKBOOK_NAME.test(name) ? 'workbook' : { fault: error };
    }
  },
  read: async ({ bytes, name }, titles, tell) => {
    const reading = await readDocumentFile(bytes, basename(name), titles, tell);
    return 'fault' in reading ? reading : reading.document;
  },
};
