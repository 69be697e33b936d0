import type { DocumentNotice } from '../../../model/document.ts';
import { GARBLED } from './clean-sign.ts';
import { drawPage } from './draw-page.ts';
import { PAPER, type PageDrawing, type Glyph } from './drawing.ts';
import { fillGrid, type FilledGrid } from './fill-grid.ts';
import { findGrids, type Grid } from './find-grids.ts';
import { groupLines } from './group-lines.ts';
import { type Box, holdsPoint } from './matrix.ts';
import { mergeRules } from './merge-rules.ts';
import type { PdfPage } from './open-pdf.ts';
import type { PageItem } from './page-item.ts';
import { orderLines } from './order-lines.ts';
import { seeGlyphs } from './see-glyphs.ts';
import { groupTurned } from './group-turned.ts';

export interface PageLayout {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly PageItem[];
  readonly notices: readonly DocumentNotice[];
  readonly isScanned: boolean;
  readonly hasText: boolean;
  /** Whether lines, grounds or pictures are drawn on it besides one line below a head or above a foot. */
  readonly isDrawn: boolean;
}

/** Words of a notice are no longer than this. */
const LONGEST = 60;
/**
 * A page without words was scanned where pictures take this part of it; where they take more, heads and feet may have
 * been put on it, which stand in this part of it at its top and bottom.
 */
const SCANNED = 0.25;
const WHOLE = 0.5;
const MARGIN = 0.12;
/** A head and a foot may each have a line. */
const FRAME_LINES = 2;
/** A grid of no more cells that takes this part of a page is a frame around its text. */
const FEW_CELLS = 3;
const FRAME = 0.4;

function shorten(glyphs: readonly Glyph[]): string {
  const text = groupLines(glyphs)
    .map((line) => line.text)
    .join(' ');
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function areaOf({ left, top, right, bottom }: Box): number {
  return Math.max(0, right - left) * Math.max(0, bottom - top);
}

function judgeScanned({ width, height, pictures }: PageDrawing, signs: readonly Glyph[]): boolean {
  const part = Math.max(0, ...pictures.map(areaOf)) / (width * height);
  const isBare = signs.every(({ base }) => base < MARGIN * height || base > (1 - MARGIN) * height);
  return (signs.length === 0 && part > SCANNED) || (isBare && part > WHOLE);
}

/** Each grid with the signs that lie in it and in no smaller one. */
function shareSigns(grids: readonly Grid[], glyphs: readonly Glyph[]): { shares: Map<Grid, Glyph[]>; rest: Glyph[] } {
  const byArea = grids.toSorted((a, b) => areaOf(a.box) - areaOf(b.box));
  const shares = new Map<Grid, Glyph[]>(grids.map((grid) => [grid, []]));
  const rest = glyphs.filter((glyph) => {
    const grid = byArea.find(({ box }) => holdsPoint(box, (glyph.left + glyph.right) / 2, glyph.base - glyph.size / 3));
    if (grid) shares.get(grid)?.push(glyph);
    return !grid;
  });
  return { shares, rest };
}

/** The tables of a page; signs in a grid that is none are given back. */
function fillGrids(
  drawing: PageDrawing,
  seen: readonly Glyph[],
  unseen: readonly Glyph[],
): { tables: FilledGrid[]; rest: Glyph[] } {
  const rules = mergeRules(drawing.rules);
  const cut = unseen.filter((glyph) => glyph.unseen === 'cut');
  const { shares, rest } = shareSigns(findGrids(rules), seen);
  const filled = [...shares].map(([grid, glyphs]) => ({ glyphs, table: fillGrid(grid, glyphs, rules, cut) }));
  const isFrame = ({ regions, box }: Grid): boolean =>
    regions.length <= FEW_CELLS && areaOf(box) > FRAME * drawing.width * drawing.height;
  const isTable = ({ table: { grid, texts } }: { table: FilledGrid }): boolean =>
    !isFrame(grid) && [...texts.values()].some((text) => text !== '');
  return {
    tables: filled.filter(isTable).map(({ table }) => table),
    rest: [...rest, ...filled.filter((entry) => !isTable(entry)).flatMap(({ glyphs }) => glyphs)],
  };
}

function listNotices(page: PdfPage, seen: readonly Glyph[], unseen: readonly Glyph[]): DocumentNotice[] {
  const place = { page: page.number, paragraph: 0 };
  const garbled = seen.filter(({ text }) => text === GARBLED).length;
  return [
    ...(unseen.length > 0 ? [{ kind: 'hidden', place, text: shorten(unseen) } as const] : []),
    ...(garbled > 0 ? [{ kind: 'garbled', place, text: `${garbled} 个字符` } as const] : []),
    ...page.comments.map((text) => ({ kind: 'comment', place, text }) as const),
  ];
}

/** Marks the lines that have a part that is cut off. */
function markCut(items: readonly PageItem[], unseen: readonly Glyph[]): PageItem[] {
  const cut = unseen.filter((glyph) => glyph.unseen === 'cut');
  return items.map((item) => {
    if (item.kind !== 'line') return item;
    const isCut = cut.some(({ base }) => Math.abs(base - item.line.base) < item.line.size / 2);
    return isCut ? { ...item, line: { ...item.line, isCut } } : item;
  });
}

/** A page as it reads: lines, tables and pictures in their order, and what has to be said of it. */
export function layPage(page: PdfPage): PageLayout {
  const drawing = drawPage(page);
  const { seen, unseen } = seeGlyphs(drawing);
  const { tables, rest } = fillGrids(drawing, seen, unseen);
  const level = rest.filter(({ turn, isVertical }) => turn === 0 && !isVertical);
  const { number, width, height } = { ...page, width: drawing.width, height: drawing.height };
  const pictures = drawing.pictures.map((box) => ({ kind: 'picture', page: number, box }) as const);
  const barriers = [...tables.map((table) => ({ kind: 'table', page: number, table }) as const), ...pictures];
  const turned = groupTurned(
    rest.filter((glyph) => !level.includes(glyph)),
    page.levels,
  );
  const items = markCut(orderLines({ number, width, levels: page.levels }, level, barriers, turned), unseen);
  const signs = seen.filter(({ isBlank }) => !isBlank);
  const isScanned = judgeScanned(drawing, signs);
  const hasText = !isScanned && signs.length > 0;
  const isDrawn =
    drawing.pictures.length > 0 ||
    drawing.rules.length > FRAME_LINES ||
    drawing.fills.some(({ colour }) => colour !== PAPER);
  return { number, width, height, items, isScanned, hasText, isDrawn, notices: listNotices(page, seen, unseen) };
}
