/** Reads little-endian numbers from a record, one behind the other. Reading beyond its end throws a RangeError. */
export class ByteReader {
  readonly #view: DataView;
  readonly bytes: Uint8Array;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get left(): number {
    return this.bytes.length - this.at;
  }

  /** A number of one, two or four bytes without a sign. */
  take(size: 1 | 2 | 4): number {
    const view = this.#view;
    const at = this.at;
    this.at += size;
    if (size === 1) return view.getUint8(at);
    return size === 2 ? view.getUint16(at, true) : view.getUint32(at, true);
  }

  skip(count: number): this {
    this.at += count;
    return this;
  }

  /** The next bytes themselves. */
  slice(count: number): Uint8Array {
    if (count > this.left) throw new RangeError('beyond the end of a record');
    this.at += count;
    return this.bytes.subarray(this.at - count, this.at);
  }
}
