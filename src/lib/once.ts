/** A value that is worked out when it is first asked for, and kept by whoever holds what this gives. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
