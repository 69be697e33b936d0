import { WorkbookFault } from './workbook-fault.ts';

/** So many bytes tell what a text is. */
const HEAD = 65_536;
const SHEET_XML = 'urn:schemas-microsoft-com:office:spreadsheet';
const HTML = /<(?:!doctype\s+html|html|head|meta|table|body|div|style|script)\b/i;
const MAIL = /^\s*(?:MIME-Version|Content-Type|From):/i;
/** Controls that no text has. */
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001A\u001C-\u001F]/;

/** UTF-16 by its mark; GB18030 where it is no UTF-8; undefined where it is none of them. */
function decodeHead(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const wide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const names = wide ? [first === 0xff ? 'utf-16le' : 'utf-16be'] : ['utf-8', 'gb18030'];
  const head = bytes.subarray(0, HEAD);
  for (const name of names) {
    try {
      return new TextDecoder(name, { fatal: true }).decode(head, { stream: true });
    } catch {
      // The next one.
    }
  }
  return undefined;
}

/**
 * What a file is that is no container of a workbook: a web page, an older XML, a text. All of them are given the names
 * of workbooks by other programs.
 * @returns the fault, with the rule `import-file` where it is none of them
 */
export function judgeText(bytes: Uint8Array): WorkbookFault {
  const text = decodeHead(bytes);
  if (text === undefined || CONTROLS.test(text)) return new WorkbookFault('import-file', '');
  if (text.trim() === '') return new WorkbookFault('import-empty', '');
  const at = text.indexOf(SHEET_XML);
  if (at >= 0 && !HTML.test(text.slice(0, at))) return new WorkbookFault('import-xml', '');
  if (HTML.test(text) || MAIL.test(text)) return new WorkbookFault('import-html', '');
  return new WorkbookFault(text.trimStart().startsWith('<') ? 'import-file' : 'import-text', '');
}
