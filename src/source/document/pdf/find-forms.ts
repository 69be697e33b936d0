import type { DocumentNotice } from '../../../model/document.ts';
import type { WorkbookSheet } from '../../../model/workbook.ts';
import { alignForm } from './align-form.ts';
import { type Chain, chainGrids, fitsColumns } from './chain-grids.ts';
import type { FilledGrid } from './fill-grid.ts';
import { foldFormTitle, isContinuation, isFormTitle } from './fold-form-title.ts';
import type { Line } from './group-lines.ts';
import { joinLines } from './join-text.ts';
import type { PageItem } from './lay-page.ts';
import { makeFormSheet } from './make-form-sheet.ts';

/** A table with the place of its first part among the items, and all items that belong to it. */
export interface TableFound {
  readonly at: number;
  readonly items: ReadonlySet<PageItem>;
  readonly chain: Chain;
}

/** Lines between a title and its table; a line of them is no longer than this and no sentence. */
const [MOST_HEADS, LONGEST_HEAD] = [6, 60];
const MARK = /^(?:财决)?公开\d+(?:-\d+)?表$|^附?表\d+(?:-\d+)?$/;
/** What unit amounts are in is said right below the title. */
const MOST_UNIT = 4;
const UNIT = /单位[:：]?(?:人民币)?[千万亿]?元[)）]?$/;
const NOTE = /^(?:注|说明|备注|附注|填表说明)\s*\d*\s*[:：.．]|^[（(]注/;
/** Notes go on in the next line where the one before reaches so close to the edge of the table, in sizes. */
const FULL = 3;

function lineOf(item: PageItem | undefined): Line | undefined {
  return item?.kind === 'line' ? item.line : undefined;
}

function hasTitle(line: Line, titles: readonly string[]): boolean {
  return [line.text, ...line.segments.map(({ text }) => text)].some((text) => isFormTitle(text, titles));
}

function isHead(line: Line | undefined): boolean {
  return line !== undefined && line.text.length <= LONGEST_HEAD && !/[。；]/.test(line.text);
}

/** Two lines of a title as one. */
function joinTitle(first: Line, second: Line): Line {
  const text = joinLines(first.text, second.text);
  return { ...second, text, segments: [{ text, left: Math.min(first.left, second.left), right: Math.max(first.right, second.right) }] };
}

/** The lines above a table from its title on, and where they begin; undefined where no title of a form stands there. */
function findHeads(items: readonly PageItem[], at: number, titles: readonly string[]): { from: number; heads: Line[] } | undefined {
  for (let from = at - 1; from >= Math.max(0, at - MOST_HEADS); from -= 1) {
    const [line, before] = [lineOf(items[from]), lineOf(items[from - 1])];
    if (!line || !isHead(line)) return undefined;
    const below = items.slice(from + 1, at).flatMap((item) => lineOf(item) ?? []);
    const isBroken = before && isHead(before) && isFormTitle(joinTitle(before, line).text, titles) && !isFormTitle(line.text, titles);
    if (!hasTitle(line, titles) && !isBroken) continue;
    const start = isBroken ? from - 1 : from;
    const mark = lineOf(items[start - 1]);
    const hasMark = mark !== undefined && MARK.test(mark.text.replace(/\s/g, ''));
    const title = isBroken ? joinTitle(before, line) : line;
    return { from: hasMark ? start - 1 : start, heads: [...(hasMark ? [mark] : []), title, ...below] };
  }
  return undefined;
}

/** Whether a title stands in the first cells of a table. */
function findInnerTitle({ grid, texts }: FilledGrid, titles: readonly string[]): string | undefined {
  const columns = grid.xs.length - 1;
  const region = grid.regions.find(({ top, left, right }) => top < 2 && left === 0 && right === columns - 1);
  const text = region && texts.get(region);
  return text !== undefined && isFormTitle(text, titles) ? text : undefined;
}

/** Lines that repeat the heads of a form where it goes on. */
function isRepeated(line: Line, heads: readonly Line[]): boolean {
  const text = foldFormTitle(line.text);
  return isContinuation(line.text) || heads.some((head) => foldFormTitle(head.text) === text);
}

interface Parts {
  readonly tables: readonly FilledGrid[];
  readonly items: readonly PageItem[];
  readonly end: number;
  readonly doubts: readonly string[];
}

/** The parts of a table on the pages behind it. */
function followParts(items: readonly PageItem[], at: number, heads: readonly Line[]): Parts {
  const tables: FilledGrid[] = [];
  const own: PageItem[] = [];
  let [end, page] = [at, 0];
  for (let index = at; index < items.length; index += 1) {
    const item = items[index];
    const [last] = tables.slice(-1);
    if (item?.kind === 'line' && heads.length > 0 && item.page > page && isRepeated(item.line, heads)) continue;
    if (item?.kind !== 'table' || (last && item.page !== page + 1)) break;
    if (last && !fitsColumns(last, item.table)) {
      const isNext = heads.length > 0 && index === end;
      return { tables, items: own, end, doubts: isNext ? [`第 ${item.page} 页的表与本表的列不一致，无法确定是否续表`] : [] };
    }
    tables.push(item.table);
    own.push(...items.slice(end, index + 1));
    [end, page] = [index + 1, item.page];
  }
  return { tables, items: own, end, doubts: [] };
}

/** The notes below a form, and how many lines they are. */
function readNotes(items: readonly PageItem[], from: number, right: number): { notes: string[]; count: number } {
  const notes: string[] = [];
  let count = 0;
  let before: Line | undefined;
  for (const item of items.slice(from)) {
    const line = lineOf(item);
    const goesOn = before !== undefined && line !== undefined && before.right > right - FULL * before.size && line.left <= before.left + 3 * line.size;
    if (!line || !(NOTE.test(line.text) || goesOn)) break;
    if (NOTE.test(line.text)) notes.push(line.text);
    else notes.push(joinLines(notes.pop() ?? '', line.text));
    before = line;
    count += 1;
  }
  return { notes, count };
}

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
function takeTable(items: readonly PageItem[], at: number, table: FilledGrid, titles: readonly string[], into: Harvest): number {
  const found = findHeads(items, at, titles);
  const inner = found ? undefined : findInnerTitle(table, titles);
  const { tables, items: own, end, doubts } = followParts(items, at, found?.heads ?? []);
  const chain = chainGrids(tables);
  if (!found && inner === undefined) {
    into.tables.push({ at, items: new Set(own), chain });
    return end;
  }
  const { notes, count } = readNotes(items, end, chain.xs.at(-1) ?? 0);
  const title = inner ?? found?.heads.find((line) => hasTitle(line, titles))?.text ?? '';
  const all = [...items.slice(found?.from ?? at, at), ...own, ...items.slice(end, end + count)];
  settle({ title, page: items[at]?.page ?? 1, heads: found?.heads ?? [], chain, doubts: [...chain.doubts, ...doubts], notes, items: all }, into);
  return end + count;
}

/** A form without lines below a title; the index of the item behind it, or undefined where there is none. */
function takeAligned(items: readonly PageItem[], at: number, title: Line, titles: readonly string[], into: Harvest): number | undefined {
  const unit = items.slice(at, at + MOST_UNIT).findIndex((item) => UNIT.test((lineOf(item)?.text ?? '').replace(/\s/g, '')));
  if (unit < 0 || items.slice(at, at + unit + 1).some(({ kind }) => kind !== 'line')) return undefined;
  const from = at + unit + 1;
  const end = items.findIndex((item, index) => {
    const line = lineOf(item);
    return index >= from && (!line || item.page !== items[at]?.page || NOTE.test(line.text) || hasTitle(line, titles) || /[。；]/.test(line.text));
  });
  const aligned = alignForm(items.slice(from, end < 0 ? items.length : end).flatMap((item) => lineOf(item) ?? []));
  if (!aligned) return undefined;
  const isSure = 'chain' in aligned;
  const below = isSure ? from + aligned.count : end < 0 ? items.length : end;
  const chain = isSure ? aligned.chain : { cells: [], rows: 0, columns: 0, xs: [], doubts: [] };
  const { notes, count } = readNotes(items, below, chain.xs.at(-1) ?? 0);
  settle({
    title: title.text, page: items[at]?.page ?? 1, heads: items.slice(at, from).flatMap((item) => lineOf(item) ?? []), chain,
    doubts: isSure ? [] : [aligned.doubt], notes, items: items.slice(at, below + count),
  }, into);
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
