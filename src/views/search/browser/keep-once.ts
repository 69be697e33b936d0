/** Makes a value for a key when it is first asked for, and keeps it; what failed is made again the next time. */
export function keepOnce<Value>(make: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
  const kept = new Map<string, Promise<Value>>();
  return (key) => {
    const value =
      kept.get(key) ??
      make(key).catch((error: unknown) => {
        kept.delete(key);
        throw error;
      });
    kept.set(key, value);
    return value;
  };
}
