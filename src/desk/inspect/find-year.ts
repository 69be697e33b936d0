import type { SourceDocument } from '../../model/document.ts';
import type { Examined } from '../../inspection/rules/examined.ts';
import type { WorkbookSheet } from '../../model/workbook.ts';

const ACCOUNTS = /((?:19|20)\d\d)\s*年(?:度)?[^，。；]{0,24}决算/g;
const YEARS = /((?:19|20)\d\d)\s*年度/g;
/** Titles stand in these rows of a sheet, and at the head of a document. */
const TOP = 6;
const HEAD = 40;
const COVER = 8;

function listTexts(sheets: readonly WorkbookSheet[], documents: readonly SourceDocument[]): string[] {
  const tops = sheets.flatMap(({ lines }) =>
    [...lines].filter(([row]) => row <= TOP).flatMap(([, cells]) => cells.map(({ text }) => text)),
  );
  const heads = documents.flatMap(({ blocks }) =>
    blocks.slice(0, HEAD).flatMap((block) => (block.kind === 'table' ? [] : [block.text])),
  );
  return [...heads, ...tops];
}

function findMost(texts: readonly string[], pattern: RegExp): string {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const [, year = ''] of text.matchAll(pattern)) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? 1 : -1))[0]?.[0] ?? '';
}

const TITLE = /(?:19|20)\d\d\s*年(?:度)?[^，。；]{0,24}[预决]算/;

/** What files are: accounts (决算), a budget (预算), whose titles begin with it, or something else, where nothing speaks of accounts. */
export type PaperKind = 'accounts' | 'budget' | 'other';

export function findKind(sheets: readonly WorkbookSheet[], documents: readonly SourceDocument[]): PaperKind {
  const title = listTexts([], documents).find((text) => TITLE.test(text));
  if (title !== undefined) return title.includes('决算') ? 'accounts' : 'budget';
  const texts = documents.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [block.text])),
  );
  const isSaid = [...texts, ...listTexts(sheets, [])].some((text) => text.includes('决算'));
  return documents.length > 0 && !isSaid ? 'other' : 'accounts';
}

const LEVEL = /(?:19|20)\d\d\s*年(?:度)?[^，。；]{0,24}?(部门|单位)[预决]算/;
const CONTENTS = /^目\s*[录次]$/;

/** Whether the cover says 部门决算 or 单位决算; blank where it says neither. */
export function findLevel(documents: readonly SourceDocument[]): Examined['level'] {
  const lines = listTexts([], documents);
  const contents = lines.findIndex((text) => CONTENTS.test(text.trim()));
  const cover = lines.slice(0, contents >= 0 ? contents : COVER);
  const found = cover.map((text) => LEVEL.exec(text)?.[1]).find((level) => level !== undefined);
  return found === undefined ? '' : found === '部门' ? 'department' : 'unit';
}

const BUDGET = /((?:19|20)\d\d)\s*年(?:度)?[^，。；]{0,24}预算/g;

/** The year of a budget by its titles; blank where none says so. */
export function findBudgetYear(documents: readonly SourceDocument[]): string {
  return findMost(listTexts([], documents), BUDGET);
}

/** The year that files are the accounts of, by their titles: 2024年度…决算; blank where none says so. */
export function findPaperYear(sheets: readonly WorkbookSheet[], documents: readonly SourceDocument[]): string {
  const texts = listTexts(sheets, documents);
  const year = findMost(texts, ACCOUNTS);
  return year === '' ? findMost(texts, YEARS) : year;
}

const DATED = String.raw`(?:时间|日期)[：:]?\s*((?:19|20)\d\d)\s*[年.-]\s*(\d{1,2})\s*[月.-]\s*(\d{1,2})`;

/** The day that files say they were published (公开) or approved (批复) on, as YYYY-MM-DD; blank where they do not. */
export function findDay(documents: readonly SourceDocument[], what: '公开' | '批复'): string {
  const pattern = new RegExp(`${what === '公开' ? '(?:公开|发布)' : what}${DATED}`);
  const match = listTexts([], documents)
    .map((text) => pattern.exec(text))
    .find((found) => found !== null);
  return match ? [match[1], match[2]?.padStart(2, '0'), match[3]?.padStart(2, '0')].join('-') : '';
}
