import type { SourceDocument } from '../../model/document.ts';
import type { WorkbookSheet } from '../../model/workbook.ts';

const ACCOUNTS = /((?:19|20)\d\d)\s*年(?:度)?[^，。；]{0,24}决算/g;
const YEARS = /((?:19|20)\d\d)\s*年度/g;
/** Titles stand in these rows of a sheet, and at the head of a document. */
const TOP = 6;
const HEAD = 40;

function listTexts(sheets: readonly WorkbookSheet[], documents: readonly SourceDocument[]): string[] {
  const tops = sheets.flatMap(({ lines }) => [...lines].filter(([row]) => row <= TOP).flatMap(([, cells]) => cells.map(({ text }) => text)));
  const heads = documents.flatMap(({ blocks }) => blocks.slice(0, HEAD).flatMap((block) => (block.kind === 'table' ? [] : [block.text])));
  return [...heads, ...tops];
}

function findMost(texts: readonly string[], pattern: RegExp): string {
  const counts = new Map<string, number>();
  for (const text of texts) for (const [, year = ''] of text.matchAll(pattern)) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? 1 : -1))[0]?.[0] ?? '';
}

const TITLE = /(?:19|20)\d\d\s*年(?:度)?[^，。；]{0,24}[预决]算/;

/** Whether files are of another kind than accounts: the first title with a year is of a budget, or nothing speaks of accounts. */
export function isOther(sheets: readonly WorkbookSheet[], documents: readonly SourceDocument[]): boolean {
  const title = listTexts([], documents).find((text) => TITLE.test(text));
  if (title !== undefined) return !title.includes('决算');
  const texts = documents.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [block.text])));
  return documents.length > 0 && ![...texts, ...listTexts(sheets, [])].some((text) => text.includes('决算'));
}

/** The year that files are the accounts of, by their titles: 2024年度…决算; blank where none says so. */
export function findYear(sheets: readonly WorkbookSheet[], documents: readonly SourceDocument[]): string {
  const texts = listTexts(sheets, documents);
  const year = findMost(texts, ACCOUNTS);
  return year === '' ? findMost(texts, YEARS) : year;
}
