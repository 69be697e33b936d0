import type { OutwardLink } from '../../model/verified-volume.ts';
import type { SearchBlock } from '../../views/search/record.ts';

/** A file as it was left: path in the site, bytes, when it was last written, and its SHA-256. */
export type KeptFile = readonly [path: string, size: number, written: number, digest: string];

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
export const FILES = 'files';
export const WORDS = 'words.cbor';
/** The folders that the volume had in the site before the last, to be used again. */
export const SPARE = 'spare';
