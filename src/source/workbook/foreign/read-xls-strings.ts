import type { Look } from '../read-look.ts';
import { PLAIN_LOOK } from '../read-look.ts';
import { ByteReader } from './byte-reader.ts';
import { joinLooks } from './foreign-looks.ts';

/** Flags of a string in the list of shared strings ([MS-XLS], 2.5.293). */
const WIDE = 0x1;
const EXTENDED = 0x4;
const RICH = 0x8;

/**
 * The bytes of a record and of those that continue it. Characters that go on in the next one have their flags repeated
 * there.
 */
class PartsReader {
  readonly #parts: readonly Uint8Array[];
  #index = 0;
  #reader: ByteReader;

  constructor(parts: readonly Uint8Array[]) {
    this.#parts = parts;
    this.#reader = new ByteReader(parts[0] ?? new Uint8Array());
  }

  get #current(): ByteReader {
    while (this.#reader.left === 0 && this.#index < this.#parts.length - 1) {
      this.#index += 1;
      this.#reader = new ByteReader(this.#parts[this.#index] ?? new Uint8Array());
    }
    return this.#reader;
  }

  take(size: 1 | 2 | 4): number {
    return this.#current.take(size);
  }

  skip(count: number): void {
    for (let rest = count; rest > 0;) {
      const step = Math.min(rest, this.#current.left);
      if (step === 0) throw new RangeError('beyond the end of the strings');
      this.#reader.skip(step);
      rest -= step;
    }
  }

  skipCharacters(count: number, wide: boolean): void {
    let width = wide ? 2 : 1;
    for (let rest = count; rest > 0;) {
      if (this.#reader.left === 0) width = (this.#current.take(1) & WIDE) === 0 ? 1 : 2;
      const step = Math.min(rest, Math.floor(this.#reader.left / width));
      if (step === 0) throw new RangeError('beyond the end of the strings');
      this.#reader.skip(step * width);
      rest -= step;
    }
  }
}

/** The looks of runs that begin within a text. */
export function joinRuns(
  runs: readonly (readonly [from: number, font: number])[],
  length: number,
  findLook: (font: number) => Look,
): Look {
  const looks = runs.flatMap(([from, font]) => (from < length ? [findLook(font)] : []));
  const marked = looks.reduce(joinLooks, PLAIN_LOOK);
  return { ...marked, colour: marked.colour === 'FFFFFF' ? marked.colour : PLAIN_LOOK.colour };
}

/**
 * For each shared string, what a part of it is marked by.
 * @param parts the record SST and those that continue it
 */
export function readStringLooks(parts: readonly Uint8Array[], findLook: (font: number) => Look): Look[] {
  if (parts.length === 0) return [];
  const reader = new PartsReader(parts);
  reader.skip(4);
  const looks = [] as Look[];
  const count = reader.take(4);
  for (let index = 0; index < count; index += 1) {
    const length = reader.take(2);
    const flags = reader.take(1);
    const runs = (flags & RICH) === 0 ? 0 : reader.take(2);
    const extra = (flags & EXTENDED) === 0 ? 0 : reader.take(4);
    reader.skipCharacters(length, (flags & WIDE) !== 0);
    const marks = Array.from({ length: runs }, () => [reader.take(2), reader.take(2)] as const);
    reader.skip(extra);
    looks.push(joinRuns(marks, length, findLook));
  }
  return looks;
}
