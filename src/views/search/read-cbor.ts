/** What stands at the head of a CBOR item: its major type, its number, and where its content begins. */
interface Head {
  readonly major: number;
  readonly value: number;
  readonly next: number;
}

function readHead(bytes: Uint8Array, at: number): Head {
  const first = bytes[at] ?? 0;
  const [major, small] = [first >> 5, first & 31];
  if (small < 24) return { major, value: small, next: at + 1 };
  const length = 2 ** (small - 24);
  if (small > 26) throw new Error(`CBOR head ${first} at ${at}`);
  const value = bytes.subarray(at + 1, at + 1 + length).reduce((sum, byte) => sum * 256 + byte, 0);
  return { major, value, next: at + 1 + length };
}

/** Where the item that begins at a place ends. */
export function skipItem(bytes: Uint8Array, at: number): number {
  const { major, value, next } = readHead(bytes, at);
  if (major === 2 || major === 3) return next + value;
  if (major !== 4 && major !== 5) return next;
  let end = next;
  for (let count = major === 4 ? value : 2 * value; count > 0; count -= 1) end = skipItem(bytes, end);
  return end;
}

/** The items of an array, each as its bytes. */
export function readArray(bytes: Uint8Array): Uint8Array[] {
  const { major, value, next } = readHead(bytes, 0);
  if (major !== 4) throw new Error(`CBOR array expected, found major type ${major}`);
  const items: Uint8Array[] = [];
  for (let at = next; items.length < value;) {
    const end = skipItem(bytes, at);
    items.push(bytes.subarray(at, end));
    at = end;
  }
  return items;
}

/** The text of a text item. */
export function readText(bytes: Uint8Array): string {
  const { major, value, next } = readHead(bytes, 0);
  if (major !== 3) throw new Error(`CBOR text expected, found major type ${major}`);
  return new TextDecoder().decode(bytes.subarray(next, next + value));
}

function packHead(major: number, value: number): number[] {
  if (value < 24) return [(major << 5) | value];
  if (value < 256) return [(major << 5) | 24, value];
  return value < 65_536 ? [(major << 5) | 25, value >> 8, value & 255] : [(major << 5) | 26, value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Items as one array. */
export function packArray(items: readonly Uint8Array[]): Uint8Array {
  return joinBytes([Uint8Array.from(packHead(4, items.length)), ...items]);
}

/** A text as an item. */
export function packText(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  return joinBytes([Uint8Array.from(packHead(3, bytes.length)), bytes]);
}
