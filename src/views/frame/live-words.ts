import type { Issue } from '../../model/issue.ts';
import type { Volume } from '../../model/volume.ts';
import { formatReport, isBeginning } from '../say/issue-text.ts';
import { formatVersion } from '../words/version-words.ts';
import { HALF_SIGN, LIST_SIGN } from '../words/signs.zh.ts';
import { LIVE_WORDS, NO_FAULTS, sayChecked, sayFaults, sayFiles, sayLook, sayRead, sayStale } from './live.zh.ts';
import { sayDraft } from './words.zh.ts';

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

/** The latest versions of these volumes that are drafts; blank where none is. */
export function nameDrafts(volumes: readonly Pick<Volume, 'year' | 'latest'>[]): string {
  const drafts = volumes.filter(({ latest }) => latest.status === 'draft');
  return drafts.map(({ year, latest }) => sayDraft(year, formatVersion(latest))).join(HALF_SIGN);
}

/** What stands on a page that is shown although what was saved since has faults. */
export function formatStale(issues: readonly Issue[]): string {
  return sayStale(issues.length);
}

/** Longer lists of files are counted. */
const MOST_FILES = 3;

function formatMade(made: readonly string[]): string[] {
  const files = made.filter((key) => /^(?:data|content|seeds)\//.test(key));
  const years = [...new Set(made.flatMap((key) => /^rule \d+ (\d{4})$/.exec(key)?.[1] ?? []))];
  return [
    ...(files.length > 0 ? [sayRead(files.length > MOST_FILES ? sayFiles(files.length) : files.join(LIST_SIGN))] : []),
    ...(years.length > 0 ? [sayChecked(years)] : []),
  ];
}

/**
 * What the live site did after a change, and every issue that it found.
 * @param made keys of what was made anew: files, and rules with their years
 */
export function formatLook(made: readonly string[], issues: readonly Issue[], seconds: number): string {
  const found = isBeginning(issues) ? LIVE_WORDS.begin : sayFaults(issues.length);
  const parts = [...formatMade(made), issues.length > 0 ? found : NO_FAULTS];
  const line = sayLook(parts, seconds.toFixed(2));
  return issues.length > 0 ? `${line}\n${formatReport(issues)}` : line;
}
