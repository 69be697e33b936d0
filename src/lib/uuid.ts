import { sha256Hex } from './hash.ts';

/** A name's UUID, the same for ever: version 8 of RFC 9562, taken from the SHA-256 of the name. */
export function makeUuid(name: string): string {
  const digits = sha256Hex(name);
  const variant = ((Number.parseInt(digits.charAt(16), 16) & 3) | 8).toString(16);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join('-');
}
