import type { Passage } from '../../../inspection/claims/claim.ts';
import type { DocumentOutline, OutlinePiece } from '../outline/piece.ts';

/** A piece of the document with the passages that it is read as: one, or one a cell; none where nothing stands in it. */
export interface ReadPiece {
  readonly piece: OutlinePiece;
  readonly passage: Passage | undefined;
  /** By row and column; undefined where a cell is blank. */
  readonly cells: readonly (readonly (Passage | undefined)[])[];
}

const KINDS: Readonly<Record<Exclude<OutlinePiece['role'], 'table' | 'picture'>, Passage['kind']>> = {
  part: 'heading',
  section: 'heading',
  item: 'item',
  bullet: 'item',
  paragraph: 'paragraph',
};

/** What stands at the head of a cell's row and column. */
function listLabels(rows: OutlinePiece['rows'], row: number, column: number): string[] {
  const labels = [column > 0 ? rows[row]?.[0] : '', row > 0 ? rows[0]?.[column] : ''];
  return labels.map((label) => label ?? '').filter((label) => label !== '');
}

function readCells(piece: OutlinePiece, headings: readonly string[]): ReadPiece['cells'] {
  const { locator, rows, place } = piece;
  return rows.map((cells, row) =>
    cells.map((text, column): Passage | undefined =>
      text === ''
        ? undefined
        : {
            id: `${locator}#${row + 1}-${column + 1}`,
            locator,
            kind: 'cell',
            headings,
            labels: listLabels(rows, row, column),
            text,
            place,
          },
    ),
  );
}

/** The headings that are open where a piece stands, from the part down. */
function follow(open: readonly OutlinePiece[], piece: OutlinePiece): OutlinePiece[] {
  if (piece.role === 'part') return [piece];
  return piece.role === 'section' ? [...open.filter(({ rank }) => rank < piece.rank), piece] : [...open];
}

/** The passages of a document in reading order, each with its piece. */
export function listPassages({ pieces }: DocumentOutline): ReadPiece[] {
  const counts = new Map<string, number>();
  let open: OutlinePiece[] = [];
  return pieces.map((piece): ReadPiece => {
    const above =
      piece.role === 'section' ? open.filter(({ rank }) => rank < piece.rank) : piece.role === 'part' ? [] : open;
    const headings = above.map(({ text }) => text);
    open = follow(open, piece);
    const { role, locator, text, place } = piece;
    if (role === 'table') return { piece, passage: undefined, cells: readCells(piece, headings) };
    if (role === 'picture' || text === '') return { piece, passage: undefined, cells: [] };
    const count = (counts.get(locator) ?? 0) + 1;
    counts.set(locator, count);
    const passage: Passage = {
      id: `${locator}#${count}`,
      locator,
      kind: KINDS[role],
      headings,
      labels: [],
      text,
      place,
    };
    return { piece, passage, cells: [] };
  });
}

/** All passages of some pieces. */
export function flattenPassages(pieces: readonly ReadPiece[]): Passage[] {
  return pieces.flatMap(({ passage, cells }) => [
    ...(passage ? [passage] : []),
    ...cells.flat().flatMap((cell) => cell ?? []),
  ]);
}
