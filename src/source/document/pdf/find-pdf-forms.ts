import type { DocumentNotice } from '../../../model/document.ts';
import type { WorkbookSheet } from '../../../model/workbook.ts';
import { isFormNote } from '../form-lines.ts';
import { alignForm } from './align-form.ts';
import { type Chain, chainGrids } from './chain-grids.ts';
import type { FilledGrid } from './fill-grid.ts';
import { findHeads, findTitle, findTitleWithin, lineOf } from './find-heads.ts';
import { followParts } from './follow-parts.ts';
import type { PdfLine } from './group-lines.ts';
import { makePdfSheet } from './make-pdf-sheet.ts';
import type { PageItem } from './page-item.ts';
import { readNotes } from './read-notes.ts';

/** A table with the place of its first part among the items, and all items that belong to it. */
export interface TableFound {
  readonly at: number;
  readonly items: ReadonlySet<PageItem>;
  readonly chain: Chain;
}

/** What unit amounts are in is said right below the title. */
const MOST_UNIT = 4;
const UNIT = /单位[:：]?(?:人民币)?[千万亿]?元[)）]?$/;

export interface FormsFound {
  readonly sheets: readonly WorkbookSheet[];
  readonly notices: readonly DocumentNotice[];
  /** Tables of the text. */
  readonly tables: readonly TableFound[];
  /** Items that belong to forms. */
  readonly used: ReadonlySet<PageItem>;
}

/** What a search for forms has found so far. */
interface Harvest {
  readonly sheets: WorkbookSheet[];
  readonly notices: DocumentNotice[];
  readonly tables: TableFound[];
  readonly used: Set<PageItem>;
}

interface Candidate {
  readonly title: string;
  readonly page: number;
  readonly heads: readonly PdfLine[];
  readonly chain: Chain;
  readonly doubts: readonly string[];
  readonly notes: readonly string[];
  readonly items: readonly PageItem[];
}

/** A form becomes a sheet, or is refused with what is not sure. */
function settle({ title, page, heads, chain, doubts, notes, items }: Candidate, into: Harvest): void {
  for (const item of items) into.used.add(item);
  const text = `${title}：${[...new Set(doubts)].join('；')}`;
  if (doubts.length > 0) into.notices.push({ kind: 'form', place: { page, paragraph: 0 }, text });
  else into.sheets.push(makePdfSheet({ name: `${title}（第${page}页）`, heads, chain, notes }));
}

/** A table with lines; the index of the item behind it. */
function takeTable(
  items: readonly PageItem[],
  at: number,
  table: FilledGrid,
  titles: readonly string[],
  into: Harvest,
): number {
  const found = findHeads(items, at, titles);
  const inner = found ? undefined : findTitleWithin(table, titles);
  const { tables, items: own, end, doubts } = followParts(items, at, found?.heads ?? []);
  const isForm = found !== undefined || inner !== undefined;
  const chain = chainGrids(tables, !isForm);
  if (!isForm) {
    into.tables.push({ at, items: new Set(own), chain });
    return end;
  }
  const { notes, count } = readNotes(items, end, chain.xs.at(-1) ?? 0);
  const title = inner ?? found?.title.text ?? '';
  const all = [...items.slice(found?.from ?? at, at), ...own, ...items.slice(end, end + count)];
  settle(
    {
      title,
      page: items[at]?.page ?? 1,
      heads: found?.heads ?? [],
      chain,
      doubts: [...chain.doubts, ...doubts],
      notes,
      items: all,
    },
    into,
  );
  return end + count;
}

/** Where the lines below a title surely are no part of its form any more. */
function findEnd(items: readonly PageItem[], from: number, titles: readonly string[]): number {
  const end = items.findIndex((item, index) => {
    const line = lineOf(item);
    const isOther = !line || isFormNote(line.text) || /[。；]/.test(line.text);
    return index >= from && (isOther || findTitle(items, index, titles) !== undefined);
  });
  return end < 0 ? items.length : end;
}

const NOTHING: Chain = { cells: [], rows: 0, columns: 0, xs: [], doubts: [] };

/** A form without lines below a title; the index of the item behind it, or undefined where there is none. */
function takeAligned(
  items: readonly PageItem[],
  at: number,
  titles: readonly string[],
  into: Harvest,
): number | undefined {
  const found = findTitle(items, at, titles);
  const above = found ? items.slice(at, at + MOST_UNIT) : [];
  const unit = above.findIndex((item) => UNIT.test((lineOf(item)?.text ?? '').replace(/\s/g, '')));
  if (!found || unit < 0 || above.slice(0, unit + 1).some(({ kind }) => kind !== 'line')) return undefined;
  const from = at + unit + 1;
  const end = findEnd(items, at + unit + 1, titles);
  const aligned = alignForm(items.slice(from, end).flatMap((item) => lineOf(item) ?? []));
  if (!aligned) return undefined;
  const [chain, doubts] = 'chain' in aligned ? [aligned.chain, []] : [NOTHING, [aligned.doubt]];
  const below = 'chain' in aligned ? from + aligned.count : end;
  const { notes, count } = readNotes(items, below, chain.xs.at(-1) ?? 0);
  const heads = [found.title, ...items.slice(at + 1, from).flatMap((item) => lineOf(item) ?? [])];
  const own = items.slice(found.from, below + count);
  settle({ title: found.title.text, page: own[0]?.page ?? 1, heads, chain, doubts, notes, items: own }, into);
  return below + count;
}

/**
 * The forms among the items of a document, each with its pages, as sheets; refused ones are named. What is left are
 * tables of the text.
 */
export function findPdfForms(items: readonly PageItem[], titles: readonly string[]): FormsFound {
  const into: Harvest = { sheets: [], notices: [], tables: [], used: new Set() };
  for (let at = 0; at < items.length;) {
    const item = items[at];
    if (item?.kind === 'table') at = takeTable(items, at, item.table, titles, into);
    else at = takeAligned(items, at, titles, into) ?? at + 1;
  }
  return into;
}
