import { resolve } from 'node:path';
import { DONE, FAULTS, REFUSED, type Surroundings } from '../../src/model/command.ts';
import { checkServed, type ServedComparison } from '../../src/publish/served/check-served.ts';
import { readOwnSums } from '../../src/publish/read-own-sums.ts';
import { formatRefusal } from '../../src/views/say/issue-text.ts';
import { formatServed } from '../../src/views/say/served-text.ts';

async function compare(url: string, site: string | undefined, root: string): Promise<ServedComparison> {
  if (site === undefined) return checkServed(url);
  const own = await readOwnSums(resolve(root, site));
  return 'rule' in own ? { refusal: own } : checkServed(url, own);
}

/**
 * Compares what a server hands out with its list of digests.
 * @param site a built site on this machine whose list is taken in place of the server's
 */
export async function runPublishCheck(url: string, site: string | undefined, around: Surroundings): Promise<number> {
  const { root, say, tell } = around;
  const comparison = await compare(url, site, root);
  if ('refusal' in comparison) {
    tell(formatRefusal(comparison.refusal, '没有核对'));
    return REFUSED;
  }
  const { files, issues } = comparison;
  if (issues.length > 0) tell(formatServed(issues));
  say(
    issues.length === 0
      ? `已核对 ${files} 个文件：内容、类型和响应头都相符。`
      : `已核对 ${files} 个文件，有 ${issues.length} 个问题。`,
  );
  return issues.length === 0 ? DONE : FAULTS;
}
