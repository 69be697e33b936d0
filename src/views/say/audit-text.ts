import { escapeJson, escapeLine } from '../../lib/escape-terminal.ts';
import type { Audit } from '../../inspection/figures/audit-document.ts';
import type { Figure } from '../../inspection/figures/find-figures.ts';
import { formatPlace } from './issue-text.ts';

/** Why there is nothing to hold a document against. */
export function formatNoYear(year: string, years: readonly string[]): string {
  return escapeLine(`没有 ${year} 年度的数据。已有的年度：${years.join('、') || '无'}。`);
}

function formatMiss(file: string, { line, column, text, context }: Figure): string {
  return escapeLine(`${formatPlace({ file, line, column })} 「${text}」 ${context}`);
}

/** An audit for a reader: a line for each figure that no cell holds, and the sum of it. */
export function formatAudit(file: string, { found, misses }: Audit): string {
  const summary = `共找到 ${found} 个数，${found - misses.length} 个在数据中，${misses.length} 个没有`;
  return [...misses.map((miss) => formatMiss(file, miss)), summary].join('\n');
}

/** An audit for a program. */
export function formatAuditJson(file: string, { year, version, found, misses }: Audit): string {
  const listed = misses.map(({ line, column, text, context }) => ({ line, column, figure: text, context }));
  const missing = misses.length;
  return escapeJson(
    JSON.stringify({ file, year, version, found, held: found - missing, missing, misses: listed }, null, 2),
  );
}
