import type { Memory } from '../../model/memory.ts';
import { isFromSame, type Made } from './is-from-same.ts';
import { stampFiles } from './stamp-files.ts';

/** A memory that tells what it had made since it was asked last. */
export interface LiveMemory extends Memory {
  /** The keys of what was made anew, in the order in which it was begun. */
  readonly takeMade: () => string[];
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
