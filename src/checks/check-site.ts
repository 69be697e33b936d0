import { compareText } from '../lib/order.ts';
import type { Issue } from '../model/issue.ts';
import type { Site } from '../model/site.ts';
import { PRESET } from './preset.ts';
import { withholdUnfit } from './withhold-unfit.ts';

/** File, then line, then column, then rule: the order in which issues are shown. */
export function sortIssues(issues: readonly Issue[]): Issue[] {
  return issues.toSorted((a, b) => compareText(a.place.file, b.place.file)
    || (a.place.line ?? 0) - (b.place.line ?? 0)
    || (a.place.column ?? 0) - (b.place.column ?? 0)
    || compareText(a.rule, b.rule));
}

/** Runs every rule of the preset over everything that was read; one report, nothing thrown. */
export function checkSite(site: Site): Issue[] {
  const fit = withholdUnfit(site);
  return PRESET.flatMap(({ rule, bare }) => rule(bare ? site : fit));
}
