import { sha256Hex } from '../../lib/hash.ts';
import type { OutwardLink } from '../../model/verified-volume.ts';
import type { SearchBlock } from '../../views/search/browser/record.ts';

/** A file as it was left: path in the site, bytes, and its SHA-256. */
export type KeptFile = readonly [path: string, size: number, digest: string];

/** What is written down of a volume that was rendered. */
export interface KeptVolume {
  readonly key: string;
  readonly files: readonly KeptFile[];
  /** What the search read from its pages, by address. */
  readonly blocks: Readonly<Record<string, readonly SearchBlock[]>>;
  /** The ids of each page by its path, a line each. */
  readonly ids: Readonly<Record<string, string>>;
  readonly outward: readonly OutwardLink[];
  /** The file that holds what Pagefind made of its records. */
  readonly words: KeptFile;
}

/** Where volumes are kept, below the project: `.cache/volumes/<year>/`, their files in `files/` as in the site, and their words beside. */
export const STORE = '.cache/volumes';
export const LIST = 'volume.json';
/** The digest of that list. */
export const SEAL = 'SHA256SUMS';
export const FILES = 'files';
export const WORDS = 'words.cbor';
/** The folders that the volume had in the site before the last, to be used again. */
export const SPARE = 'spare';

/** The line that answers for the list, as `sha256sum -c` reads it. */
export const packSeal = (list: Uint8Array | string): string => `${sha256Hex(list)}  ${LIST}\n`;
