import { judgeText } from './judge-text.ts';
import { WorkbookFault } from './workbook-fault.ts';

/** What a file is by its first bytes: a ZIP archive, a compound document, or a bare stream of .xls. */
export type Container = 'archive' | 'compound' | 'stream';

/** First bytes as hexadecimal digits, and what begins with them. */
const STARTS: readonly (readonly [start: string, container: Container])[] = [
  ['504b0304', 'archive'],
  ['d0cf11e0a1b11ae1', 'compound'],
  ['0908', 'stream'],
];
/** What is given for a workbook and is none, each with what it is called. */
const OTHERS: readonly (readonly [start: string, rule: string, found: string])[] = [
  ['255044462d', 'import-document', 'PDF'],
  ['7b5c727466', 'import-document', 'RTF'],
  ['377abcaf271c', 'import-archive', '7z'],
  ['526172211a07', 'import-archive', 'RAR'],
  ['1f8b', 'import-archive', 'GZ'],
  ['504b0506', 'import-archive', 'ZIP'],
  ['89504e470d0a', 'import-document', 'PNG'],
  ['ffd8ff', 'import-document', 'JPEG'],
  ['0900', 'import-old', ''],
  ['0902', 'import-old', ''],
  ['0904', 'import-old', ''],
];
const LONGEST = 8;

/**
 * The container of a workbook, by its bytes; the name of a file says nothing.
 * @throws WorkbookFault with the rule of what it is in place of one
 */
export function nameContainer(bytes: Uint8Array): Container {
  if (bytes.length === 0) throw new WorkbookFault('import-empty', '');
  if (bytes.every((byte) => byte === 0)) throw new WorkbookFault('import-broken', '');
  const start = [...bytes.subarray(0, LONGEST)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const [, container] = STARTS.find(([head]) => start.startsWith(head)) ?? [];
  if (container) return container;
  const [, rule, found = ''] = OTHERS.find(([head]) => start.startsWith(head)) ?? [];
  throw rule === undefined ? judgeText(bytes) : new WorkbookFault(rule, found);
}
