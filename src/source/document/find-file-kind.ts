import { nameContainer } from '../workbook/name-container.ts';
import { type Archive, openArchive } from '../workbook/open-archive.ts';
import { WorkbookFault } from '../workbook/workbook-fault.ts';
import { asDocumentFault } from './as-document-fault.ts';
import { findMainPart } from './docx/open-docx.ts';
import { DocumentFault } from './document-fault.ts';

/** What a file is: a workbook of any kind, which the reader of workbooks judges on, or a document of words. */
export type FileKind = 'workbook' | 'docx' | 'doc' | 'pdf' | 'html' | 'txt';

/** First bytes as hexadecimal digits, with what is no document and why. */
const STARTS: readonly (readonly [start: string, rule: string, found: string])[] = [
  ['7b5c727466', 'document-old', 'RTF'],
  ['89504e470d0a', 'document-picture', 'PNG'],
  ['ffd8ff', 'document-picture', 'JPEG'],
  ['47494638', 'document-picture', 'GIF'],
  ['424d', 'document-picture', 'BMP'],
  ['49492a00', 'document-picture', 'TIFF'],
  ['4d4d002a', 'document-picture', 'TIFF'],
  ['377abcaf271c', 'document-packed', '7z'],
  ['526172211a07', 'document-packed', 'RAR'],
  ['1f8b', 'document-packed', 'GZ'],
  ['504b0506', 'document-packed', 'ZIP'],
  ['dba52d00', 'document-old', 'Word 2.0'],
  ['31be0000', 'document-old', 'Write'],
];
const WEBP = /^52494646.{8}57454250/;
const PDF = '255044462d';
const LONGEST = 12;
/** A PDF may have so many bytes in front of its mark. */
const PDF_WITHIN = 1024;
/** So many bytes tell what a text is. */
const HEAD = 65_536;
const WORD_XML = 'http://schemas.microsoft.com/office/word/2003/wordml';
const FLAT_XML = 'http://schemas.microsoft.com/office/2006/xmlPackage';
const SHEET_XML = 'urn:schemas-microsoft-com:office:spreadsheet';
const MAIL = /^\s*(?:MIME-Version|Content-Type|From|Date|Subject):/i;
/** A page begins with a tag, or has the frame of one; a text may have a tag or two that somebody left in it. */
const HTML =
  /^\s*(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html|head|meta|table|body|div|style|script|p|br|h[1-6]|center|font|span|ul|ol)\b|<(?:!doctype\s+html|html|head|body)\b/i;
/** Names of workbooks: a web page or a text that has one is judged as a workbook. */
const WORKBOOK_NAME = /\.(?:xls[xmb]?|xlt[xm]?|et|ett|ods|csv)$/i;
/** The flag of an entry of an archive that is encrypted (APPNOTE 4.4.4), and its place. */
const ENCRYPTED = { at: 6, flag: 1 } as const;
/** OpenDocument types by the end of their names. */
const OPEN_TYPES: Readonly<Record<string, readonly [rule: string, found: string]>> = {
  text: ['document-old', 'OpenDocument（.odt）'],
  presentation: ['document-slides', 'OpenDocument（.odp）'],
  graphics: ['document-picture', 'OpenDocument（.odg）'],
};

