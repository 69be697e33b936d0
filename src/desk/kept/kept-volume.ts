import type { PageFacts } from '../../views/search/extract-blocks.ts';

/** A file as it was left: path in the site, bytes, and when it was last written. */
export type KeptFile = readonly [path: string, size: number, written: number];

/** What is written down of a volume that was rendered. */
export interface KeptVolume {
  readonly key: string;
  readonly files: readonly KeptFile[];
  /** What the search read from its pages, by address. */
  readonly pages: Readonly<Record<string, PageFacts>>;
}

/** Where volumes are kept, below the project: `.cache/volumes/<year>/`, their files in `files/` as in the site. */
export const STORE = '.cache/volumes';
export const LIST = 'volume.json';
export const FILES = 'files';
