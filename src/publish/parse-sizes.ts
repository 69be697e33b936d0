const DIGEST = /^[0-9a-f]{64}$/;
/** Deeper than an index is; what is deeper is none. */
const DEEPEST = 8;

function* walk(value: unknown, depth: number): Generator<readonly [digest: string, bytes: number]> {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
  const { sha256, bytes } = value as { readonly sha256?: unknown; readonly bytes?: unknown };
  const isSize = Number.isSafeInteger(bytes) && Number(bytes) >= 0;
  if (isSize && typeof sha256 === 'string' && DIGEST.test(sha256)) yield [sha256, Number(bytes)];
  for (const inner of Object.values(value)) yield* walk(inner, depth + 1);
}

/** The sizes that an index of files states, by digest; none where it is no such index. */
export function parseSizes(text: string): Map<string, number> {
  try {
    return new Map(walk(JSON.parse(text), 0));
  } catch {
    return new Map();
  }
}
