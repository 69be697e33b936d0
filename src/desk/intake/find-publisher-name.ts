import type { WorkbookCell } from '../../model/workbook.ts';
import { listRowCells, type WorkbookSheet } from '../../model/workbook.ts';

/** A form with the last row above its heads. */
interface Headed {
  readonly sheet: WorkbookSheet;
  readonly top: number;
}

const LABEL =
  /^(?:编制单位|编制部门|编报单位|填报单位|填报部门|公开部门|公开单位|部门名称|单位名称|部门|单位)[:：](.*)$/s;
/** What else stands in the same cell: the unit of amounts, the year. */
const NEXT = /\s*(?:(?:金额)?(?:计量)?单位[:：]|\d{4}年|\s{2,}).*$/s;
const UNIT = /^(?:人民币)?[百千万亿]*元/;
const LONGEST = 60;
/** Some forms print the name below the unit, above the heads. */
const BELOW = 2;

function cleanName(text: string): string {
  const name = text
    .trim()
    .replace(NEXT, '')
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
    .trim();
  const isName = /\p{Script=Han}{2}/u.test(name) && !UNIT.test(name) && !/[:：]/.test(name);
  return isName && name.length <= LONGEST ? name : '';
}

function readRow(cells: readonly WorkbookCell[]): string[] {
  return cells.flatMap(({ text }, index) => {
    const rest = LABEL.exec(text.trim())?.[1];
    if (rest === undefined) return [];
    const name = cleanName(rest.trim() === '' ? (cells[index + 1]?.text ?? '') : rest);
    return name === '' ? [] : [name];
  });
}

/** The names of departments that forms print above their heads, as `编制单位：…`; each once. */
export function findPublisherNames(forms: readonly Headed[]): string[] {
  const names = forms.flatMap(({ sheet, top }) =>
    [...sheet.lines.keys()].filter((row) => row <= top + BELOW).flatMap((row) => readRow(listRowCells(sheet, row))),
  );
  return [...new Set(names)];
}
