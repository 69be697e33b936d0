import { sha256Hex } from '../../lib/hash.ts';
import type { KeptFile } from './kept-volume.ts';

/** What is written down of the site that was built last. */
export interface BuiltSite {
  /** The folder it was put in, absolute. */
  readonly out: string;
  /** The digest of everything that it was made from. */
  readonly key: string;
  /** The digest of what compressed its texts. */
  readonly press: string;
  readonly pages: number;
  /** Every file that lies in it, in the order of paths. */
  readonly files: readonly KeptFile[];
}

/** Where that is written, below the project; one site is remembered, so that it never grows. */
export const RECORD = '.cache/built-site.txt';

/** The record as it is written: the digest of its text in the first line answers for the rest. */
export function packBuilt(built: BuiltSite): string {
  const text = JSON.stringify(built);
  return `${sha256Hex(text)}\n${text}\n`;
}

/** Undefined for anything that was not written by `packBuilt` to its last byte. */
export function openBuilt(record: string): BuiltSite | undefined {
  const [, digest, text = ''] = /^([0-9a-f]{64})\n(.*)\n$/s.exec(record) ?? [];
  return digest !== undefined && sha256Hex(text) === digest ? (JSON.parse(text) as BuiltSite) : undefined;
}
