import { createHash } from 'node:crypto';

/** SHA-256 as lower-case hex. */
export function sha256Hex(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** SHA-256 of what comes in parts. */
export interface RunningDigest {
  readonly add: (part: Uint8Array) => void;
  /** Lower-case hex; once, at the end. */
  readonly finish: () => string;
}

/** Begins a SHA-256, so that nobody has to hold the whole. */
export function openDigest(): RunningDigest {
  const hash = createHash('sha256');
  return {
    add: (part) => {
      hash.update(part);
    },
    finish: () => hash.digest('hex'),
  };
}

/** SHA-256 as a content-policy source, e.g. `'sha256-…'`. */
export function sha256Source(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** The beginning of a digest, enough to tell two apart by eye. */
export function shortenDigest(digest: string): string {
  return digest.slice(0, 12);
}
