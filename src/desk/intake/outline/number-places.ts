import type { DocumentPlace } from '../../../model/document.ts';
import { nameItem } from './judge-title.ts';
import type { OutlineLine } from './line.ts';
import type { DocumentOutline, OutlinePlace, OutlinePiece } from './piece.ts';
import { dropMark } from './read-mark.ts';

interface Opened {
  readonly locator: string;
  readonly parent: string;
  readonly title: string;
  readonly kind: OutlinePlace['kind'];
  readonly rank: number;
  readonly first: DocumentPlace;
  last: DocumentPlace;
  count: number;
  tables: number;
}

/** Where things stand while an outline is numbered. */
interface Numbering {
  readonly places: Opened[];
  readonly open: Opened[];
  readonly pieces: OutlinePiece[];
  parts: number;
  figures: number;
  /** What a part is called that the document does not name. */
  readonly untitled: string;
}

const LONGEST_CAPTION = 40;
const FRONT = '0';
const FRONT_TITLE = '标题、公开时间与目录';

function openPlace(
  state: Numbering,
  given: Pick<Opened, 'locator' | 'parent' | 'title' | 'kind' | 'rank' | 'first'>,
): Opened {
  const place = { ...given, last: given.first, count: 0, tables: 0 };
  state.places.push(place);
  return place;
}

function openPart(state: Numbering, title: string, number: number | undefined, first: DocumentPlace): Opened {
  const taken = new Set(state.places.map(({ locator }) => locator));
  const wanted = number !== undefined && !taken.has(String(number)) ? number : state.parts + 1;
  state.parts = Math.max(state.parts, wanted);
  const part = openPlace(state, { locator: String(wanted), parent: '', title, kind: 'part', rank: 0, first });
  state.open.splice(0, state.open.length, part);
  return part;
}

/** Closes what lies as deep or deeper, and opens a place below what is left. */
function openBelow(
  state: Numbering,
  kind: 'section' | 'item',
  title: string,
  rank: number,
  first: DocumentPlace,
): Opened {
  while (state.open.length > 1 && (state.open.at(-1)?.rank ?? 0) >= rank) state.open.pop();
  const above = state.open.at(-1) ?? openPart(state, state.untitled, undefined, first);
  above.count += 1;
  const place = openPlace(state, {
    locator: `${above.locator}.${above.count}`,
    parent: above.locator,
    title,
    kind,
    rank,
    first,
  });
  state.open.push(place);
  return place;
}

/** A table or picture has a place of its own, below the nearest heading. */
function openObject(state: Numbering, line: OutlineLine, caption: string): Opened | undefined {
  const above = state.open.findLast(({ kind }) => kind !== 'item');
  if (!above) return undefined;
  const first = line.block.place;
  if (line.role === 'picture') {
    state.figures += 1;
    const title = line.text === '' ? `图${state.figures}` : line.text.slice(0, LONGEST_CAPTION);
    return openPlace(state, {
      locator: `F${state.figures}`,
      parent: above.locator,
      title,
      kind: 'figure',
      rank: 99,
      first,
    });
  }
  above.tables += 1;
  const title = caption === '' ? `${above.title}：表${above.tables}` : caption;
  return openPlace(state, {
    locator: `${above.locator}.T${above.tables}`,
    parent: above.locator,
    title,
    kind: 'table',
    rank: 99,
    first,
  });
}

/** A short line above a table that says what it is. */
function findCaption(before: OutlineLine | undefined): string {
  const text = before?.role === 'paragraph' ? before.text : '';
  return text.length <= LONGEST_CAPTION && /^(?:附?表\s*\d|.*表$)/.test(text) ? nameItem(text) : '';
}

function placeLine(state: Numbering, line: OutlineLine, before: OutlineLine | undefined): Opened | undefined {
  const first = line.block.place;
  switch (line.role) {
    case 'part':
      return openPart(state, line.title.trim(), line.number, first);
    case 'section':
      return openBelow(state, 'section', line.title, line.rank, first);
    case 'item':
      return state.open.length > 0
        ? openBelow(state, 'item', nameItem(dropMark(line.text)), line.rank, first)
        : undefined;
    case 'table':
    case 'picture':
      return openObject(state, line, findCaption(before));
    case 'bullet':
    case 'paragraph':
      return state.open.at(-1);
  }
}

function addPiece(state: Numbering, line: OutlineLine, locator: string): void {
  const { block, role, rank, text, title } = line;
  const rows = block.kind === 'table' ? block.rows : [];
  state.pieces.push({ role, locator, rank, text, title, rows, place: block.place });
}

function closePlaces({ places }: Numbering): OutlinePlace[] {
  const byLocator = new Map(places.map((place) => [place.locator, place]));
  const widen = ({ parent, last }: Opened): void => {
    const above = byLocator.get(parent);
    if (!above) return;
    above.last = last.paragraph > above.last.paragraph ? last : above.last;
    widen(above);
  };
  for (const place of places) widen(place);
  return places.map(({ locator, parent, title, kind, first, last }) => ({ locator, parent, title, kind, first, last }));
}

/**
 * Lines → the outline: every part, section, item, table and picture has a locator.
 * @param untitled the title of a part that the document does not name
 */
export function numberPlaces(
  lines: readonly OutlineLine[],
  front: readonly OutlineLine[],
  untitled: string,
): DocumentOutline {
  const state: Numbering = { places: [], open: [], pieces: [], parts: 0, figures: 0, untitled };
  const [top] = front;
  if (top)
    openPlace(state, {
      locator: FRONT,
      parent: '',
      title: FRONT_TITLE,
      kind: 'front',
      rank: 0,
      first: top.block.place,
    }).last = front.at(-1)?.block.place ?? top.block.place;
  for (const line of front)
    addPiece(
      state,
      { ...line, role: line.role === 'table' || line.role === 'picture' ? line.role : 'paragraph' },
      FRONT,
    );
  for (const [index, line] of lines.entries()) {
    const place = placeLine(state, line, lines[index - 1]) ?? openPart(state, untitled, undefined, line.block.place);
    place.last = line.block.place;
    addPiece(state, line, place.locator);
  }
  return { places: closePlaces(state), pieces: state.pieces };
}
