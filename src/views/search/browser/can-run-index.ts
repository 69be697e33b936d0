/** A module with one function that takes a reference: what compiles it can run the index. */
const MODULE = [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 1, 111, 0, 3, 2, 1, 0, 10, 4, 1, 2, 0, 11];

/**
 * Whether this browser can run the program of the index: WebAssembly with reference types (Chromium 96, Safari 15,
 * Firefox 79).
 */
export function canRunIndex(): boolean {
  return (
    typeof WebAssembly === 'object' && typeof Worker === 'function' && WebAssembly.validate(new Uint8Array(MODULE))
  );
}
