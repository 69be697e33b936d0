import type { WorkbookSheet } from '../../model/workbook.ts';
import type { CompoundFile } from './foreign/open-library.ts';
import { nameContainer } from './name-container.ts';
import { type Archive, openArchive } from './open-archive.ts';
import { parseWorkbook, type WorkbookReading } from './parse-workbook.ts';
import { WorkbookFault } from './workbook-fault.ts';

/** Parts of other documents in an archive, and what they are called. */
const DOCUMENTS: readonly (readonly [part: string, found: string])[] = [
  ['word/document.xml', 'Word 文档（.docx）'],
  ['ppt/presentation.xml', '演示文稿（.pptx）'],
];
/** The same in a compound document; WPS gives its own the same names. */
const STREAMS: readonly (readonly [name: string, found: string])[] = [
  ['WordDocument', 'Word 文档（.doc 或 .wps）'],
  ['PowerPoint Document', '演示文稿（.ppt 或 .dps）'],
];
const MACROS = 'xl/vbaProject.bin';
const OPEN_DOCUMENT = { type: 'mimetype', content: 'content.xml', manifest: 'META-INF/manifest.xml' } as const;
const TABLE = 'application/vnd.oasis.opendocument.spreadsheet';
/** The flag of an entry of an archive that is encrypted (APPNOTE 4.4.4), and its place. */
const ENCRYPTED = { at: 6, flag: 1 } as const;

function readPlain(archive: Archive, name: string): string {
  return archive.has(name) ? new TextDecoder().decode(archive.read(name)) : '';
}

async function parseTable(archive: Archive): Promise<WorkbookSheet[]> {
  const manifest = readPlain(archive, OPEN_DOCUMENT.manifest);
  if (manifest.includes('encryption-data')) throw new WorkbookFault('import-password', '');
  const type = readPlain(archive, OPEN_DOCUMENT.type).trim();
  if (type !== '' && !type.startsWith(TABLE)) throw new WorkbookFault('import-document', 'OpenDocument');
  const { parseOds } = await import('./foreign/parse-ods.ts');
  return parseOds(archive);
}

async function parseArchive(bytes: Uint8Array): Promise<WorkbookReading> {
  if (((bytes[ENCRYPTED.at] ?? 0) & ENCRYPTED.flag) !== 0) throw new WorkbookFault('import-password', '');
  const archive = openArchive(bytes);
  const [, other] = DOCUMENTS.find(([part]) => archive.has(part)) ?? [];
  if (other !== undefined) throw new WorkbookFault('import-document', other);
  if (archive.has(OPEN_DOCUMENT.content)) return { sheets: await parseTable(archive) };
  const macros = archive.has(MACROS);
  if (archive.has('xl/workbook.bin')) {
    const { parseXlsb } = await import('./foreign/parse-xlsb.ts');
    return { sheets: parseXlsb(archive, bytes), macros };
  }
  return { macros, ...parseWorkbook(archive) };
}

function judgeStreams(files: readonly CompoundFile[]): WorkbookFault {
  const has = (name: string): boolean => files.some(({ path }) => path === name);
  if (has('EncryptedPackage') || has('EncryptionInfo')) return new WorkbookFault('import-password', '');
  const [, other] = STREAMS.find(([name]) => has(name)) ?? [];
  return other === undefined ? new WorkbookFault('import-file', '') : new WorkbookFault('import-document', other);
}

async function parseCompound(bytes: Uint8Array): Promise<WorkbookReading> {
  const { openCompound } = await import('./foreign/open-library.ts');
  const { parseXls } = await import('./foreign/parse-xls.ts');
  const files = openCompound(bytes);
  const stream = files.find(({ path }) => path === 'Workbook') ?? files.find(({ path }) => path === 'Book');
  if (!stream) throw judgeStreams(files);
  return { sheets: parseXls(stream.bytes), macros: files.some(({ path }) => path.startsWith('_VBA_PROJECT_CUR')) };
}

async function parseStream(bytes: Uint8Array): Promise<WorkbookReading> {
  const { parseXls } = await import('./foreign/parse-xls.ts');
  return { sheets: parseXls(bytes) };
}

/**
 * Bytes of a workbook of any kind → its visible sheets, cells as they show themselves: .xlsx and .xlsm, .xlsb, .xls
 * and .et (BIFF8, BIFF5), .ods.
 * The kind is decided by the bytes. Macros are not run, and formulas not worked out: what is read is what the file has.
 * Loads what reads other kinds than .xlsx only where it is needed.
 */
export async function parseAnyWorkbook(bytes: Uint8Array): Promise<WorkbookReading> {
  const parsers = { archive: parseArchive, compound: parseCompound, stream: parseStream };
  try {
    return await parsers[nameContainer(bytes)](bytes);
  } catch (error) {
    if (error instanceof WorkbookFault) return { fault: error };
    throw error;
  }
}
