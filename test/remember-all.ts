import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Memory } from '../src/model/memory.ts';

interface Made {
  readonly from: readonly unknown[];
  readonly value: unknown;
}

function isSame(one: unknown, other: unknown): boolean {
  if (one instanceof Uint8Array && other instanceof Uint8Array) return Buffer.compare(one, other) === 0;
  return Object.is(one, other);
}

/** A path with all that lies at or below it, by name and content. */
function describePath(root: string, path: string): string[] {
  const full = join(root, path);
  if (!existsSync(full)) return [`${path} -`];
  const digest = (): string => createHash('sha256').update(readFileSync(full)).digest('hex');
  if (!lstatSync(full).isDirectory()) return [`${path} ${digest()}`];
  return [path, ...readdirSync(full).toSorted().flatMap((name) => describePath(root, `${path}/${name}`))];
}

/**
 * A memory for tests that look at many copies of one project: it forgets nothing, and knows files by their content, so
 * that a copy is read and checked again only where it differs from all that were seen before.
 */
export function rememberAll(): Memory {
  const known = new Map<string, Made[]>();
  return {
    recall: <Value>(key: string, from: readonly unknown[], make: () => Value): Value => {
      const made = known.get(key) ?? [];
      known.set(key, made);
      const isFrom = (one: Made): boolean => one.from.every((value, index) => isSame(value, from[index]));
      const found = made.find((one) => one.from.length === from.length && isFrom(one));
      if (found) return found.value as Value;
      const value = make();
      made.push({ from, value });
      return value;
    },
    stamp: (root, paths) => paths.flatMap((path) => describePath(root, path)).join('\n'),
  };
}
