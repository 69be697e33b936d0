import type { Memory } from '../../model/memory.ts';
import { stampFiles } from './stamp-files.ts';

/** A memory that tells what it had made since it was asked last. */
export interface LiveMemory extends Memory {
  /** The keys of what was made anew, in the order in which it was begun. */
  readonly takeMade: () => string[];
}

interface Made {
  readonly from: readonly unknown[];
  readonly value: unknown;
}

function isSame(one: unknown, other: unknown): boolean {
  if (one instanceof Uint8Array && other instanceof Uint8Array) return Buffer.compare(one, other) === 0;
  return Object.is(one, other);
}

function isFromSame(made: Made | undefined, from: readonly unknown[]): made is Made {
  return made?.from.length === from.length && made.from.every((value, index) => isSame(value, from[index]));
}

/** Opens an empty memory. A promise that fails is not remembered. */
export function openMemory(): LiveMemory {
  const known = new Map<string, Made>();
  const made: string[] = [];
  const make = (key: string, from: readonly unknown[], maker: () => unknown): unknown => {
    made.push(key);
    const value = maker();
    known.set(key, { from, value });
    if (value instanceof Promise) value.catch(() => known.delete(key));
    return value;
  };
  return {
    recall: <Value>(key: string, from: readonly unknown[], maker: () => Value) => {
      const found = known.get(key);
      return (isFromSame(found, from) ? found.value : make(key, from, maker)) as Value;
    },
    stamp: stampFiles,
    takeMade: () => made.splice(0),
  };
}
