import type { WorkbookSheet } from '../../../model/workbook.ts';
import { WorkbookFault } from '../workbook-fault.ts';
import { assembleForeign } from './assemble-foreign.ts';
import { openLibrary } from './open-library.ts';
import { readXlsLooks } from './read-xls-looks.ts';

/**
 * The stream of an .xls or .et, BIFF8 or BIFF5 → its visible sheets.
 * @throws WorkbookFault for a password, an older version, a stream that breaks off, too many cells
 */
export function parseXls(stream: Uint8Array): WorkbookSheet[] {
  try {
    const looks = readXlsLooks(stream);
    return assembleForeign(looks, openLibrary(stream));
  } catch (error) {
    if (error instanceof RangeError) throw new WorkbookFault('import-broken', '');
    throw error;
  }
}
