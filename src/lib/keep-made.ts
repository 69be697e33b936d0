/** Where what takes long to make is kept for the next build. It judges what it gives: only bytes that were kept come back. */
export interface MadeStore {
  /** Undefined where nothing was made of it by this engine. */
  readonly find: (kind: string, input: string) => Uint8Array | undefined;
  readonly keep: (kind: string, input: string, bytes: Uint8Array) => void;
}

/** Astro works with a copy of this module in the same process: the store is kept where both find it. */
const KEY: unique symbol = Symbol.for('open-accounts.made-store');
const open = globalThis as unknown as { [KEY]?: MadeStore | undefined };

/** Has what is made kept in a store, or nowhere. */
export function openMade(store: MadeStore | undefined): void {
  open[KEY] = store;
}

/**
 * Bytes that depend on nothing but the engine and an input: those that were kept, or else made now.
 * @param input all that they depend on
 */
export async function keepBytes(kind: string, input: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const found = open[KEY]?.find(kind, input);
  if (found) return found;
  const bytes = await make();
  open[KEY]?.keep(kind, input, bytes);
  return bytes;
}

/** The same for a text that is made at once. */
export function keepText(kind: string, input: string, make: () => string): string {
  const found = open[KEY]?.find(kind, input);
  if (found) return new TextDecoder().decode(found);
  const text = make();
  open[KEY]?.keep(kind, input, new TextEncoder().encode(text));
  return text;
}
