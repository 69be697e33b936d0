import type { WorkbookCell, WorkbookSheet } from '../../../../src/model/workbook.ts';
import { parseAnyWorkbook } from '../../../../src/source/workbook/parse-any-workbook.ts';

/** The sheets of bytes that must be a workbook. */
export async function readAny(bytes: Uint8Array): Promise<readonly WorkbookSheet[]> {
  const reading = await parseAnyWorkbook(bytes);
  if ('fault' in reading) throw reading.fault;
  return reading.sheets;
}

/** Why bytes are refused. */
export async function findAnyFault(bytes: Uint8Array): Promise<string> {
  const reading = await parseAnyWorkbook(bytes);
  return 'fault' in reading ? reading.fault.message.trim() : 'read';
}

function showCell({ address, text, kind, unit = '', doubt }: WorkbookCell): string {
  return `${address} ${text}${unit}${kind === 'number' ? ' #' : ''}${doubt === undefined ? '' : ` (${doubt})`}`;
}

/** Every cell of a sheet in one line: place, text, `#` for a number, its doubt. */
export function listShown(sheet: WorkbookSheet | undefined): string[] {
  return [...(sheet?.cells.values() ?? [])].map(showCell);
}

/** What the first sheet of a workbook shows. */
export async function showFirst(bytes: Uint8Array): Promise<string[]> {
  return listShown((await readAny(bytes))[0]);
}
