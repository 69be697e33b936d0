import { ByteReader } from './byte-reader.ts';

/** A record of a binary workbook. */
export interface BinaryRecord {
  readonly type: number;
  readonly body: ByteReader;
  /** Where it begins in its stream. */
  readonly at: number;
}

/**
 * A number of up to so many bytes of seven bits each, the lowest first; those that go on have their highest bit set.
 */
function takeParts(reader: ByteReader, most: number): number {
  let value = 0;
  for (let index = 0; index < most; index += 1) {
    const byte = reader.take(1);
    value += (byte & 0x7f) * 2 ** (7 * index);
    if (byte < 0x80) break;
  }
  return value;
}

/**
 * The records of a stream of .xls ([MS-XLS], 2.1.4): type and length in two bytes each. A stream may be filled up with
 * zeros.
 */
export function* readXlsRecords(bytes: Uint8Array, from = 0): Generator<BinaryRecord> {
  const reader = new ByteReader(bytes).skip(from);
  while (reader.left >= 4) {
    const at = reader.at;
    const type = reader.take(2);
    const length = reader.take(2);
    yield { type, body: new ByteReader(reader.slice(length)), at };
  }
}

/** The records of a part of .xlsb ([MS-XLSB], 2.1.4). */
export function* readXlsbRecords(bytes: Uint8Array): Generator<BinaryRecord> {
  const reader = new ByteReader(bytes);
  while (reader.left > 0) {
    const at = reader.at;
    const type = takeParts(reader, 2);
    const length = takeParts(reader, 4);
    yield { type, body: new ByteReader(reader.slice(length)), at };
  }
}
