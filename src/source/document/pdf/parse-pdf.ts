import type { DocumentBlock, DocumentNotice, SourceDocument } from '../../../model/document.ts';
import { DocumentFault } from '../document-fault.ts';
import type { Chain } from './chain-grids.ts';
import { findPdfForms, type FormsFound } from './find-pdf-forms.ts';
import { findRunning } from './find-running.ts';
import { layPage, type PageLayout } from './lay-page.ts';
import { joinParagraphs } from './join-paragraphs.ts';
import { openPdf } from './open-pdf.ts';
import type { LineItem, PageItem } from './page-item.ts';
import { sureLevels } from './sure-levels.ts';

function readRows({ cells, rows, columns }: Chain): string[][] {
  const table = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''));
  for (const { row, column, text } of cells) {
    const line = table[row - 1];
    if (line) line[column - 1] = text;
  }
  return table;
}

/** A block of the document with where its first item stands among all of them. */
interface Placed {
  readonly at: number;
  readonly page: number;
  readonly block: (paragraph: number) => DocumentBlock;
}

function placeTables(items: readonly PageItem[], { tables }: FormsFound): Placed[] {
  return tables.map(({ at, chain }) => {
    const page = items[at]?.page ?? 1;
    return { at, page, block: (paragraph) => ({ kind: 'table', rows: readRows(chain), place: { page, paragraph } }) };
  });
}

function placePictures(items: readonly PageItem[]): Placed[] {
  return items.flatMap((item, at): Placed[] => {
    if (item.kind !== 'picture') return [];
    return [
      {
        at,
        page: item.page,
        block: (paragraph) => ({ kind: 'picture', text: '', place: { page: item.page, paragraph } }),
      },
    ];
  });
}

/** Paragraphs of the lines that belong to no form and no table. */
function placeParagraphs(
  items: readonly PageItem[],
  { used, tables }: FormsFound,
): { placed: Placed[]; notices: DocumentNotice[] } {
  const taken = new Set([...used, ...tables.flatMap((table) => [...table.items])]);
  const lines = items.filter((item): item is LineItem => item.kind === 'line' && !taken.has(item));
  const barriers = new Set<PageItem>(
    lines.filter((item) => {
      const before = items[items.indexOf(item) - 1];
      return before !== undefined && (before.kind !== 'line' || taken.has(before));
    }),
  );
  const { paragraphs, notices } = joinParagraphs(lines, barriers);
  const placed = sureLevels(paragraphs).map(({ text, page, level, lines: own }): Placed => ({
    at: items.indexOf(own[0] as PageItem),
    page,
    block: (paragraph) => ({
      kind: 'paragraph',
      text,
      place: { page, paragraph },
      ...(level !== undefined && { level }),
    }),
  }));
  return { placed, notices };
}

/** Tells a page that was scanned, and a file of nothing else. */
function judgePages(pages: readonly PageLayout[]): DocumentNotice[] {
  if (!pages.some(({ hasText }) => hasText)) throw new DocumentFault('document-scanned', `${pages.length} 页`);
  return pages
    .filter(({ isScanned }) => isScanned)
    .map(({ number }) => ({ kind: 'scanned', place: { page: number, paragraph: 0 }, text: `第 ${number} 页` }));
}

/** Notices stand behind the block that begins last before them. */
function placeNotice(notice: DocumentNotice, placed: readonly Placed[]): DocumentNotice {
  const page = notice.place?.page ?? 1;
  const before = placed.filter((entry) => entry.page < page).length;
  return { ...notice, place: { page, paragraph: Math.max(1, Math.min(before + 1, placed.length)) } };
}

function listPictures(placed: readonly Placed[]): DocumentNotice[] {
  return placed.map(({ page }) => ({ kind: 'picture', place: { page, paragraph: 0 }, text: `第 ${page} 页` }));
}

/** Pages on which nothing stands; the last one may end a file so. */
function listBlank(pages: readonly PageLayout[], running: ReadonlySet<PageItem>): number[] {
  const isBlank = ({ items, isScanned, isDrawn }: PageLayout): boolean =>
    !isScanned && !isDrawn && items.every((item) => running.has(item));
  return pages
    .slice(0, -1)
    .filter(isBlank)
    .map(({ number }) => number);
}

function assemble(pages: readonly PageLayout[], titles: readonly string[]): SourceDocument {
  const scanned = judgePages(pages);
  const { running, notices: heads } = findRunning(pages);
  const items = pages.flatMap((page) =>
    page.items.filter((item) => !running.has(item) && !(page.isScanned && item.kind === 'picture')),
  );
  const forms = findPdfForms(items, titles);
  const { placed: paragraphs, notices: broken } = placeParagraphs(items, forms);
  const pictures = placePictures(items);
  const placed = [...paragraphs, ...placeTables(items, forms), ...pictures].toSorted((a, b) => a.at - b.at);
  const notices = [
    ...scanned,
    ...heads,
    ...pages.flatMap((page) => page.notices),
    ...broken,
    ...listPictures(pictures),
    ...forms.notices,
  ];
  return {
    format: 'pdf',
    pages: pages.length,
    blankPages: listBlank(pages, running),
    blocks: placed.map(({ block }, index) => block(index + 1)),
    sheets: forms.sheets,
    notices: notices
      .map((notice) => placeNotice(notice, placed))
      .toSorted((a, b) => (a.place?.page ?? 0) - (b.place?.page ?? 0)),
  };
}

/**
 * Bytes of a PDF with text → a document: its paragraphs and small tables with their pages, the tables under titles of
 * official forms as sheets, and what was left out or cannot be read. A form that is not sure is refused by name.
 * @param titles of forms, as a profile has them
 * @throws DocumentFault `document-password`, `document-broken`, `document-large`, `document-scanned`
 */
export async function parsePdf(bytes: Uint8Array, titles: readonly string[]): Promise<SourceDocument> {
  return openPdf(bytes, async (pdf) => {
    const pages: PageLayout[] = [];
    for await (const page of pdf.read()) pages.push(layPage(page));
    return assemble(pages, titles);
  });
}
