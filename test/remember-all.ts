import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isFromSame, type Made } from '../src/desk/live/is-from-same.ts';
import { sha256Hex } from '../src/lib/hash.ts';
import type { Memory } from '../src/model/memory.ts';

/** A path with all that lies at or below it, by name and content. */
function describePath(root: string, path: string): string[] {
  const full = join(root, path);
  if (!existsSync(full)) return [`${path} -`];
  if (!lstatSync(full).isDirectory()) return [`${path} ${sha256Hex(readFileSync(full))}`];
  return [
    path,
    ...readdirSync(full)
      .toSorted()
      .flatMap((name) => describePath(root, `${path}/${name}`)),
  ];
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
      const found = made.find((one) => isFromSame(one, from));
      if (found) return found.value as Value;
      const value = make();
      made.push({ from, value });
      return value;
    },
    stamp: (root, paths) => paths.flatMap((path) => describePath(root, path)).join('\n'),
  };
}
