import { createHash } from 'node:crypto';

/** SHA-256 as lower-case hex. */
export function sha256Hex(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** SHA-256 as a content-policy source, e.g. `'sha256-…'`. */
export function sha256Source(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** The beginning of a digest, enough to tell two apart by eye. */
export function shortenDigest(digest: string): string {
  return digest.slice(0, 12);
}
