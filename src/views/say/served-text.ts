import type { Issue } from '../../model/issue.ts';
import { formatIssue, RULE_TEXTS } from './issue-text.ts';

/** Why nothing came that could be compared, as words that stand after 现在是. */
export const UNSERVED_WORDS = {
  nameless: '找不到这个域名',
  refused: '没有程序答复',
  certificate: '没有可信的证书，或不用 https',
  port: '浏览器不打开这个端口',
  silent: '没有回答',
  slow: '慢得读不完',
  broken: '答复中断或读不懂',
  loop: '转来转去',
  elsewhere: '转到别的网站',
} as const;

/** So many faults of a site are said one by one; where another site is at the address every file is one. */
const MOST = 20;

/** How many faults there are of each kind, in the order the kinds are first met. */
function countKinds(issues: readonly Issue[]): string {
  return [...Map.groupBy(issues, ({ rule }) => rule)]
    .map(([rule, { length }]) => `${RULE_TEXTS[rule]?.title ?? rule} ${length} 个`)
    .join('，');
}

/** What is wrong with a served site: the first faults in their order, a line each, and a line that counts the others by kind. */
export function formatServed(issues: readonly Issue[]): string {
  const first = issues.slice(0, MOST);
  const rest = issues.slice(MOST);
  return [
    ...first.map(formatIssue),
    ...(rest.length > 0 ? [`还有 ${rest.length} 个没有列出：${countKinds(rest)}。`] : []),
  ].join('\n');
}
