import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../../lib/order.ts';

function stampFile(root: string, path: string): string[] {
  const stat = lstatSync(join(root, path), { bigint: true, throwIfNoEntry: false });
  if (!stat) return [`${path} -`];
  if (!stat.isDirectory()) return [[path, stat.ino, stat.size, stat.mtimeNs, stat.ctimeNs].join(' ')];
  const names = readdirSync(join(root, path)).toSorted(compareText);
  return [path, ...names.flatMap((name) => stampFile(root, `${path}/${name}`))];
}

/** A text, a line for each file, that changes with its name, size, time or replacement; no file is opened. */
export function stampFiles(root: string, paths: readonly string[]): string {
  return paths.flatMap((path) => stampFile(root, path)).join('\n');
}
