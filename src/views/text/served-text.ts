import type { Issue } from '../../model/issue.ts';
import { formatIssue, RULE_TEXTS } from './issue-text.ts';

/** So many faults of a site are said one by one; where another site is at the address every file is one. */
const MOST = 20;

/** How many faults there are of each kind, in the order the kinds are first met. */
function countKinds(issues: readonly Issue[]): string {
  return [...Map.groupBy(issues, ({ rule }) => rule)].map(([rule, { length }]) => `${RULE_TEXTS[rule]?.title ?? rule} ${length} 个`).join('，');
}

/** What is wrong with a served site: the first faults in their order, a line each, and a line that counts the others by kind. */
export function formatServed(issues: readonly Issue[]): string {
  const [first, rest] = [issues.slice(0, MOST), issues.slice(MOST)];
  return [...first.map(formatIssue), ...(rest.length > 0 ? [`还有 ${rest.length} 个没有列出：${countKinds(rest)}。`] : [])].join('\n');
}
