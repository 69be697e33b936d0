function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The bytes of a file that people keep in a spreadsheet, in UTF-8 where one saved them in GBK; as they are where they are neither. */
export function toUtf8(bytes: Uint8Array): Uint8Array {
  const text = tryDecode(bytes, 'utf-8') === undefined ? tryDecode(bytes, 'gb18030') : undefined;
  return text === undefined ? bytes : new TextEncoder().encode(text);
}
