import type { DocumentNotice } from '../../../model/document.ts';
import type { PageLayout } from './lay-page.ts';
import type { LineItem, PageItem } from './page-item.ts';

/** Heads and feet stand in this part of a page at its top and bottom; so many lines of it, on so many pages. */
const MARGIN = 0.12;
const LEAST_PAGES = 3;
const SAME_PLACE = 4;
/** The number of a page, by itself or with the words around it. */
const PAGE_NUMBER =
  /^[-－—–\s·.~]*(?:第?\s*\d{1,4}\s*页?|[ivxlc]{1,6})(?:\s*[,，/／]?\s*(?:共\s*)?\d{1,4}\s*页?)?[-－—–\s·.~]*$/i;
/** Stands above forms on many pages and belongs to them. */
const OF_FORMS = /单位[:：]|^(?:财决)?公开\d+表$|^附?表\s*\d+$|表(?:[（(]续.*[）)])?$/;

interface Edge {
  readonly item: LineItem;
  readonly page: PageLayout;
  /** How far it is from the upper or lower edge; below zero for the lower one. */
  readonly at: number;
  readonly key: string;
}

function listEdges(page: PageLayout): Edge[] {
  return page.items.flatMap((item): Edge[] => {
    if (item.kind !== 'line') return [];
    const { base, size, text } = item.line;
    const isHead = base <= MARGIN * page.height;
    if (!isHead && base - size < (1 - MARGIN) * page.height) return [];
    return [{ item, page, at: isHead ? base : base - page.height, key: text.replace(/\s/g, '').replace(/\d+/g, '#') }];
  });
}

function isOutermost({ item, page, at }: Edge): boolean {
  const bases = page.items.map((other) => {
    if (other.kind === 'line') return other.line.base;
    const box = other.kind === 'table' ? other.table.grid.box : other.box;
    return at > 0 ? box.top : box.bottom;
  });
  return at > 0 ? bases.every((base) => base >= item.line.base - 1) : bases.every((base) => base <= item.line.base + 1);
}

/** Page numbers stand outermost, and count as the pages do where there are several. */
function listPageNumbers(edges: readonly Edge[], pages: number): Edge[] {
  const wordsOf = ({ item: { line } }: Edge): string =>
    [line.text, ...line.segments.map(({ text }) => text)].find((text) => PAGE_NUMBER.test(text.trim())) ?? '';
  const found = edges.filter((edge) => wordsOf(edge) !== '' && isOutermost(edge));
  const numberOf = (edge: Edge): number => Number(/\d+/.exec(wordsOf(edge))?.[0] ?? NaN);
  const offsets = Map.groupBy(found, (edge) => numberOf(edge) - edge.page.number);
  return found.filter((edge) => {
    const isMarked = edge.item.line.isArtifact || /[-－—–第页/]/.test(wordsOf(edge));
    const counts = (offsets.get(numberOf(edge) - edge.page.number)?.length ?? 0) > 1 || Number.isNaN(numberOf(edge));
    return isMarked || counts || (pages < LEAST_PAGES && numberOf(edge) === edge.page.number);
  });
}

/** Lines that come again at the same place of most pages that have any there. */
function listRepeated(edges: readonly Edge[], pages: number): Edge[] {
  const least = Math.max(2, Math.min(LEAST_PAGES, pages));
  const own = edges.filter(({ item }) => !OF_FORMS.test(item.line.text.replace(/\s/g, '')));
  return own.filter((edge) => {
    const same = own.filter(({ key, at }) => key === edge.key && Math.abs(at - edge.at) <= SAME_PLACE);
    return new Set(same.map(({ page }) => page.number)).size >= least;
  });
}

/** Lines that are heads, feet and numbers of pages, with one notice for each that differs by more than its number. */
export function findRunning(pages: readonly PageLayout[]): {
  running: ReadonlySet<PageItem>;
  notices: DocumentNotice[];
} {
  const edges = pages.flatMap(listEdges);
  const marked = edges.filter(({ item }) => item.line.isArtifact);
  const found = [
    ...new Set([...marked, ...listPageNumbers(edges, pages.length), ...listRepeated(edges, pages.length)]),
  ];
  const first = new Map(
    found
      .toSorted((a, b) => a.page.number - b.page.number)
      .toReversed()
      .map((edge) => [edge.key, edge]),
  );
  const notices = [...first.values()].toReversed().map(({ item, page }): DocumentNotice => ({
    kind: 'running',
    place: { page: page.number, paragraph: 0 },
    text: item.line.text,
  }));
  return { running: new Set(found.map(({ item }) => item)), notices };
}
