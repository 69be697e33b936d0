/** A link that leads out of a volume: the page that has it, the address as it stands there, and the element. */
export type OutwardLink = readonly [page: string, address: string, tag: string];

/** What a build found out about the published files of a volume when it verified them; it holds as long as these stay as they are. */
export interface VerifiedVolume {
  /** SHA-256 of each file by its path in the site. */
  readonly digests: Readonly<Record<string, string>>;
  /** The ids of each page by its path, a line each. */
  readonly ids: Readonly<Record<string, string>>;
  /** Each place outside of the volume that its pages lead to, with one page that does. */
  readonly outward: readonly OutwardLink[];
}

/** The year whose volume a published file belongs to, by its path in the site; blank where it is of the whole site. */
export function findYear(path: string): string {
  return /^(?:data\/(?=\d{4}\/)|share\/(?=\d{4}\.))?(\d{4})[/.]/.exec(path)?.[1] ?? '';
}
