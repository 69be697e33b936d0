const MARK = Uint8Array.of(0xef, 0xbb, 0xbf);

/**
 * A CSV for spreadsheets that take UTF-8 without a mark for the local encoding (Excel on Chinese Windows): the very bytes behind a byte order mark.
 * Line ends stay LF, which Excel reads; with CRLF the LF inside quoted cells would have to differ from those between rows.
 */
export function packExcelCsv(bytes: Uint8Array): Uint8Array {
  if (MARK.every((byte, index) => bytes[index] === byte)) return bytes;
  const marked = new Uint8Array(MARK.length + bytes.length);
  marked.set(MARK);
  marked.set(bytes, MARK.length);
  return marked;
}
