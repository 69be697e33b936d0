import { unzipSync } from 'fflate';

/** Of all parts together; an annex has a hundredth of it. */
const MOST_BYTES = 200_000_000;

/** The XML parts of an XLSX file by name; undefined where the bytes are no archive, or unpack to something enormous. */
export function unpackWorkbook(bytes: Uint8Array): ReadonlyMap<string, string> | undefined {
  let total = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(?:xml|rels)$/.test(name)) return false;
        total += originalSize;
        if (total > MOST_BYTES) throw new RangeError(name);
        return true;
      },
    });
    return new Map(Object.entries(parts).map(([name, content]) => [name, new TextDecoder().decode(content)]));
  } catch {
    return undefined;
  }
}
