/** A file as it was handed over, or as it lies in `seeds/` since. */
export interface HandedFile {
  /** As it was called when it was handed over. */
  readonly name: string;
  readonly bytes: Uint8Array;
}
