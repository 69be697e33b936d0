import type { DocumentReader } from './open-files.ts';

const DOCUMENT = /\.(?:docx|doc|wps|pdf|html?|txt)$/i;

/** Documents by the readers of this project. */
export const READ_DOCUMENT: DocumentReader = {
  isDocument: ({ name }) => DOCUMENT.test(name),
  read: () => Promise.resolve({ fault: { rule: 'import-document', found: '', facts: {} } }),
};
