import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Hex } from '../../lib/hash.ts';
import type { MadeStore } from '../../lib/keep-made.ts';
import { readPlain } from '../../publish/read-plain.ts';

/** Where pictures, workbooks and the like are kept, below the project: files named by what they are made of. */
export const MADE = '.cache/made';

/** A volume leaves about five million bytes. */
const MOST_BYTES = 150e6;
/** The length of a SHA-256 as bytes, which stands before what is kept. */
const HEAD = 32;

const digestBytes = (bytes: Uint8Array): Buffer => Buffer.from(sha256Hex(bytes), 'hex');

/** Tells that a file was of use; on a disk that takes nothing it is of use all the same. */
function touch(file: string): void {
  const now = Date.now() / 1000;
  try {
    utimesSync(file, now, now);
  } catch {
    // Which files leave first is not worth a build.
  }
}

/** What was kept in a file, where its digest answers for it. Its time is set, for what is used least leaves first. */
function readMade(file: string): Uint8Array | undefined {
  const whole = readPlain(file);
  if (!whole) return undefined;
  const bytes = new Uint8Array(whole.subarray(HEAD));
  if (!digestBytes(bytes).equals(whole.subarray(0, HEAD))) return undefined;
  touch(file);
  return bytes;
}

/** A disk that takes nothing ends the build where the site is written; here nothing is lost. */
function writeMade(folder: string, name: string, bytes: Uint8Array): void {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${name}.new`), Buffer.concat([digestBytes(bytes), bytes]));
    renameSync(join(folder, `${name}.new`), join(folder, name));
  } catch {
    rmSync(join(folder, `${name}.new`), { force: true });
  }
}

/**
 * Opens the store of a project.
 * @param engine the digest of what makes what is kept: another engine finds nothing of it
 */
export function openMadeStore(root: string, engine: string): MadeStore {
  const folder = join(root, MADE);
  const nameOf = (kind: string, input: string): string => sha256Hex([engine, process.version, kind, input].join('\n'));
  return {
    find: (kind, input) => readMade(join(folder, nameOf(kind, input))),
    keep: (kind, input, bytes) => {
      writeMade(folder, nameOf(kind, input), bytes);
    },
  };
}

/** Takes away what was not used for longest until the rest is small enough, and what a killed build left half written. */
export function pruneMade(root: string, most = MOST_BYTES): void {
  const folder = join(root, MADE);
  let room = most;
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const files = names.map((name) => ({ file: join(folder, name), stat: lstatSync(join(folder, name)) }));
  for (const { file, stat } of files.toSorted((a, b) => b.stat.mtimeMs - a.stat.mtimeMs)) {
    room -= stat.size;
    if (room < 0 || file.endsWith('.new')) rmSync(file, { force: true });
  }
}
