/** What was made, and all that it was made from. */
export interface Made {
  readonly from: readonly unknown[];
  readonly value: unknown;
}

function isSame(one: unknown, other: unknown): boolean {
  if (one instanceof Uint8Array && other instanceof Uint8Array) return Buffer.compare(one, other) === 0;
  return Object.is(one, other);
}

/** Whether something was made from the very same: values are compared by identity, bytes by bytes. */
export function isFromSame(made: Made | undefined, from: readonly unknown[]): made is Made {
  return made?.from.length === from.length && made.from.every((value, index) => isSame(value, from[index]));
}
