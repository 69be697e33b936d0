import type { WorkbookSheet } from '../../model/workbook.ts';
import { isFormLine, isFormNote, isFormTitle } from './form-lines.ts';
import { findInnerTitle, makeFormSheet } from './make-form-sheet.ts';
import { makeParagraph, type RawBlock, type RawNotice, type RawTable } from './raw-block.ts';

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

/** The first of the lines above a table that can only belong to it. */
function findOwnLines(blocks: readonly RawBlock[], at: number, titles: readonly string[]): number {
  let from = at;
  for (let index = at - 1; index >= 0; index -= 1) {
    const text = readText(blocks[index]);
    if (text === undefined || (text !== '' && !isFormLine(text) && !isFormTitle(text, titles))) return from;
    if (text !== '') from = index;
  }
  return from;
}

/**
 * The first of the lines right above a table that belong to it, where a title is among them; undefined where something
 * else stands between the title and the table.
 */
function findAbove(blocks: readonly RawBlock[], at: number, titles: readonly string[]): number | undefined {
  let lines = 0;
  for (let index = at - 1; index >= 0; index -= 1) {
    const text = readText(blocks[index]);
    if (text === undefined) return undefined;
    if (text === '') continue;
    if (isFormTitle(text, titles)) return findOwnLines(blocks, index, titles);
    lines += 1;
    if (!isFormLine(text) || lines > MOST_LINES) return undefined;
  }
  return undefined;
}

function findBelow(blocks: readonly RawBlock[], at: number): number {
  let to = at + 1;
  while (isFormNote(readText(blocks[to]) ?? '')) to += 1;
  return to;
}

function findForm(
  blocks: readonly RawBlock[],
  at: number,
  table: RawTable,
  titles: readonly string[],
): Found | undefined {
  const inner = findInnerTitle(table, titles);
  const from = inner === undefined ? findAbove(blocks, at, titles) : findOwnLines(blocks, at, titles);
  if (from === undefined) return undefined;
  const to = findBelow(blocks, at);
  const list = (start: number, end: number): string[] =>
    blocks
      .slice(start, end)
      .map((block) => readText(block) ?? '')
      .filter((text) => text !== '');
  const above = list(from, at);
  const title = inner ?? above.find((text) => isFormTitle(text, titles)) ?? '';
  return { title, from, to, above, below: list(at + 1, to) };
}

/** Why a table with the title of a form a few lines above it is none: the line that stands between. */
function nameObstacle(blocks: readonly RawBlock[], at: number, titles: readonly string[]): RawNotice[] {
  const lines = blocks.slice(Math.max(0, at - MOST_LINES), at);
  const title = lines.findLastIndex((block) => isFormTitle(readText(block) ?? '', titles));
  const between = lines.slice(title + 1);
  const obstacle = between.map((block) => readText(block) ?? '').find((text) => text !== '' && !isFormLine(text));
  if (title < 0 || obstacle === undefined || between.some(({ kind }) => kind === 'table')) return [];
  return [{ kind: 'form', text: `${readText(lines[title]) ?? ''}：${obstacle}` }];
}

/** What its sheet is called: the title as it stands there; one that comes again has its number. */
function nameForm(title: string, sheets: readonly WorkbookSheet[]): string {
  const name = title.replace(/\s+/g, '');
  const same = sheets.filter((sheet) => sheet.name === name || sheet.name.startsWith(`${name}（第`)).length;
  return same === 0 ? name : `${name}（第 ${same + 1} 处）`;
}

/** Notices of blocks that are taken out stay where they were. */
function keepNotices(blocks: readonly RawBlock[]): RawBlock {
  return makeParagraph(
    '',
    blocks.flatMap(({ notices }) => notices),
  );
}

/**
 * Takes the tables that are official forms out of a document.
 * @param titles of forms; a table is one where a title stands right above it or in its first rows
 * @returns the blocks that are left, and each form as a sheet with its title, unit and notes
 */
export function takeForms(
  blocks: readonly RawBlock[],
  titles: readonly string[],
): { readonly blocks: readonly RawBlock[]; readonly sheets: readonly WorkbookSheet[] } {
  const sheets: WorkbookSheet[] = [];
  const left: (readonly RawBlock[])[] = [];
  let done = 0;
  blocks.forEach((block, index) => {
    if (block.kind !== 'table') return;
    const form = findForm(blocks, index, block.table, titles);
    left.push(blocks.slice(done, form?.from ?? index));
    done = form?.to ?? index + 1;
    if (form) {
      sheets.push(makeFormSheet(nameForm(form.title, sheets), { ...form, table: block.table }));
      left.push([keepNotices(blocks.slice(form.from, form.to))]);
    } else left.push([{ ...block, notices: [...block.notices, ...nameObstacle(blocks, index, titles)] }]);
  });
  return { blocks: [...left.flat(), ...blocks.slice(done)], sheets };
}
