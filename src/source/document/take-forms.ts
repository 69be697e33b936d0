import type { WorkbookSheet } from '../../model/workbook.ts';
import { isContinuedTitle, isFormLine, isFormNote, isFormTitle } from './form-lines.ts';
import { findInnerTitle, makeFormSheet } from './make-form-sheet.ts';
import { makeParagraph, type RawBlock, type RawTable } from './raw-block.ts';

/** So many lines at most stand from the title of a form to its table. */
const MOST_LINES = 6;

interface Found {
  readonly title: string;
  /** The first block that belongs to the form, and the first one behind it. */
  readonly from: number;
  readonly to: number;
  readonly above: readonly string[];
  readonly below: readonly string[];
}

function readText(block: RawBlock | undefined): string | undefined {
  return block?.kind === 'paragraph' ? block.text : undefined;
}

/** The lines right above a table up to a title, or undefined where something else stands between. */
function findAbove(blocks: readonly RawBlock[], at: number, titles: readonly string[]): number | undefined {
  let lines = 0;
  for (let index = at - 1; index >= 0; index -= 1) {
    const text = readText(blocks[index]);
    if (text === undefined) return undefined;
    if (text === '') continue;
    if (isFormTitle(text, titles)) return index;
    lines += 1;
    if (!isFormLine(text) || lines > MOST_LINES) return undefined;
  }
  return undefined;
}

/** The first of the lines above a table that can only belong to it: where the title is a part of the table. */
function findOwnLines(blocks: readonly RawBlock[], at: number): number {
  let from = at;
  for (let index = at - 1; index >= 0; index -= 1) {
    const text = readText(blocks[index]);
    if (text === undefined || (text !== '' && !isFormLine(text))) return from;
    if (text !== '') from = index;
  }
  return from;
}

function findBelow(blocks: readonly RawBlock[], at: number): number {
  let to = at + 1;
  while (isFormNote(readText(blocks[to]) ?? '')) to += 1;
  return to;
}

function findForm(blocks: readonly RawBlock[], at: number, table: RawTable, titles: readonly string[]): Found | undefined {
  const inner = findInnerTitle(table, titles);
  const from = inner === undefined ? findAbove(blocks, at, titles) : findOwnLines(blocks, at);
  const title = inner ?? (from === undefined ? undefined : readText(blocks[from]));
  if (from === undefined || title === undefined) return undefined;
  const to = findBelow(blocks, at);
  const list = (start: number, end: number): string[] => (
    blocks.slice(start, end).map((block) => readText(block) ?? '').filter((text) => text !== '')
  );
  return { title, from, to, above: list(from, at), below: list(at + 1, to) };
}

/** What its sheet is called: the title as it stands there; one that comes again has its number. */
function nameForm(title: string, sheets: readonly WorkbookSheet[]): string {
  const name = title.replace(/\s+/g, '');
  const same = sheets.filter((sheet) => sheet.name === name || sheet.name.startsWith(`${name}（第`)).length;
  return same === 0 ? name : `${name}（第 ${same + 1} 处）`;
}

/** Notices of blocks that are taken out stay where they were. */
function keepNotices(blocks: readonly RawBlock[], title: string | undefined): RawBlock {
  const doubt = title === undefined || !isContinuedTitle(title) ? [] : [{ kind: 'form' as const, text: title }];
  return makeParagraph('', [...blocks.flatMap(({ notices }) => notices), ...doubt]);
}

/**
 * Takes the tables that are official forms out of a document.
 * @param titles of forms; a table is one where a title stands right above it or in its first rows
 * @returns the blocks that are left, and each form as a sheet with its title, unit and notes
 */
export function takeForms(
  blocks: readonly RawBlock[], titles: readonly string[],
): { readonly blocks: readonly RawBlock[]; readonly sheets: readonly WorkbookSheet[] } {
  const sheets: WorkbookSheet[] = [];
  const left: RawBlock[] = [];
  const starts: number[] = [];
  let next = 0;
  blocks.forEach((block, index) => {
    if (index < next) return;
    left.push(block);
    starts.push(index);
    const form = block.kind === 'table' ? findForm(blocks, index, block.table, titles) : undefined;
    if (!form || block.kind !== 'table') return;
    sheets.push(makeFormSheet(nameForm(form.title, sheets), { ...form, table: block.table }));
    while ((starts.at(-1) ?? -1) >= form.from) {
      starts.pop();
      left.pop();
    }
    left.push(keepNotices(blocks.slice(form.from, form.to), form.title));
    starts.push(form.from);
    next = form.to;
  });
  return { blocks: left, sheets };
}
