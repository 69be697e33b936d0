import { parseFragment } from 'parse5';

/** A top-level element of a chapter's HTML, and the cells its text shows. */
export interface Block {
  readonly html: string;
  readonly tag: string;
  readonly references: readonly string[];
}

/** Cuts HTML into its top-level elements, byte for byte; text between them stays with the element before. */
export function splitBlocks(html: string): Block[] {
  const nodes = parseFragment(html, { sourceCodeLocationInfo: true }).childNodes;
  const starts = nodes.flatMap((node) =>
    'tagName' in node && node.sourceCodeLocation
      ? [{ tag: node.tagName, start: node.sourceCodeLocation.startOffset }]
      : [],
  );
  return starts.map(({ tag, start }, index) => {
    const part = html.slice(index === 0 ? 0 : start, starts[index + 1]?.start ?? html.length);
    return {
      html: part,
      tag,
      references: [...new Set([...part.matchAll(/ data-cell="([^"]+)"/g)].map(([, reference = '']) => reference))],
    };
  });
}
