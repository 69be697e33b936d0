import { sha256Hex } from '../lib/hash.ts';
import type { Issue, Place } from '../model/issue.ts';
import type { Seal, Sum } from '../model/release.ts';
import { readFolder } from './read-folder.ts';
import { readBytes, readText } from './read-text.ts';

const SUMS = 'SHA256SUMS';
/** A line as `sha256sum` writes it. */
const SUM_LINE = /^([0-9a-f]{64}) [ *]([a-z0-9.-]+)$/;

function parseSums(text: string, file: string, issues: Issue[]): Sum[] {
  const sums: Sum[] = [];
  for (const [index, line] of text.replace(/\n$/, '').split('\n').entries()) {
    const place: Place = { file, line: index + 1, column: 1 };
    const [, digest = '', name = ''] = SUM_LINE.exec(line) ?? [];
    if (digest === '' || sums.some((sum) => sum.name === name)) issues.push({ rule: 'version-sum-line', place, found: line, facts: {} });
    else sums.push({ name, digest, place });
  }
  return sums;
}

/** Digests of the files of a version's folder, and what its `SHA256SUMS` says of them. */
export async function readSeal(root: string, folder: string, places: Seal['places'], issues: Issue[]): Promise<Seal> {
  const names = await readFolder(root, folder, issues);
  const files = new Map<string, string>();
  for (const name of names.filter((candidate) => candidate !== SUMS)) {
    const bytes = await readBytes(root, `${folder}/${name}`, issues);
    if (bytes) files.set(name, sha256Hex(bytes));
  }
  const file = `${folder}/${SUMS}`;
  const text = names.includes(SUMS) ? await readText(root, file, issues) : undefined;
  return { files, sums: text === undefined ? undefined : parseSums(text, file, issues), places };
}
