import type { Issue, Place } from '../model/issue.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/** The text, or undefined where the bytes are not of that encoding. */
function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Length of the longest prefix that is valid UTF-8, found by halving. */
function validPrefix(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const isValid = (end: number): boolean => {
    try {
      decoder.decode(bytes.subarray(0, end), { stream: true });
      decoder.decode(new Uint8Array(), { stream: false });
      return true;
    } catch {
      return false;
    }
  };
  let [low, high] = [0, bytes.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    let end = middle;
    while (end > 0 && end > middle - 4 && !isValid(end)) end -= 1;
    if (isValid(end)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Line, and field counted by commas, at which the first byte that is not UTF-8 stands. */
function locateFault(bytes: Uint8Array, file: string): { place: Place; lineStart: number } {
  const before = bytes.subarray(0, validPrefix(bytes));
  const lineStart = before.lastIndexOf(10) + 1;
  const line = before.reduce((count, byte) => count + (byte === 10 ? 1 : 0), 1);
  const column = before.subarray(lineStart).reduce((count, byte) => count + (byte === 44 ? 1 : 0), 1);
  return { place: { file, line, column }, lineStart };
}

function describeUndecodable(bytes: Uint8Array, file: string): Issue {
  const [first, second] = bytes;
  const utf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || bytes.subarray(0, 64).filter((byte) => byte === 0).length > 8;
  if (utf16) return { rule: 'file-utf16', place: { file, line: 1, column: 1 }, found: 'UTF-16', facts: {} };
  const { place, lineStart } = locateFault(bytes, file);
  const lineEnd = bytes.indexOf(10, lineStart);
  const sample = tryDecode(bytes.subarray(lineStart, lineEnd < 0 ? bytes.length : lineEnd), 'gb18030');
  if (sample !== undefined && tryDecode(bytes, 'gb18030') !== undefined) return { rule: 'file-gbk', place, found: sample.trim().slice(0, 60), facts: {} };
  return { rule: 'file-encoding', place, found: `0x${(bytes[validPrefix(bytes)] ?? 0).toString(16)}`, facts: {} };
}

/**
 * Strict UTF-8 → text without its one leading byte-order mark.
 * UTF-16, GBK (GB18030) and other bytes become one issue that names what they are and where, and give undefined.
 */
export function decodeText(bytes: Uint8Array, file: string, issues: Issue[]): string | undefined {
  const zeros = bytes.subarray(0, 64).filter((byte) => byte === 0).length;
  const text = zeros > 8 ? undefined : tryDecode(bytes, 'utf-8');
  if (text === undefined) {
    issues.push(describeUndecodable(bytes, file));
    return undefined;
  }
  const body = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  if (!body.startsWith(BYTE_ORDER_MARK)) return body;
  issues.push({ rule: 'file-bom', place: { file, line: 1, column: 1 }, found: 'U+FEFF U+FEFF', facts: {} });
  return body.replace(/^\uFEFF+/, '');
}
