import type { Issue, Place } from '../../model/issue.ts';

const BYTE_ORDER_MARK = '\uFEFF';
/** What a table in UTF-16 is made of. */
const TABLE_TEXT = /^\uFEFF?[\t\r\n -~\u00A0-\u00FF\u2000-\u206F\u3000-\u303F\u3400-\u9FFF\uFF00-\uFFEF]+$/u;
/** Letters and signs of two UTF-8 bytes that stand side by side in honest text. */
const HONEST_RUN = /^(?:[À-ÖØ-öø-ÿŒœŠšŽž]+|[А-яЁё]+|[Α-ωΆ-ώ]+|[£¥§°±²³µ·×÷]+)$/u;

/** The text, or undefined where the bytes are not of that encoding. */
function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** True for UTF-16, with a byte-order mark or known by its zero bytes and by what it decodes to. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const head = bytes.subarray(0, 4096);
  if (bytes.length % 2 !== 0 || !head.includes(0)) return false;
  return ['UTF-16LE', 'UTF-16BE'].some((encoding) => TABLE_TEXT.test(tryDecode(head, encoding) ?? ''));
}

/** Number of bytes before the first that is not UTF-8. */
function measureValid(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const encoder = new TextEncoder();
  for (let from = 0; ;) {
    const index = text.indexOf('\uFFFD', from);
    if (index < 0) return bytes.length;
    const length = encoder.encode(text.slice(0, index)).length;
    const isWritten = bytes[length] === 0xef && bytes[length + 1] === 0xbf && bytes[length + 2] === 0xbd;
    if (!isWritten) return length;
    from = index + 1;
  }
}

/** Line, and field counted by commas, at which a byte stands. */
function placeOfByte(bytes: Uint8Array, index: number, file: string): { place: Place; lineStart: number } {
  const before = bytes.subarray(0, index);
  const lineStart = before.lastIndexOf(10) + 1;
  const line = before.reduce((count, byte) => count + (byte === 10 ? 1 : 0), 1);
  const column = before.subarray(lineStart).reduce((count, byte) => count + (byte === 44 ? 1 : 0), 1);
  return { place: { file, line, column }, lineStart };
}

/**
 * True where bytes that are not UTF-8 are GBK: most of what is not ASCII cannot be read as UTF-8, and Han come in pairs of high bytes.
 * Latin-1 has single high bytes between letters, a damaged UTF-8 file many good characters.
 */
function isGbk(bytes: Uint8Array): boolean {
  const text = tryDecode(bytes, 'gb18030');
  if (text === undefined) return false;
  const asUtf8 = new TextDecoder('utf-8').decode(bytes);
  const good = (asUtf8.match(/\p{Script=Han}/gu) ?? []).length;
  const bad = (asUtf8.match(/\uFFFD/gu) ?? []).length;
  const low = bytes.filter((byte, index) => byte < 0x80 && (bytes[index - 1] ?? 0) >= 0x80 && byte > 0x3f).length;
  const wide = (text.match(/[^\u0000-\u007F]/gu) ?? []).length;
  return good * 8 <= bad && low * 2 <= wide;
}

function describeUndecodable(bytes: Uint8Array, file: string): Issue {
  if (isUtf16(bytes)) return { rule: 'file-utf16', place: { file, line: 1, column: 1 }, found: 'UTF-16', facts: {} };
  const index = measureValid(bytes);
  const { place, lineStart } = placeOfByte(bytes, index, file);
  if (!isGbk(bytes))
    return { rule: 'file-encoding', place, found: `0x${(bytes[index] ?? 0).toString(16).toUpperCase()}`, facts: {} };
  return { rule: 'file-gbk', place, found: decodeLine(bytes, lineStart), facts: {} };
}

function decodeLine(bytes: Uint8Array, lineStart: number): string {
  const lineEnd = bytes.indexOf(10, lineStart);
  return new TextDecoder('gb18030')
    .decode(bytes.subarray(lineStart, lineEnd < 0 ? bytes.length : lineEnd))
    .trim()
    .slice(0, 60);
}

/** A GBK file whose few Han happen to be UTF-8 too, such as `小学` read as `Сѧ`: letters of scripts that do not go together. */
function findChanceUtf8(bytes: Uint8Array, text: string, file: string): Issue | undefined {
  const runs = text.match(/[^\u0000-\u007F]+/gu) ?? [];
  if (runs.length === 0 || runs.some((run) => /[^\u00A1-\u07FF]/u.test(run))) return undefined;
  const odd = runs.find((run) => [...run].length > 1 && !HONEST_RUN.test(run));
  const gbk = tryDecode(bytes, 'gb18030') ?? '';
  if (odd === undefined || /[^\u0000-\u007F\u4E00-\u9FA5\u3000-\u303F\uFF00-\uFFEF]/u.test(gbk)) return undefined;
  const { place, lineStart } = placeOfByte(
    bytes,
    new TextEncoder().encode(text.slice(0, text.indexOf(odd))).length,
    file,
  );
  return { rule: 'file-gbk', place, found: decodeLine(bytes, lineStart), facts: {} };
}

/**
 * Strict UTF-8 → text without its one leading byte-order mark, unless that is kept for a reader that refuses it.
 * UTF-16, GBK (GB18030) and other bytes become one issue that names what they are and where, and give undefined.
 */
export function decodeText(
  bytes: Uint8Array,
  file: string,
  issues: Issue[],
  { keepMark = false } = {},
): string | undefined {
  const text = isUtf16(bytes) ? undefined : tryDecode(bytes, 'utf-8');
  const fault = text === undefined ? describeUndecodable(bytes, file) : findChanceUtf8(bytes, text, file);
  if (text === undefined || fault) {
    if (fault) issues.push(fault);
    return undefined;
  }
  if (keepMark) return text;
  const body = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  if (!body.startsWith(BYTE_ORDER_MARK)) return body;
  issues.push({ rule: 'file-bom', place: { file, line: 1, column: 1 }, found: 'U+FEFF U+FEFF', facts: {} });
  return body.replace(/^\uFEFF+/, '');
}
