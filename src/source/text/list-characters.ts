function listRange(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function listGroups(view: DataView, at: number): number[] {
  return Array.from({ length: view.getUint32(at + 12) }, (_, index) => at + 16 + index * 12).flatMap((group) =>
    listRange(view.getUint32(group), view.getUint32(group + 4)),
  );
}

function listSegments(view: DataView, at: number): number[] {
  const double = view.getUint16(at + 6);
  return Array.from({ length: double / 2 }, (_, index) => at + 14 + index * 2)
    .map((end) => [view.getUint16(end + double + 2), view.getUint16(end)] as const)
    .filter(([, last]) => last !== 0xffff)
    .flatMap(([first, last]) => listRange(first, last));
}

const CMAP = 0x636d6170;

/** The code points a font maps to a glyph, from the subtables of format 4 and 12 of its `cmap` (OpenType). */
export function listCharacters(font: Uint8Array): Set<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const record = Array.from({ length: view.getUint16(4) }, (_, index) => 12 + index * 16).find(
    (at) => view.getUint32(at) === CMAP,
  );
  if (record === undefined) return new Set();
  const cmap = view.getUint32(record + 8);
  const subtables = Array.from(
    { length: view.getUint16(cmap + 2) },
    (_, index) => cmap + view.getUint32(cmap + 8 + index * 8),
  );
  return new Set(
    subtables.flatMap((at) =>
      view.getUint16(at) === 12 ? listGroups(view, at) : view.getUint16(at) === 4 ? listSegments(view, at) : [],
    ),
  );
}
