import { sha256Hex } from '../../lib/hash.ts';
import { findCell, getRowLabel, getUnit } from '../../model/cell.ts';
import type { Chapter, ChapterBlock, ChapterPiece } from '../../model/chapter.ts';
import type { Place } from '../../model/issue.ts';
import type { Release } from '../../model/release.ts';
import { type Field, getLabel, isNumeric } from '../../model/schema.ts';
import { getText } from '../../model/table.ts';
import { findCode } from '../../model/tables/shared-columns.ts';
import type { Volume } from '../../model/volume.ts';
import type { Passage } from '../claims/claim.ts';

/** A passage of a chapter, with its place in the project and the chapter it is shown in. */
export interface ChapterPassage extends Passage {
  readonly chapter: string;
  readonly at: Place;
  /** The cells that it shows, as `table:row.field`, each with the text that stands for it. */
  readonly figures: readonly ShownFigure[];
  /** Whether it is a row of a table that the chapter shows as a whole. */
  readonly isOfTable: boolean;
}

/** A cell as a chapter shows it. */
export interface ShownFigure {
  readonly cell: string;
  readonly text: string;
}

const SHORT = 8;
/** Codes of so many digits are of the lowest level (项). */
const ITEM = /^\d{7}$/;
/** Components that show a cell; `Value` shows it without its unit. */
const FIGURES = new Set(['Amount', 'Percent', 'Count', 'Value']);

function showCell(piece: ChapterPiece, release: Release): ShownFigure | undefined {
  if ('text' in piece || !FIGURES.has(piece.name)) return undefined;
  const cell = findCell(release, piece.attributes['of'] ?? '');
  if (!cell || cell.text === '') return undefined;
  const text = isNumeric(cell.field) ? cell.text : getLabel(cell.field, cell.text);
  return { cell: cell.reference, text: piece.name === 'Value' || !cell.decimal ? text : `${text}${cell.unit}` };
}

function showPieces(pieces: readonly ChapterPiece[], release: Release): string {
  const texts = pieces.map((piece) => ('text' in piece ? piece.text : (showCell(piece, release)?.text ?? '')));
  return texts.join('').replace(/\s+/g, ' ').trim();
}

/** The rows of a table that a chapter shows as a whole: what each is called and what it holds. */
function showTable({ pieces }: ChapterBlock, release: Release): string[] {
  const [piece] = pieces;
  const id = piece && 'name' in piece && piece.name === 'DataTable' ? (piece.attributes['of'] ?? '') : '';
  const table = release.tables.get(id);
  if (!table) return [];
  const shown = table.schema.fields.filter(({ name }) => !table.schema.primaryKey.includes(name));
  return table.rows.map((row) => {
    const show = (field: Field): string =>
      `${getLabel(field, getText(row, field.name))}${isNumeric(field) ? getUnit(field, row) : ''}`;
    const level = ITEM.test(findCode(row) ?? '') ? '（项）' : '';
    return [
      `${getRowLabel(table, row)}${level}`,
      ...shown.filter(({ name }) => getText(row, name) !== '').map(show),
    ].join(' ');
  });
}

/** Titles that a chapter stands under: those of its sections in the document, and its own. */
function listTitles(chapter: Chapter, { outline }: Volume): string[] {
  const sections = chapter.sections.map((locator) => outline.get(locator)?.title ?? '');
  return [...new Set([...sections, chapter.title])].filter((text) => text !== '');
}

/** What makes passages of a chapter: the same words have the same id, wherever they are moved to. */
function openMaker(chapter: Chapter): (kind: Passage['kind'], text: string, at: Place, more: More) => ChapterPassage[] {
  const counts = new Map<string, number>();
  return (kind, text, at, { headings, labels = [], figures = [], isOfTable = false }) => {
    if (text === '') return [];
    const name = `${chapter.slug}-${sha256Hex(text).slice(0, SHORT)}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    const locator = chapter.sections[0] ?? '';
    const place = { paragraph: at.line ?? 1 };
    return [
      {
        id: `${name}#${count}`,
        locator,
        kind,
        headings,
        labels,
        text,
        place,
        chapter: chapter.slug,
        at,
        figures,
        isOfTable,
      },
    ];
  };
}

/** What a passage has besides its words. */
type More = Pick<ChapterPassage, 'headings'> & Partial<Pick<ChapterPassage, 'labels' | 'figures' | 'isOfTable'>>;

/**
 * What a chapter says, as its readers see it, with the values that the cells of the newest version give; notes of an
 * editor are none of it. Tables that it shows as a whole are passages too, one a row.
 */
export function listChapterPassages(chapter: Chapter, volume: Volume): ChapterPassage[] {
  const { latest } = volume;
  const titles = listTitles(chapter, volume);
  const make = openMaker(chapter);
  let open: readonly (readonly [depth: number, text: string])[] = [];
  const read = (block: ChapterBlock): ChapterPassage[] => {
    if (block.isNote) return [];
    const { kind, depth, pieces, place } = block;
    const text = showPieces(pieces, latest);
    if (kind === 'heading') open = open.filter(([other]) => other < depth);
    const headings = [...titles, ...open.map(([, heading]) => heading)];
    if (kind === 'heading') open = [...open, [depth, text]];
    const labels = block.heads.map((head) => showPieces(head, latest));
    const figures = pieces.flatMap((piece) => showCell(piece, latest) ?? []);
    const rows = showTable(block, latest).flatMap((row) => make('cell', row, place, { headings, isOfTable: true }));
    return [...make(kind, text, place, { headings, labels, figures }), ...rows];
  };
  const title = titles.flatMap((text) => make('heading', text, chapter.places.title, { headings: [] }));
  return [...title, ...chapter.blocks.flatMap(read)];
}
