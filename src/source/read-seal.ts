import { sha256Hex } from '../lib/hash.ts';
import { findLineEnds, toLf } from '../lib/line-ends.ts';
import type { Issue, Place } from '../model/issue.ts';
import type { Ledger, Seal, Sum } from '../model/release.ts';
import { readFolder } from './read-folder.ts';
import { readBytes, readText } from './text/read-text.ts';

const SUMS = 'SHA256SUMS';
/** A line as `sha256sum` writes it. */
const SUM_LINE = /^([0-9a-f]{64}) [ *]([a-z0-9.-]+)$/;
/** The same for the list of a year, of the sums of its versions. */
const LEDGER_LINE = /^([0-9a-f]{64}) [ *](v[0-9.]+\/SHA256SUMS)$/;

function parseSums(text: string, pattern: RegExp, file: string, issues: Issue[]): Sum[] {
  const sums: Sum[] = [];
  for (const [index, line] of text.replace(/\n$/, '').split('\n').entries()) {
    const place: Place = { file, line: index + 1, column: 1 };
    const [, digest = '', name = ''] = pattern.exec(line) ?? [];
    if (digest === '' || sums.some((sum) => sum.name === name))
      issues.push({ rule: 'version-sum-line', place, found: line, facts: {} });
    else sums.push({ name, digest, place });
  }
  return sums;
}

/** A list of digests as it is written, with LF, and whether it was found with other line ends. */
interface List {
  readonly text: string;
  readonly digest: string;
  readonly exchanged: boolean;
}

function readList(root: string, file: string, issues: Issue[]): List | undefined {
  const text = readText(root, file, issues);
  const bytes = readBytes(root, file, []);
  if (text === undefined || !bytes) return undefined;
  return { text: text.replaceAll('\r\n', '\n'), digest: sha256Hex(toLf(bytes)), exchanged: text.includes('\r\n') };
}

/** Digests of the files of a version's folder, and what its `SHA256SUMS` says of them. */
export async function readSeal(root: string, folder: string, places: Seal['places'], issues: Issue[]): Promise<Seal> {
  const names = await readFolder(root, folder, issues);
  const file = `${folder}/${SUMS}`;
  const list = names.includes(SUMS) ? readList(root, file, issues) : undefined;
  const sums = list && parseSums(list.text, SUM_LINE, file, issues);
  const sealed = new Map(sums?.map(({ name, digest }) => [name, digest]));
  const files = new Map<string, string>();
  const exchanged = new Set(list?.exchanged ? [SUMS] : []);
  for (const name of names.filter((candidate) => candidate !== SUMS)) {
    const bytes = readBytes(root, `${folder}/${name}`, issues);
    const digest = bytes && sha256Hex(bytes);
    const recorded = sealed.get(name);
    if (!bytes || digest === undefined) continue;
    const same = recorded !== undefined && digest !== recorded && findLineEnds(bytes, recorded) !== undefined;
    if (same) exchanged.add(name);
    files.set(name, same ? recorded : digest);
  }
  return { files, exchanged, sums, digest: list?.digest ?? '', places };
}

/** `data/<year>/SHA256SUMS`: the digest of the `SHA256SUMS` of each version that was ever released, so that none is gone unseen; empty where nothing was released. */
export async function readLedger(root: string, year: string, issues: Issue[]): Promise<Ledger> {
  const file = `data/${year}/${SUMS}`;
  const names = await readFolder(root, `data/${year}`, []);
  const list = names.includes(SUMS) ? readList(root, file, issues) : undefined;
  return {
    file,
    exchanged: list?.exchanged ?? false,
    sums: list ? parseSums(list.text, LEDGER_LINE, file, issues) : [],
  };
}
