import { inflateSync } from 'node:zlib';

interface FontTable {
  readonly tag: string;
  readonly checksum: number;
  readonly data: Uint8Array;
}

function readTables(woff: Buffer): FontTable[] {
  return Array.from({ length: woff.readUInt16BE(12) }, (_, index) => {
    const at = 44 + index * 20;
    const [offset, packed, length, checksum] = [4, 8, 12, 16].map((part) => woff.readUInt32BE(at + part)) as [
      number,
      number,
      number,
      number,
    ];
    const data = woff.subarray(offset, offset + packed);
    return { tag: woff.toString('latin1', at, at + 4), checksum, data: packed < length ? inflateSync(data) : data };
  });
}

/** A WOFF 1.0 file as the plain font in it (W3C, WOFF File Format 1.0): its tables inflated and listed anew. */
export function unpackWoff(woff: Buffer): Uint8Array {
  const tables = readTables(woff);
  const head = Buffer.alloc(12 + tables.length * 16);
  const power = 2 ** Math.floor(Math.log2(tables.length));
  woff.copy(head, 0, 4, 8);
  [tables.length, power * 16, Math.log2(power), (tables.length - power) * 16].forEach((value, index) =>
    head.writeUInt16BE(value, 4 + index * 2),
  );
  const parts: Uint8Array[] = [head];
  let offset = head.length;
  tables.forEach(({ tag, checksum, data }, index) => {
    head.write(tag, 12 + index * 16, 'latin1');
    [checksum, offset, data.length].forEach((value, part) => head.writeUInt32BE(value, 16 + index * 16 + part * 4));
    const padding = new Uint8Array((4 - (data.length % 4)) % 4);
    parts.push(data, padding);
    offset += data.length + padding.length;
  });
  return Buffer.concat(parts);
}