function readHex(bytes: Uint8Array): string {
  return [...bytes.subarray(0, LONGEST)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function judgeOpenDocument(archive: Archive): FileKind {
  const type = archive.has('mimetype') ? new TextDecoder().decode(archive.read('mimetype')).trim() : '';
  const [, kind = ''] = /opendocument\.([a-z]+)/.exec(type) ?? [];
  const [rule, found] = OPEN_TYPES[kind] ?? [];
  if (rule !== undefined) throw new DocumentFault(rule, found ?? '');
  return 'workbook';
}

function judgeArchive(bytes: Uint8Array): FileKind {
  if (((bytes[ENCRYPTED.at] ?? 0) & ENCRYPTED.flag) !== 0) throw new DocumentFault('document-password', '');
  const archive = openArchive(bytes);
  if (findMainPart(archive) !== undefined) return 'docx';
  if (archive.has('ofd.xml')) throw new DocumentFault('document-ofd', 'OFD');
  if (archive.has('ppt/presentation.xml')) throw new DocumentFault('document-slides', '.pptx');
  if (archive.has('content.xml')) return judgeOpenDocument(archive);
  if (archive.has('[content_types].xml')) return 'workbook';
  throw new DocumentFault('document-packed', 'ZIP');
}

async function judgeCompound(bytes: Uint8Array): Promise<FileKind> {
  const { openCompound } = await import('../workbook/foreign/open-library.ts');
  const names = new Set(openCompound(bytes).map(({ path }) => path));
  if (names.has('Workbook') || names.has('Book')) return 'workbook';
  if (names.has('WordDocument')) return 'doc';
  if (names.has('EncryptedPackage') || names.has('EncryptionInfo')) throw new DocumentFault('document-password', '');
  if (names.has('PowerPoint Document')) throw new DocumentFault('document-slides', '.ppt');
  throw new DocumentFault('document-file', '');
}

/** The beginning of a text in the encodings that are read; undefined where bytes are none. */
function decodeHead(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, HEAD);
  const zeros = head.filter((byte) => byte === 0).length;
  const isLittle = head[0] === 0xff || (head[0] !== 0xfe && head[1] === 0);
  const wide = zeros > 0 || (head[0] ?? 0) >= 0xfe;
  for (const name of wide ? [isLittle ? 'utf-16le' : 'utf-16be'] : ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(name, { fatal: true }).decode(head, { stream: true });
    } catch {
      // The next one.
    }
  }
  return wide ? undefined : new TextDecoder().decode(head);
}

/** Controls that no text has; more lost characters than these make no text. */
const CONTROLS = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/;
const MOST_LOST = 100;

function judgeText(bytes: Uint8Array): FileKind {
  const text = decodeHead(bytes);
  const lost = (text ?? '').split('\uFFFD').length - 1;
  if (text === undefined || CONTROLS.test(text) || lost * MOST_LOST > text.length) {
    throw new DocumentFault('document-file', '');
  }
  if (text.trim() === '') throw new DocumentFault('document-empty', '');
  if (text.includes(SHEET_XML) && text.trimStart().startsWith('<?xml')) return 'workbook';
  const isWord = text.includes(WORD_XML) || text.includes(FLAT_XML);
  if (isWord && text.trimStart().startsWith('<?xml')) throw new DocumentFault('document-old', 'Word 2003 XML');
  if (MAIL.test(text) && HTML.test(text)) throw new DocumentFault('document-old', 'MHTML（.mht）');
  return HTML.test(text) ? 'html' : 'txt';
}

function isPdf(bytes: Uint8Array, start: string): boolean {
  return start.startsWith(PDF) || new TextDecoder('latin1').decode(bytes.subarray(0, PDF_WITHIN)).includes('\n%PDF-');
}

/** Rules of the reader of workbooks for what may be a text. */
const TEXTS = new Set(['import-html', 'import-text', 'import-xml', 'import-file']);

async function judge(bytes: Uint8Array): Promise<FileKind> {
  const start = readHex(bytes);
  if (isPdf(bytes, start)) return 'pdf';
  const [, rule, found = ''] = STARTS.find(([head]) => start.startsWith(head)) ?? [];
  if (rule !== undefined) throw new DocumentFault(rule, found);
  if (WEBP.test(start)) throw new DocumentFault('document-picture', 'WebP');
  try {
    const container = nameContainer(bytes);
    if (container === 'archive') return judgeArchive(bytes);
    return container === 'compound' ? await judgeCompound(bytes) : 'workbook';
  } catch (error) {
    if (error instanceof WorkbookFault && error.rule === 'import-old') return 'workbook';
    if (error instanceof WorkbookFault && TEXTS.has(error.rule)) return judgeText(bytes);
    throw error;
  }
}

/**
 * What a file is, by its bytes.
 * @param name of the file: only a web page or a text that is called a workbook is given to the reader of workbooks,
 * which says why it cannot be read as one
 * @throws DocumentFault with the rule of what it is, where it is nothing that can be read
 */
export async function findFileKind(bytes: Uint8Array, name = ''): Promise<FileKind> {
  try {
    const kind = await judge(bytes);
    return (kind === 'html' || kind === 'txt') && WORKBOOK_NAME.test(name) ? 'workbook' : kind;
  } catch (error) {
    throw asDocumentFault(error);
  }
}
