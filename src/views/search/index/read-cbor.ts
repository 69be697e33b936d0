const DECODER = new TextDecoder();

/** What stands at the head of a CBOR item: its major type, its number, and where its content begins. */
interface Head {
  readonly major: number;
  readonly value: number;
  readonly next: number;
}

function readHead(bytes: Uint8Array, at: number): Head {
  const first = bytes[at] ?? 0;
  const major = first >> 5;
  const small = first & 31;
  if (small < 24) return { major, value: small, next: at + 1 };
  const length = 2 ** (small - 24);
  if (small > 26) throw new Error(`CBOR head ${first} at ${at}`);
  const value = bytes.subarray(at + 1, at + 1 + length).reduce((sum, byte) => sum * 256 + byte, 0);
  return { major, value, next: at + 1 + length };
}

/** The major types of CBOR that the index is made of. */
const TYPES = { number: 0, bytes: 2, text: 3, array: 4 } as const;

/** The head of an item of a type; throws where another one begins. */
function readTyped(bytes: Uint8Array, type: keyof typeof TYPES, at = 0): Head {
  const head = readHead(bytes, at);
  if (head.major !== TYPES[type]) throw new Error(`CBOR ${type} expected, found major type ${head.major}`);
  return head;
}

/** Where the item that begins at a place ends; millions are skipped, so nothing is made on the way. */
export function skipItem(bytes: Uint8Array, at: number): number {
  let next = at;
  for (let items = 1; items > 0; items -= 1) {
    const first = bytes[next] ?? 0;
    const major = first >> 5;
    const small = first & 31;
    if (small > 26) throw new Error(`CBOR head ${first} at ${next}`);
    next += 1;
    let value = small;
    if (small >= 24) {
      value = 0;
      for (const end = next + 2 ** (small - 24); next < end; next += 1) value = value * 256 + (bytes[next] ?? 0);
    }
    if (major === 2 || major === 3) next += value;
    if (major === 4) items += value;
    if (major === 5) items += 2 * value;
  }
  return next;
}

/** The items of an array, each as its bytes. */
export function readArray(bytes: Uint8Array): Uint8Array[] {
  const { value, next } = readTyped(bytes, 'array');
  const items: Uint8Array[] = [];
  for (let at = next; items.length < value;) {
    const end = skipItem(bytes, at);
    items.push(bytes.subarray(at, end));
    at = end;
  }
  return items;
}

type Items<Count extends number, Found extends Uint8Array[] = []> = Found['length'] extends Count
  ? Found
  : Items<Count, [...Found, Uint8Array]>;

/** The items of an array of that many; throws where there are more or fewer. */
export function readItems<Count extends number>(bytes: Uint8Array, count: Count): Items<Count> {
  const items = readArray(bytes);
  if (items.length !== count) throw new Error(`CBOR array of ${count} items expected, found ${items.length}`);
  return items as Items<Count>;
}

/** The items of an array as one run of bytes, and how many they are. */
export function openArray(bytes: Uint8Array): { readonly count: number; readonly items: Uint8Array } {
  const { value, next } = readTyped(bytes, 'array');
  return { count: value, items: bytes.subarray(next) };
}

/** The whole number, not below zero, that begins at a place, and where it ends. */
export function readCborNumber(bytes: Uint8Array, at = 0): { readonly value: number; readonly next: number } {
  const { value, next } = readTyped(bytes, 'number', at);
  return { value, next };
}

/** What a run of bytes as an item holds. */
export function readCborBytes(bytes: Uint8Array): Uint8Array {
  const { value, next } = readTyped(bytes, 'bytes');
  return bytes.subarray(next, next + value);
}

/** The text of a text item. */
export function readCborText(bytes: Uint8Array): string {
  const { value, next } = readTyped(bytes, 'text');
  return DECODER.decode(bytes.subarray(next, next + value));
}

function packHead(major: number, value: number): number[] {
  if (value < 24) return [(major << 5) | value];
  if (value < 256) return [(major << 5) | 24, value];
  return value < 65_536
    ? [(major << 5) | 25, value >> 8, value & 255]
    : [(major << 5) | 26, value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** Runs of bytes as one. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
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
  return closeArray(items.length, joinBytes(items));
}

/** A run of items, with their count, as one array. */
export function closeArray(count: number, items: Uint8Array): Uint8Array {
  return joinBytes([Uint8Array.from(packHead(4, count)), items]);
}

/** A whole number, not below zero, as an item. */
export function packNumber(value: number): Uint8Array {
  return Uint8Array.from(packHead(0, value));
}

/** A run of bytes as an item, which is skipped at once. */
export function packBytes(bytes: Uint8Array): Uint8Array {
  return joinBytes([Uint8Array.from(packHead(2, bytes.length)), bytes]);
}

/** A text as an item. */
export function packText(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  return joinBytes([Uint8Array.from(packHead(3, bytes.length)), bytes]);
}
