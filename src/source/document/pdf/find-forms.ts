import type { DocumentNotice } from '../../../model/document.ts';
import type { WorkbookSheet } from '../../../model/workbook.ts';
import { alignForm } from './align-form.ts';
import { type Chain, chainGrids } from './chain-grids.ts';
import type { FilledGrid } from './fill-grid.ts';
import { findHeads, findInnerTitle, hasTitle, lineOf } from './find-heads.ts';
import { followParts } from './follow-parts.ts';
import type { Line } from './group-lines.ts';
import { makeFormSheet } from './make-form-sheet.ts';
import type { PageItem } from './page-item.ts';
import { isNote, readNotes } from './read-notes.ts';

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
  readonly heads: readonly Line[];
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
  else into.sheets.push(makeFormSheet({ name: `${title}（第${page}页）`, heads, chain, notes }));
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
  const inner = found ? undefined : findInnerTitle(table, titles);
  const { tables, items: own, end, doubts } = followParts(items, at, found?.heads ?? []);
  const isForm = found !== undefined || inner !== undefined;
  const chain = chainGrids(tables, !isForm);
  if (!isForm) {
    into.tables.push({ at, items: new Set(own), chain });
    return end;
  }
  const { notes, count } = readNotes(items, end, chain.xs.at(-1) ?? 0);
  const title = inner ?? found?.heads.find((line) => hasTitle(line, titles))?.text ?? '';
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

/** A form without lines below a title; the index of the item behind it, or undefined where there is none. */
function takeAligned(
  items: readonly PageItem[],
  at: number,
  title: Line,
  titles: readonly string[],
  into: Harvest,
): number | undefined {
  const unit = items
    .slice(at, at + MOST_UNIT)
    .findIndex((item) => UNIT.test((lineOf(item)?.text ?? '').replace(/\s/g, '')));
  if (unit < 0 || items.slice(at, at + unit + 1).some(({ kind }) => kind !== 'line')) return undefined;
  const from = at + unit + 1;
  const end = items.findIndex((item, index) => {
    const line = lineOf(item);
    return index >= from && (!line || isNote(line) || hasTitle(line, titles) || /[。；]/.test(line.text));
  });
  const own = items.slice(from, end < 0 ? items.length : end);
  const aligned = alignForm(own.flatMap((item) => lineOf(item) ?? []));
  if (!aligned) return undefined;
  const isSure = 'chain' in aligned;
  const below = isSure ? from + aligned.count : end < 0 ? items.length : end;
  const chain = isSure ? aligned.chain : { cells: [], rows: 0, columns: 0, xs: [], doubts: [] };
  const { notes, count } = readNotes(items, below, chain.xs.at(-1) ?? 0);
  settle(
    {
      title: title.text,
      page: items[at]?.page ?? 1,
      heads: items.slice(at, from).flatMap((item) => lineOf(item) ?? []),
      chain,
      doubts: isSure ? [] : [aligned.doubt],
      notes,
      items: items.slice(at, below + count),
    },
    into,
  );
  return below + count;
}

/**
 * The forms among the items of a document, each with its pages, as sheets; refused ones are named. What is left are
 * tables of the text.
 */
export function findForms(items: readonly PageItem[], titles: readonly string[]): FormsFound {
  const into: Harvest = { sheets: [], notices: [], tables: [], used: new Set() };
  for (let at = 0; at < items.length;) {
    const item = items[at];
    const line = lineOf(item);
    if (item?.kind === 'table') at = takeTable(items, at, item.table, titles, into);
    else at = (line && hasTitle(line, titles) ? takeAligned(items, at, line, titles, into) : undefined) ?? at + 1;
  }
  return into;
}
