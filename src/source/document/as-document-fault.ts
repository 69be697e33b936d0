import { WorkbookFault } from '../workbook/workbook-fault.ts';
import { DocumentFault } from './document-fault.ts';

/** Faults of the doors that documents share with workbooks, by the rule that says the same of a document. */
const RULES: Readonly<Record<string, string>> = {
  'import-broken': 'document-broken',
  'import-part': 'document-part',
  'import-large': 'document-large',
  'import-password': 'document-password',
  'import-empty': 'document-empty',
  'import-archive': 'document-packed',
};

/** A fault of a door as a fault of a document; anything else is handed on. */
export function asDocumentFault(error: unknown): unknown {
  if (!(error instanceof WorkbookFault)) return error;
  return new DocumentFault(
    RULES[error.rule] ?? 'document-broken',
    error.found.replaceAll('工作簿', '文档'),
    error.facts,
  );
}
