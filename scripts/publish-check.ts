import { parseArgs } from 'node:util';
import { checkServed, type Comparison } from '../src/publish/check-served.ts';
import { readOwnSums } from '../src/publish/read-own-sums.ts';
import { formatFailure, formatRefusal } from '../src/views/text/issue-text.ts';
import { formatServed } from '../src/views/text/served-text.ts';
import { tellUncaught } from './tell-failure.ts';

tellUncaught((error) => formatFailure(error, '没有核对'));

/** Exit codes: the same, not the same, could not compare. */
const [SAME, FAULTS, REFUSED] = [0, 1, 2];

function takeWords(): { url: string; site: string | undefined } | undefined {
  try {
    const { values, positionals: [url, ...more] } = parseArgs({ options: { site: { type: 'string' } }, allowPositionals: true });
    return url === undefined || more.length > 0 ? undefined : { url, site: values.site };
  } catch {
    return undefined;
  }
}

async function compare(): Promise<Comparison> {
  const words = takeWords();
  if (words?.site === undefined) return checkServed(words?.url ?? process.argv.slice(2).join(' '));
  const own = await readOwnSums(words.site);
  return 'rule' in own ? { refusal: own } : checkServed(words.url, own);
}

const comparison = await compare();
if ('refusal' in comparison) {
  console.error(formatRefusal(comparison.refusal, '没有核对'));
  process.exitCode = REFUSED;
} else {
  const { files, issues } = comparison;
  if (issues.length > 0) console.error(formatServed(issues));
  console.log(issues.length === 0 ? `已核对 ${files} 个文件：内容、类型和响应头都相符。` : `已核对 ${files} 个文件，有 ${issues.length} 个问题。`);
  process.exitCode = issues.length === 0 ? SAME : FAULTS;
}
