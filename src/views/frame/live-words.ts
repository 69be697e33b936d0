import type { Issue } from '../../model/issue.ts';
import type { Volume } from '../../model/volume.ts';
import { formatReport, isBeginning } from '../say/issue-text.ts';
import { formatVersion } from '../words/version-words.ts';

/** What the live site says of itself on a page. */
export interface LiveView {
  /** The page asked for, or what was found wrong in its stead. */
  readonly shows: 'site' | 'faults';
  /** What is wrong with what was saved last; of a page of the site, it is shown as it was before. */
  readonly issues: readonly Issue[];
  /** The address asked for, with the base, without a query. */
  readonly page: string;
  /** Whether there was a site without a fault before. */
  readonly hasSound: boolean;
}

/** What asks the live site for a page as it was when nothing was wrong, or for the faults instead. */
export const LIVE_QUERY = { name: 'live', sound: 'sound', faults: 'faults' } as const;

export const LIVE_WORDS = {
  preview: '本机预览：保存后自动刷新。预览页的内容安全策略较宽，只为开发；发布的网站不变。',
  search: '预览不建检索的索引，在这里检索不到；npm start 生成的网站可以检索。下面的目录照常可用。',
  title: '检查发现问题',
  lead: '改正并保存之后，这里自动换成要看的网页。',
  last: '看这一页上一次没有问题时的样子',
  none: '启动以来还没有通过检查的内容，改正之后才有网页可看。',
  back: '看这些问题',
  begin: '还没有年度',
  then: '读入附表之后，这里自动换成要看的网页。',
} as const;

/** The latest versions of these volumes that are drafts; blank where none is. */
export function nameDrafts(volumes: readonly Pick<Volume, 'year' | 'latest'>[]): string {
  const drafts = volumes.filter(({ latest }) => latest.status === 'draft');
  return drafts.map(({ year, latest }) => `${year}年度${formatVersion(latest)}`).join('；');
}

/** What stands on a page that is shown although what was saved since has faults. */
export function formatStale(issues: readonly Issue[]): string {
  return `这是上一次没有问题时的网页：之后保存的内容有 ${issues.length} 个问题，没有显示在这里。`;
}

/** Longer lists of files are counted. */
const MOST_FILES = 3;

function formatMade(made: readonly string[]): string[] {
  const files = made.filter((key) => /^(?:data|content|seeds)\//.test(key));
  const years = [...new Set(made.flatMap((key) => /^rule \d+ (\d{4})$/.exec(key)?.[1] ?? []))];
  return [
    ...(files.length > 0 ? [`重读 ${files.length > MOST_FILES ? `${files.length} 个文件` : files.join('、')}`] : []),
    ...(years.length > 0 ? [`重新检查 ${years.join('、')} 年度`] : []),
  ];
}

/**
 * What the live site did after a change, and every issue that it found.
 * @param made keys of what was made anew: files, and rules with their years
 */
export function formatLook(made: readonly string[], issues: readonly Issue[], seconds: number): string {
  const found = isBeginning(issues) ? LIVE_WORDS.begin : `发现 ${issues.length} 个问题，网页上也写明`;
  const parts = [...formatMade(made), issues.length > 0 ? found : '没有问题'];
  const line = `${parts.join('，')}（${seconds.toFixed(2)} 秒）。`;
  return issues.length > 0 ? `${line}\n${formatReport(issues)}` : line;
}
