import { sha256Hex } from './hash.ts';

const LF = 10;
const CR = 13;

/** Bytes with LF in place of each CRLF; all else as it is. */
export function toLf(bytes: Uint8Array): Uint8Array {
  return bytes.filter((byte, index) => byte !== CR || bytes[index + 1] !== LF);
}

function toCrlf(bytes: Uint8Array): Uint8Array {
  const lines = toLf(bytes);
  const broken = new Uint8Array(lines.length + lines.filter((byte) => byte === LF).length);
  let end = 0;
  for (const byte of lines) {
    if (byte === LF) broken[end++] = CR;
    broken[end++] = byte;
  }
  return broken;
}

/** The same text with other line ends that has this SHA-256, or undefined: what a file was before git or an editor exchanged its line ends. */
export function findLineEnds(bytes: Uint8Array, digest: string): Uint8Array | undefined {
  return [toLf, toCrlf].map((change) => change(bytes)).find((changed) => sha256Hex(changed) === digest);
}
