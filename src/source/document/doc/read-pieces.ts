import { DocumentFault } from '../document-fault.ts';
import { type DocStreams, findPair, listPlaces } from './doc-streams.ts';

/** A piece of the text as it lies in the file. */
export interface DocPiece {
  /** Its first character, and the one behind its last. */
  readonly from: number;
  readonly to: number;
  /** Where its first character lies in the stream, and how many bytes one has. */
  readonly offset: number;
  readonly width: 1 | 2;
  readonly text: string;
}

const CLX = 33;
const PROPERTIES = 1;
const TABLE = 2;
const NARROW = 0x4000_0000;
const OFFSET = 0x3fff_ffff;
const MOST_CHARACTERS = 20_000_000;

/** The table of pieces behind properties that pieces share. */
function findPieceTable(clx: DataView): DataView {
  let at = 0;
  while (clx.getUint8(at) === PROPERTIES) at += 3 + clx.getUint16(at + 1, true);
  if (clx.getUint8(at) !== TABLE) throw new DocumentFault('document-part', 'Clx');
  return new DataView(clx.buffer, clx.byteOffset + at + 5, clx.getUint32(at + 1, true));
}

/** The text of a .doc, piece by piece. */
export function readPieces(streams: DocStreams): DocPiece[] {
  const { main } = streams;
  const { places, bodies } = listPlaces(findPieceTable(findPair(streams, CLX)), 8);
  if ((places.at(-1) ?? 0) > MOST_CHARACTERS) throw new DocumentFault('document-large', `${places.at(-1) ?? 0} 字`);
  return bodies.map((body, index) => {
    const [from = 0, to = 0] = places.slice(index, index + 2);
    const stored = body.getUint32(2, true);
    const width = (stored & NARROW) === 0 ? 2 : 1;
    const offset = width === 2 ? stored & OFFSET : (stored & OFFSET) / 2;
    const bytes = new Uint8Array(main.buffer, main.byteOffset + offset, (to - from) * width);
    const text = new TextDecoder(width === 2 ? 'utf-16le' : 'windows-1252', { ignoreBOM: true }).decode(bytes);
    return { from, to, offset, width, text };
  });
}
